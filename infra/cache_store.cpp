#include "infra/cache_store.hpp"

#include <xxhash.h>

namespace infra {
namespace {

constexpr double kJitter = 0.1;              // a time to live is shortened by up to this share
constexpr std::int64_t kClockSlack = 86400;  // made further ahead than this: the clock was wrong

std::int64_t checksum_of(const Digest& key, std::string_view value) {
  return static_cast<std::int64_t>(
      XXH3_64bits_withSeed(value.data(), value.size(), XXH3_64bits(key.data(), key.size())));
}

// Lends a prepared statement for one use. Resetting it ends the implicit read transaction, which
// would otherwise keep the write-ahead log from being emptied.
class Borrowed {
 public:
  explicit Borrowed(SQLite::Statement& lent) : lent_(lent) {}
  Borrowed(const Borrowed&) = delete;
  Borrowed& operator=(const Borrowed&) = delete;
  ~Borrowed() { static_cast<void>(lent_.tryReset()); }
  SQLite::Statement* operator->() const { return &lent_; }
  void bind(int index, const Digest& key) const {
    lent_.bind(index, key.data(), static_cast<int>(key.size()));
  }

 private:
  SQLite::Statement& lent_;
};

std::string erase_where(std::string_view condition, std::string_view order) {
  std::string sql = "DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE ";
  sql.append(condition).append(" ORDER BY ").append(order).append(" LIMIT ?1) RETURNING kind");
  return sql;
}

}  // namespace

CacheStore::CacheStore(SQLite::Database opened)
    : db_(std::move(opened)),
      select_(db_,
              "SELECT value, checksum, cost_ms, expires, created FROM entry "
              "WHERE key = ? AND kind = ?"),
      insert_(db_,
              "INSERT INTO entry(key, kind, created, expires, used, cost_ms, label, "
              "checksum, value) VALUES(?,?,?,?,?,?,?,?,?)"),
      erase_key_(db_, "DELETE FROM entry WHERE key = ?"),
      erase_all_(db_, erase_where("1", "id")),
      erase_expired_(db_, erase_where("expires <= ?2", "expires")),
      erase_oldest_(db_, erase_where("1", "used")),
      touch_(db_, "UPDATE entry SET used = ?, hits = hits + ? WHERE key = ?"),
      count_(db_,
             "INSERT INTO counter VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET "
             "value = value + excluded.value"),
      updated_(db_, "INSERT OR REPLACE INTO counter VALUES('updated', ?)"),
      bytes_(db_, "SELECT total(value) FROM counter WHERE name GLOB '[0-9]*.bytes'"),
      recall_(db_, "SELECT value FROM fact WHERE name = ?"),
      remember_(db_, "INSERT OR REPLACE INTO fact VALUES(?, ?)") {}

CacheLookup CacheStore::look_up(CacheKind kind, const Digest& key, std::int64_t now) {
  CacheLookup found;
  const Borrowed select(select_);
  select.bind(1, key);
  select->bind(2, static_cast<std::int64_t>(kind));
  if (!select->executeStep()) return found;
  if (select->getColumn(3).getInt64() <= now ||
      select->getColumn(4).getInt64() > now + kClockSlack) {
    found.miss = CacheMiss::expired;
    return found;
  }
  const auto column = select->getColumn(0);
  const std::string_view value(static_cast<const char*>(column.getBlob()),
                               static_cast<std::size_t>(column.getBytes()));
  if (checksum_of(key, value) != select->getColumn(1).getInt64()) {
    found.miss = CacheMiss::checksum;
    return found;
  }
  found.saved = std::chrono::milliseconds(select->getColumn(2).getInt64());
  found.value = std::string(value);
  return found;
}

void CacheStore::put(const CacheEntry& entry, std::int64_t now) {
  {
    const Borrowed erase(erase_key_);
    erase.bind(1, entry.key);
    erase->exec();
  }
  const double shorter = kJitter * static_cast<double>(entry.key.front()) / 255.0;
  const auto ttl =
      static_cast<std::int64_t>(static_cast<double>(entry.ttl.count()) * (1.0 - shorter));
  const Borrowed insert(insert_);
  insert.bind(1, entry.key);
  insert->bind(2, static_cast<std::int64_t>(entry.kind));
  insert->bind(3, now);
  insert->bind(4, now + ttl);
  insert->bind(5, now);
  insert->bind(6, static_cast<std::int64_t>(entry.cost.count()));
  insert->bind(7, std::string(entry.label));
  insert->bind(8, checksum_of(entry.key, entry.value));
  insert->bind(9, entry.value.data(), static_cast<int>(entry.value.size()));
  insert->exec();
}

std::vector<CacheKind> CacheStore::erase(Which which, int most, std::int64_t now) {
  const Borrowed erase(which == Which::all       ? erase_all_
                       : which == Which::expired ? erase_expired_
                                                 : erase_oldest_);
  erase->bind(1, most);
  if (which == Which::expired) erase->bind(2, now);
  std::vector<CacheKind> kinds;
  while (erase->executeStep()) {
    kinds.push_back(static_cast<CacheKind>(erase->getColumn(0).getInt64()));
  }
  return kinds;
}

void CacheStore::add_to_counter(const std::string& name, std::uint64_t value) {
  const Borrowed count(count_);
  count->bind(1, name);
  count->bind(2, static_cast<std::int64_t>(value));
  count->exec();
}

void CacheStore::touch(const Digest& key, std::int64_t hits, std::int64_t now) {
  const Borrowed touch(touch_);
  touch->bind(1, now);
  touch->bind(2, hits);
  touch.bind(3, key);
  touch->exec();
}

void CacheStore::set_updated(std::int64_t now) {
  const Borrowed updated(updated_);
  updated->bind(1, now);
  updated->exec();
}

std::uint64_t CacheStore::value_bytes() {
  const Borrowed bytes(bytes_);
  bytes->executeStep();
  return static_cast<std::uint64_t>(bytes->getColumn(0).getDouble());
}

std::optional<std::string> CacheStore::recall(std::string_view name) {
  const Borrowed select(recall_);
  select->bind(1, std::string(name));
  if (!select->executeStep()) return std::nullopt;
  return select->getColumn(0).getString();
}

void CacheStore::remember(std::string_view name, std::string_view value) {
  const Borrowed insert(remember_);
  insert->bind(1, std::string(name));
  insert->bind(2, std::string(value));
  insert->exec();
}

SQLite::Transaction CacheStore::begin() {
  return SQLite::Transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
}

void CacheStore::give_back_space() { db_.exec("PRAGMA incremental_vacuum(1000)"); }

void CacheStore::checkpoint(bool truncate) {
  db_.exec(truncate ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)");
}

}  // namespace infra
