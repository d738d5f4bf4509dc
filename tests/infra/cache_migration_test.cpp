#include <doctest/doctest.h>
#include <fmt/format.h>

#include "infra/cache_codec.hpp"
#include "infra/cache_file.hpp"
#include "infra/cache_inspection.hpp"
#include "tests/support/cache_world.hpp"
#include "tests/support/captured_log.hpp"
#include "tests/support/faulty_vfs.hpp"

using support::CacheWorld;
using support::get;
using support::Got;
using support::put;

namespace {

constexpr const char* kVersion1 = R"sql(
PRAGMA auto_vacuum = INCREMENTAL;
PRAGMA journal_mode = WAL;
BEGIN;
CREATE TABLE entry(
  id INTEGER PRIMARY KEY,
  key BLOB NOT NULL UNIQUE CHECK(length(key) = 32),
  kind INTEGER NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  used INTEGER NOT NULL,
  hits INTEGER NOT NULL DEFAULT 0,
  cost_ms INTEGER NOT NULL,
  label TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  value BLOB NOT NULL);
CREATE INDEX entry_expires ON entry(expires);
CREATE INDEX entry_used ON entry(used);
CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
  INSERT INTO counter VALUES(new.kind || '.entries', 1), (new.kind || '.bytes', length(new.value))
    ON CONFLICT(name) DO UPDATE SET value = value + excluded.value;
END;
CREATE TRIGGER entry_gone AFTER DELETE ON entry BEGIN
  UPDATE counter SET value = value - 1 WHERE name = old.kind || '.entries';
  UPDATE counter SET value = value - length(old.value) WHERE name = old.kind || '.bytes';
END;
PRAGMA application_id = 0x656e7263;
PRAGMA user_version = 1;
INSERT INTO counter VALUES('since', 1600000000), ('stage1.hits.disk', 5);
INSERT INTO fact VALUES('digest of phi3', 'd1');
COMMIT;
)sql";

std::string hex(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return text;
}

// What version 2 changed, with its index over whole keys.
constexpr const char* kVersion2 = R"sql(
BEGIN;
ALTER TABLE entry ADD COLUMN model TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN fingerprint BLOB NOT NULL DEFAULT x'';
ALTER TABLE entry ADD COLUMN coding INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN plain_bytes INTEGER NOT NULL DEFAULT 0;
DROP TRIGGER entry_added;
DROP TRIGGER entry_gone;
UPDATE entry SET plain_bytes = length(value), model = 'phi3:latest', fingerprint = x'0102';
INSERT INTO counter SELECT kind || '.plain_bytes', sum(plain_bytes) FROM entry GROUP BY kind;
INSERT INTO counter VALUES('epoch', 1);
PRAGMA user_version = 2;
COMMIT;
)sql";

std::string put_as_before(int n) {
  const std::string value = support::cache_value(n);
  const infra::Digest key = support::cache_key(n);
  return fmt::format(
      "INSERT INTO entry(key, kind, created, expires, used, hits, cost_ms, label, checksum, "
      "value) VALUES(x'{}', 0, 1700000000, 1800000000, 1700000000, 2, 1500, 'Happy', {}, x'{}');",
      infra::to_hex(key), infra::stored_checksum(key, infra::kPlainCoding, 0, value), hex(value));
}

void make_version(int version, const std::filesystem::path& path, int entries) {
  std::filesystem::create_directories(path.parent_path());
  std::string sql = kVersion1;
  for (int n = 0; n < entries; ++n) sql += put_as_before(n);
  if (version == 2) sql += kVersion2;
  REQUIRE(support::execute_sql(path, sql));
}

