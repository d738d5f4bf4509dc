#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "infra/cache.hpp"

namespace infra {

// The statements on one connection to the cache's file, prepared once. Every method may throw
// SQLite::Exception. Whoever writes holds the writer's lock and, where more than one statement
// belongs together, a transaction. One thread at a time.
class CacheStore {
 public:
  enum class Which { all, expired, least_recently_used };

  explicit CacheStore(SQLite::Database opened);

  CacheLookup look_up(CacheKind kind, const Digest& key, std::int64_t now);
  // Replaces an entry with the same key.
  void put(const CacheEntry& entry, std::int64_t now);
  // At most `most` entries; returns the kind of each that went.
  std::vector<CacheKind> erase(Which which, int most, std::int64_t now);

  void add_to_counter(const std::string& name, std::uint64_t value);
  void touch(const Digest& key, std::int64_t hits, std::int64_t now);
  void set_updated(std::int64_t now);
  std::uint64_t value_bytes();

  std::optional<std::string> recall(std::string_view name);
  void remember(std::string_view name, std::string_view value);

  SQLite::Transaction begin();
  void give_back_space();
  void checkpoint(bool truncate);
  SQLite::Database& database() { return db_; }

 private:
  SQLite::Database db_;  // outlives its statements
  SQLite::Statement select_;
  SQLite::Statement insert_;
  SQLite::Statement erase_key_;
  SQLite::Statement erase_all_;
  SQLite::Statement erase_expired_;
  SQLite::Statement erase_oldest_;
  SQLite::Statement touch_;
  SQLite::Statement count_;
  SQLite::Statement updated_;
  SQLite::Statement bytes_;
  SQLite::Statement recall_;
  SQLite::Statement remember_;
};

}  // namespace infra
