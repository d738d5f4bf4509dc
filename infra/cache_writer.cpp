#include "infra/cache_writer.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "infra/cache_columns.hpp"
#include "infra/cache_file.hpp"

namespace infra {
namespace {

// A time to live is shortened by up to a tenth, in steps: what is put in one go then has a few
// places in the index of expiries instead of one each.
constexpr std::int64_t kJitterSteps = 8;

std::string erase_where(std::string_view condition, std::string_view order) {
  return fmt::format(
      "DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE {} ORDER BY {} LIMIT ?1) "
      "RETURNING kind, key, length(value), plain_bytes",
      condition, order);
}

}  // namespace

struct CacheWriter::Statements {
  explicit Statements(SQLite::Database& db)
      : insert(db,
               "INSERT INTO entry(key, kind, created, expires, used, cost_ms, label, model, owner, "
               "fingerprint, coding, plain_bytes, checksum, value, place) "
               "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        erase_place(db,
                    "DELETE FROM entry WHERE place = ? "
                    "RETURNING kind, key, length(value), plain_bytes"),
        erase_expired(db, erase_where("expires <= ?2", "expires")),
        erase_oldest(db, erase_where("1", "used, id")),
        touch(db, "UPDATE entry SET used = ?, hits = hits + ? WHERE place = ?"),
        add(db,
            "INSERT INTO counter VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET "
            "value = value + excluded.value"),
        set(db, "INSERT OR REPLACE INTO counter VALUES(?, ?)"),
        epoch(db, "SELECT value FROM counter WHERE name = 'epoch'"),
        remember(db, "INSERT OR REPLACE INTO fact VALUES(?, ?)"),
        page_count(db, "PRAGMA page_count"),
        free_pages(db, "PRAGMA freelist_count") {}
  SQLite::Statement insert, erase_place, erase_expired, erase_oldest, touch, add, set, epoch,
      remember, page_count, free_pages;
};

CacheWriter::CacheWriter(SQLite::Database opened)
    : db_(std::move(opened)),
      pages_in_log_(std::make_unique<int>(0)),
      statements_(std::make_unique<Statements>(db_)),
      page_bytes_(db_.execAndGet("PRAGMA page_size").getInt64()) {
  sqlite3_wal_hook(
      db_.getHandle(),
      [](void* pages_in_log, sqlite3*, const char*, int pages) {
        *static_cast<int*>(pages_in_log) = pages;
        return SQLITE_OK;
      },
      pages_in_log_.get());
}

CacheWriter::~CacheWriter() = default;

SQLite::Database CacheWriter::release() && {
  statements_.reset();
  sqlite3_wal_hook(db_.getHandle(), nullptr, nullptr);
  return std::move(db_);
}

SQLite::Transaction CacheWriter::begin() {
  size_changes_.clear();
  return SQLite::Transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
}

void CacheWriter::count(CacheKind kind, int sign, std::int64_t bytes, std::int64_t plain_bytes) {
  SizeChange& change = size_changes_[kind];
  change.entries += sign;
  change.bytes += sign * bytes;
  change.plain_bytes += sign * plain_bytes;
}

void CacheWriter::commit(SQLite::Transaction& transaction) {
  for (const auto& [kind, change] : size_changes_) {
    add_to_counter(fmt::format("{}.entries", kind), static_cast<std::uint64_t>(change.entries));
    add_to_counter(fmt::format("{}.bytes", kind), static_cast<std::uint64_t>(change.bytes));
    add_to_counter(fmt::format("{}.plain_bytes", kind),
                   static_cast<std::uint64_t>(change.plain_bytes));
  }
  size_changes_.clear();
  transaction.commit();
}

std::int64_t CacheWriter::put(const CacheEntry& entry, std::int64_t now) {
  const std::int64_t step = entry.key.front() % kJitterSteps;
  const std::int64_t ttl = entry.ttl.count() - entry.ttl.count() / 10 * step / kJitterSteps;
  const StoredValue stored = codec_.encode(entry.key, entry.value, room_);
  const BorrowedStatement insert(statements_->insert);
  insert.bind(1, entry.key);
  insert->bind(2, static_cast<std::int64_t>(entry.kind));
  insert->bind(3, now);
  insert->bind(4, now + ttl);
  insert->bind(5, now);
  insert->bind(6, static_cast<std::int64_t>(entry.cost.count()));
  insert.bind_text(7, entry.label);
  insert.bind_text(8, entry.model);
  insert.bind_text(9, entry.owner);
  insert.bind_blob(10, entry.fingerprint);
  insert->bind(11, stored.coding);
  insert->bind(12, stored.plain_bytes);
  insert->bind(13, stored.checksum);
  insert.bind_blob(14, stored.bytes);
  insert->bind(15, cache_place(entry.key));
  // Most keys are new: only when one is not, the old entry has to be found.
  const int outcome = insert->tryExecuteStep();
  if (outcome == SQLITE_CONSTRAINT) {
    static_cast<void>(insert->tryReset());
    erase(entry.key);
    insert->executeStep();
  } else if (outcome != SQLITE_DONE) {
    throw SQLite::Exception(db_.getHandle(), outcome);
  }
  count(entry.kind, 1, static_cast<std::int64_t>(stored.bytes.size()), stored.plain_bytes);
  return now + ttl;
}

std::vector<CacheWriter::Erased> CacheWriter::erase_with(SQLite::Statement& statement) {
  std::vector<Erased> erased;
  while (statement.executeStep()) {
    const Erased gone{static_cast<CacheKind>(statement.getColumn(0).getInt64()),
                      key_in(statement.getColumn(1))};
    count(gone.kind, -1, statement.getColumn(2).getInt64(), statement.getColumn(3).getInt64());
    erased.push_back(gone);
  }
  return erased;
}

std::vector<CacheWriter::Erased> CacheWriter::erase(Which which, int most, std::int64_t now) {
  const bool expired = which == Which::expired;
  SQLite::Statement& statement = expired ? statements_->erase_expired : statements_->erase_oldest;
  const BorrowedStatement erase(statement);
  erase->bind(1, most);
  if (expired) erase->bind(2, now);
  return erase_with(statement);
}

std::vector<CacheWriter::Erased> CacheWriter::erase(const CacheSelection& selection, int most,
                                                    std::int64_t& last) {
  std::string condition = "id > :last";
  if (selection.kind) condition += " AND kind = :kind";
  if (selection.model) {
    condition += " AND (model = :model OR substr(model, 1, length(:model) + 1) = :model || ':')";
  }
  if (selection.owner) condition += " AND owner = :owner";
  if (selection.created_before) condition += " AND created < :before";
  if (selection.key) condition += " AND place = :place";
  const auto bind_to = [&](SQLite::Statement& statement) {
    statement.bind(":last", last);
    if (selection.kind) statement.bind(":kind", static_cast<std::int64_t>(*selection.kind));
    if (selection.model) statement.bind(":model", *selection.model);
    if (selection.owner) statement.bind(":owner", *selection.owner);
    if (selection.created_before) statement.bind(":before", *selection.created_before);
    if (selection.key) statement.bind(":place", cache_place(*selection.key));
  };
  SQLite::Statement reach(db_, fmt::format("SELECT max(id) FROM (SELECT id FROM entry WHERE {} "
                                           "ORDER BY id LIMIT {})",
                                           condition, most));
  bind_to(reach);
  reach.executeStep();
  const auto until = reach.getColumn(0);
  if (until.isNull()) return {};
  SQLite::Statement erase(db_, fmt::format("DELETE FROM entry WHERE {} AND id <= {} "
                                           "RETURNING kind, key, length(value), plain_bytes",
                                           condition, until.getInt64()));
  bind_to(erase);
  last = until.getInt64();
  return erase_with(erase);
}

void CacheWriter::erase(const Digest& key) {
  const BorrowedStatement erase(statements_->erase_place);
  erase->bind(1, cache_place(key));
  static_cast<void>(erase_with(statements_->erase_place));
}

void CacheWriter::add_to_counter(const std::string& name, std::uint64_t value) {
  const BorrowedStatement add(statements_->add);
  add->bindNoCopy(1, name);
  add->bind(2, static_cast<std::int64_t>(value));
  add->exec();
}

void CacheWriter::set_counter(const std::string& name, std::int64_t value) {
  const BorrowedStatement set(statements_->set);
  set->bindNoCopy(1, name);
  set->bind(2, value);
  set->exec();
}

void CacheWriter::zero_counters(std::int64_t now) {
  db_.exec(
      "UPDATE counter SET value = 0 WHERE name <> 'epoch' AND name NOT GLOB '[0-9]*'; "
      "UPDATE entry SET hits = 0 WHERE hits <> 0");
  set_counter("since", now);
}

std::int64_t CacheWriter::epoch() {
  const BorrowedStatement select(statements_->epoch);
  return select->executeStep() ? select->getColumn(0).getInt64() : 0;
}

std::int64_t CacheWriter::raise_epoch() {
  add_to_counter("epoch", 1);
  return epoch();
}

void CacheWriter::touch(const Digest& key, std::uint64_t hits, std::int64_t now) {
  const BorrowedStatement touch(statements_->touch);
  touch->bind(1, now);
  touch->bind(2, static_cast<std::int64_t>(hits));
  touch->bind(3, cache_place(key));
  touch->exec();
}

void CacheWriter::remember(std::string_view name, std::string_view value) {
  const BorrowedStatement insert(statements_->remember);
  insert.bind_text(1, name);
  insert.bind_text(2, value);
  insert->exec();
}

CacheWriter::Space CacheWriter::space() {
  const BorrowedStatement all(statements_->page_count);
  const BorrowedStatement free(statements_->free_pages);
  all->executeStep();
  free->executeStep();
  const std::int64_t free_bytes = free->getColumn(0).getInt64() * page_bytes_;
  return {all->getColumn(0).getInt64() * page_bytes_ - free_bytes, free_bytes};
}

void CacheWriter::give_back(int pages) {
  db_.exec(fmt::format("PRAGMA incremental_vacuum({})", pages));
}

void CacheWriter::checkpoint(bool truncate) {
  db_.exec(truncate ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)");
  *pages_in_log_ = 0;
}

}  // namespace infra
