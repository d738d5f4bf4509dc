#include "infra/cache_schema.hpp"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

#include "infra/cache_file.hpp"

namespace infra {
namespace {

constexpr const char* kEntries = R"sql(
CREATE TABLE entry(
  id INTEGER PRIMARY KEY,
  place INTEGER UNIQUE,
  key BLOB NOT NULL CHECK(length(key) = 32),
  kind INTEGER NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  used INTEGER NOT NULL,
  hits INTEGER NOT NULL DEFAULT 0,
  cost_ms INTEGER NOT NULL,
  label TEXT NOT NULL,
  model TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL DEFAULT '',
  fingerprint BLOB NOT NULL DEFAULT x'',
  coding INTEGER NOT NULL DEFAULT 0,
  plain_bytes INTEGER NOT NULL DEFAULT 0,
  checksum INTEGER NOT NULL,
  value BLOB NOT NULL);
CREATE INDEX entry_expires ON entry(expires);
CREATE INDEX entry_used ON entry(used);
)sql";

constexpr const char* kCountersAndFacts = R"sql(
CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)sql";

constexpr const char* kFirstCounters =
    "INSERT OR IGNORE INTO counter VALUES('epoch', 1), ('since', unixepoch())";

constexpr const char* kFromVersion1 = R"sql(
ALTER TABLE entry ADD COLUMN model TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN fingerprint BLOB NOT NULL DEFAULT x'';
ALTER TABLE entry ADD COLUMN coding INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN plain_bytes INTEGER NOT NULL DEFAULT 0;
UPDATE entry SET plain_bytes = length(value);
INSERT INTO counter SELECT kind || '.plain_bytes', sum(plain_bytes) FROM entry GROUP BY kind;
DROP TRIGGER entry_added;
DROP TRIGGER entry_gone;
)sql";

constexpr const char* kMakeRoom = R"sql(
DROP INDEX entry_expires;
DROP INDEX entry_used;
ALTER TABLE entry RENAME TO former;
)sql";

constexpr const char* kColumnsOfVersion2 =
    "id, key, kind, created, expires, used, hits, cost_ms, label, model, owner, fingerprint, "
    "coding, plain_bytes, checksum, value";

void set_version(SQLite::Database& db) {
  db.exec(fmt::format("PRAGMA user_version = {}", kCacheVersion));
}

void place_of_blob(sqlite3_context* context, int, sqlite3_value** arguments) {
  Digest key{};
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_value_blob(arguments[0]));
  const int size = sqlite3_value_bytes(arguments[0]);
  if (size == static_cast<int>(key.size())) std::copy_n(bytes, key.size(), key.begin());
  sqlite3_result_int64(context, cache_place(key));
}

}  // namespace

void create_cache_schema(SQLite::Database& db) {
  db.exec("PRAGMA auto_vacuum = INCREMENTAL");
  db.exec("PRAGMA journal_mode = WAL");
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  db.exec(kEntries);
  db.exec(kCountersAndFacts);
  db.exec(kFirstCounters);
  db.exec(fmt::format("PRAGMA application_id = {}", kCacheApplicationId));
  set_version(db);
  transaction.commit();
}

void bring_cache_up_to_date(SQLite::Database& db, int version) {
  db.createFunction("place_of", 1, true, nullptr, place_of_blob);
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  if (version == 1) {
    db.exec(kFromVersion1);
    db.exec(kFirstCounters);
  }
  db.exec(kMakeRoom);
  db.exec(kEntries);
  db.exec(
      fmt::format("INSERT INTO entry(place, {0}) SELECT place_of(key), {0} FROM former; "
                  "DROP TABLE former",
                  kColumnsOfVersion2));
  set_version(db);
  transaction.commit();
}

}  // namespace infra
