#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
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
  // The same for kAtOnce of them at most, for two thirds of the time each. found[i] answers
  // asked[i]. Cheapest in the order of their keys.
  static constexpr std::size_t kAtOnce = 64;
  using Several = std::array<Found, kAtOnce>;
  void look_up(std::span<CacheQuery* const> asked, std::int64_t now, Several& found);
  void begin();
  void end();

  std::int64_t epoch();
  std::optional<std::string> recall(std::string_view name);
  SQLite::Database& database() { return db_; }

 private:
  Found found_in(SQLite::Statement& row, CacheKind kind, const Digest& key, std::int64_t now);

  SQLite::Database db_;  // outlives its statements
  SQLite::Statement select_;
  std::optional<SQLite::Statement> select_several_;  // once it was needed: takes long to prepare
  SQLite::Statement epoch_;
  SQLite::Statement begin_;
  SQLite::Statement end_;
  SQLite::Statement recall_;
  CacheCodec codec_;
};

}  // namespace infra
