#pragma once

#include <SQLiteCpp/Database.h>

namespace infra {

// By which the cache's file is known (infra/cache_file.hpp): PRAGMA application_id, user_version.
inline constexpr int kCacheApplicationId = 0x656e7263;
inline constexpr int kCacheVersion = 3;

// Makes an empty file a cache of this version.
void create_cache_schema(SQLite::Database& db);
// Makes a cache of an earlier version, from 1, one of this version.
void bring_cache_up_to_date(SQLite::Database& db, int version);

}  // namespace infra
