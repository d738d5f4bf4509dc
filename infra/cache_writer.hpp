#pragma once

#include <map>
#include <memory>
#include <vector>

#include "infra/cache_reader.hpp"

namespace infra {

// Which entries to remove; all that is set must hold.
struct CacheSelection {
  std::optional<CacheKind> kind;
  std::optional<std::string> model;  // "phi3:latest", or "phi3" for all its tags
  std::optional<std::string> owner;
  std::optional<std::int64_t> created_before;  // Unix seconds
  std::optional<Digest> key;
};

// What is written on one connection to the cache's file, prepared once. Every method may throw
// SQLite::Exception. The caller holds the writer's lock and, but for checkpoint(), a transaction.
// One thread at a time.
class CacheWriter {
 public:
  explicit CacheWriter(SQLite::Database opened);
  ~CacheWriter();
  CacheWriter(const CacheWriter&) = delete;
  CacheWriter& operator=(const CacheWriter&) = delete;

  SQLite::Transaction begin();
  // With the numbers and sizes that put() and erase() changed.
  void commit(SQLite::Transaction& transaction);

  // Replaces an entry with the same key; returns when it expires.
  std::int64_t put(const CacheEntry& entry, std::int64_t now);

  struct Erased {
    CacheKind kind;
    Digest key;
  };
  enum class Which { expired, least_recently_used };
  std::vector<Erased> erase(Which which, int most, std::int64_t now);
  // At most `most`, in the order of their ids, after the id `last`, which becomes the last looked
  // at.
  std::vector<Erased> erase(const CacheSelection& selection, int most, std::int64_t& last);
  void erase(const Digest& key);

  void add_to_counter(const std::string& name, std::uint64_t value);
  void set_counter(const std::string& name, std::int64_t value);
  // All but the sizes and the epoch.
  void zero_counters(std::int64_t now);
  std::int64_t raise_epoch();
  std::int64_t epoch();
  void touch(const Digest& key, std::uint64_t hits, std::int64_t now);
  void remember(std::string_view name, std::string_view value);

  struct Space {
    std::int64_t used_bytes = 0, free_bytes = 0;  // of the file
  };
  Space space();
  // Gives back at most this many free pages to the file system.
  void give_back(int pages);
  // Pages in the log that the file does not have yet, as far as this connection knows.
  int pages_in_log() const { return *pages_in_log_; }
  // Outside of a transaction. `truncate` also empties the log: what was erased is then gone.
  void checkpoint(bool truncate);

  SQLite::Database& database() { return db_; }
  // The connection, to be closed; ends this object's use.
  SQLite::Database release() &&;

 private:
  // By how much the entries of a kind changed.
  struct SizeChange {
    std::int64_t entries = 0, bytes = 0, plain_bytes = 0;
  };
  std::vector<Erased> erase_with(SQLite::Statement& statement);
  void count(CacheKind kind, int sign, std::int64_t bytes, std::int64_t plain_bytes);

  SQLite::Database db_;
  std::unique_ptr<int> pages_in_log_;  // stays where it is: SQLite knows the address
  struct Statements;
  std::unique_ptr<Statements> statements_;
  std::int64_t page_bytes_;
  CacheCodec codec_;
  std::string room_;
  std::map<CacheKind, SizeChange> size_changes_;
};

}  // namespace infra
