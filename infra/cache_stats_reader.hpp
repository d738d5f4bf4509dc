#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "infra/sqlite_cache.hpp"

namespace infra {

// Zeros, with the path and the sizes of the files.
CacheStats empty_cache_stats(const SqliteCache::Settings& settings);

// Everything that stands in the file, in short read transactions; throws SQLite::Exception.
CacheStats stats_from(SQLite::Database& db, const SqliteCache::Settings& settings, int top);

}  // namespace infra
