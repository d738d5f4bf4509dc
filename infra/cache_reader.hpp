#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "infra/cache.hpp"
#include "infra/cache_codec.hpp"

namespace infra {

// Lends a prepared statement for one use. Resetting it ends the implicit read transaction, which
// would otherwise keep the write-ahead log from being emptied.
class BorrowedStatement {
 public:
  explicit BorrowedStatement(SQLite::Statement& lent) : lent_(lent) {}
  BorrowedStatement(const BorrowedStatement&) = delete;
  BorrowedStatement& operator=(const BorrowedStatement&) = delete;
  ~BorrowedStatement() { static_cast<void>(lent_.tryReset()); }
  SQLite::Statement* operator->() const { return &lent_; }
  // What is bound must outlive the loan.
  void bind(int index, const Digest& key) const {
    lent_.bindNoCopy(index, key.data(), static_cast<int>(key.size()));
  }
  void bind_text(int index, std::string_view text) const;
  void bind_blob(int index, std::string_view bytes) const;

 private:
  SQLite::Statement& lent_;
};

// What is asked on one connection to the cache's file, prepared once. Every method may throw
// SQLite::Exception. One thread at a time.
class CacheReader {
 public:
  explicit CacheReader(SQLite::Database opened);

  struct Found {
    CacheLookup lookup;
    std::int64_t expires = 0;  // meaningful with a value
  };
  // In a read transaction of its own, unless it stands between begin() and end(), where all answers
  // are of one moment.
  Found look_up(CacheKind kind, const Digest& key, std::int64_t now);
  void begin();
  void end();

  std::int64_t epoch();
  std::optional<std::string> recall(std::string_view name);
  SQLite::Database& database() { return db_; }

 private:
  SQLite::Database db_;  // outlives its statements
  SQLite::Statement select_;
  SQLite::Statement epoch_;
  SQLite::Statement begin_;
  SQLite::Statement end_;
  SQLite::Statement recall_;
  CacheCodec codec_;
};

}  // namespace infra