std::string text_of(const std::filesystem::path& path, const char* sql) {
  SQLite::Database db(path.string());
  SQLite::Statement select(db, sql);
  std::string text;
  while (select.executeStep()) {
    for (int i = 0; i < select.getColumnCount(); ++i) text += select.getColumn(i).getString() + "|";
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("cache migration: a file of an earlier version serves its entries and counts right") {
  for (const int version : {1, 2}) {
    CAPTURE(version);
    CacheWorld world;
    make_version(version, world.path(), 20);
    const support::CapturedLog log;
    world.cache = world.open();
    for (int n = 0; n < 20; ++n) CHECK(get(*world.cache, n) == Got::right);
    CHECK(world.cache->get(0, support::cache_key(3)).saved == std::chrono::milliseconds(1500));
    CHECK(world.cache->recall("digest of phi3") == "d1");
    const std::uint64_t size = support::cache_value(0).size();
    auto stats = world.cache->stats(3);
    CHECK(stats.entries == 20);
    CHECK(stats.total().bytes == 20 * size);
    CHECK(stats.total().plain_bytes == 20 * size);
    CHECK(stats.total().hits_disk == 26);
    CHECK(stats.since == 1'600'000'000);
    put(*world.cache, 3);
    put(*world.cache, 20);
    world.reopen();
    CHECK(get(*world.cache, 3) == Got::right);
    CHECK(get(*world.cache, 20) == Got::right);
    stats = world.cache->stats(3);
    CHECK(stats.entries == 21);
    CHECK(stats.total().plain_bytes == 21 * size);
    CHECK(*world.cache->clear() == 21);
    CHECK(world.cache->stats(0).total().plain_bytes == 0);
    CHECK(log.lines().empty());
  }
}

TEST_CASE("cache migration: a file brought up to date is like a new one") {
  for (const auto& [version, entries] : {std::pair(1, 0), {1, 3}, {2, 0}, {2, 3}}) {
    CAPTURE(version);
    CacheWorld old;
    make_version(version, old.path(), entries);
    old.cache = old.open();
    old.cache.reset();
    CacheWorld fresh;
    fresh.cache = fresh.open();
    fresh.cache.reset();
    for (const char* sql :
         {"SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY name", "PRAGMA user_version",
          "PRAGMA auto_vacuum", "PRAGMA journal_mode",
          "SELECT value FROM counter WHERE name = 'epoch'", "PRAGMA integrity_check"}) {
      CAPTURE(std::string(sql));
      CHECK(text_of(old.path(), sql) == text_of(fresh.path(), sql));
    }
  }
}

TEST_CASE("cache migration: an earlier version's statistics are read without changing it") {
  for (const int version : {1, 2}) {
    CAPTURE(version);
    CacheWorld world;
    make_version(version, world.path(), 3);
    const auto before = support::read_file(world.path());
    const auto stats = infra::read_cache_stats(world.settings, 3);
    REQUIRE(stats);
    CHECK(stats->entries == 3);
    REQUIRE(stats->top.size() == 3);
    CHECK(stats->top[0].label == "Happy");
    // What looks for entries says what is missing.
    const auto found = infra::find_cache_entries(world.settings, "0", 3);
    REQUIRE_FALSE(found);
    CHECK(found.error().message.find("is of an earlier version") != std::string::npos);
    world.settings.mode = infra::CacheMode::read_only;
    const support::CapturedLog log;
    world.cache = world.open();
    CHECK(get(*world.cache, 0) == Got::nothing);
    REQUIRE(log.lines().size() == 1);
    CHECK(log.lines().front().find("is of an earlier version") != std::string::npos);
    CHECK(support::read_file(world.path()) == before);
  }
}

TEST_CASE("cache migration: what an earlier program puts meanwhile harms nobody") {
  CacheWorld world;
  make_version(2, world.path(), 3);
  world.cache = world.open();
  // As it does with the file open from before: a new entry, and one that is there already.
  REQUIRE(support::execute_sql(world.path(), put_as_before(1) + put_as_before(7)));
  const support::CapturedLog log;
  CHECK(get(*world.cache, 1) == Got::right);
  CHECK(get(*world.cache, 7) == Got::nothing);
  put(*world.cache, 7);
  CHECK(get(*world.cache, 7) == Got::right);
  world.reopen();
  CHECK(get(*world.cache, 7) == Got::right);
  REQUIRE(world.cache->clear());
  CHECK(support::sql_number(world.path(), "SELECT count(*) FROM entry") == 0);
  CHECK(log.lines().empty());
}

TEST_CASE(
    "cache migration: whoever is killed in the middle of it leaves one version or the other") {
  for (int nth = 1;; ++nth) {
    CAPTURE(nth);
    CacheWorld world;
    make_version(1 + nth % 2, world.path(), 5);
    const int code = support::in_child([&] {
      support::FaultyVfs vfs;
      vfs.die(support::FaultyVfs::Call::write, nth, nth % 4 < 2);
      world.cache = world.open();
      world.cache.reset();
    });
    const support::CapturedLog log;
    world.cache = world.open();
    for (int n = 0; n < 5; ++n) CHECK(get(*world.cache, n) == Got::right);
    CHECK(world.cache->stats(0).entries == 5);
    CHECK(log.lines().empty());
    if (code == 0) break;
  }
}
