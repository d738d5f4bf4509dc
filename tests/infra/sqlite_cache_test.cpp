#include "infra/sqlite_cache.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <memory>
#include <random>

#include "tests/support/fakes.hpp"
#include "tests/support/temp_dir.hpp"

using infra::CacheMiss;
using infra::Digest;
using infra::SqliteCache;
using support::FakeClock;
using support::TempDir;
using namespace std::chrono_literals;

namespace {

struct World {
  TempDir dir;
  FakeClock clock;
  SqliteCache::Settings settings{dir / "cache" / "perf_cache.db", {"stage1", "stage2"}, 1 << 20};
  std::unique_ptr<SqliteCache> cache = open();

  std::unique_ptr<SqliteCache> open() { return std::make_unique<SqliteCache>(settings, clock); }
  void reopen() {
    cache.reset();
    cache = open();
  }
};

// What does not get any smaller.
std::string random_bytes(std::size_t size) {
  std::mt19937 random(1);  // NOLINT(bugprone-random-generator-seed): the same each time
  std::string bytes(size, ' ');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

Digest key_of(int n) { return infra::FieldDigest().add(std::to_string(n)).finish(); }

void put(SqliteCache& cache, int n, std::string_view value, std::chrono::seconds ttl = 1000s) {
  cache.put({key_of(n), 0, value, 1500ms, ttl, "Happy/Excited/Curious"});
}

// Changes the file with SQL, as somebody else might.
void execute(const std::filesystem::path& path, const char* sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
  char* problem = nullptr;
  const int result = sqlite3_exec(db, sql, nullptr, nullptr, &problem);
  INFO((problem == nullptr ? "" : problem));
  CHECK(result == SQLITE_OK);
  sqlite3_free(problem);
  sqlite3_close(db);
}

}  // namespace

TEST_CASE("cache: what was put comes back byte for byte, also after a restart") {
  World world;
  const std::string value("a\0b\xff 123", 8);
  CHECK(world.cache->get(0, key_of(1)).miss == CacheMiss::absent);
  put(*world.cache, 1, value);
  CHECK(world.cache->get(0, key_of(1)).value == value);
  world.reopen();
  const auto found = world.cache->get(0, key_of(1));
  CHECK(found.value == value);
  CHECK(found.saved == 1500ms);
}

TEST_CASE("cache: an answer is found under its own kind only, and a new one replaces the old") {
  World world;
  put(*world.cache, 1, "old");
  put(*world.cache, 1, "new");
  CHECK(world.cache->get(0, key_of(1)).value == "new");
  CHECK_FALSE(world.cache->get(1, key_of(1)).value);
  CHECK(world.cache->stats(0).entries == 1);
}

TEST_CASE("cache: an answer ends with its time to live, which is shortened by a tenth at most") {
  World world;
  put(*world.cache, 1, "x");
  world.clock.advance(899s);
  CHECK(world.cache->get(0, key_of(1)).value);
  world.clock.advance(101s);
  CHECK(world.cache->get(0, key_of(1)).miss == CacheMiss::expired);
  CHECK(*world.cache->purge_expired() == 1);
  CHECK(world.cache->get(0, key_of(1)).miss == CacheMiss::absent);
}

TEST_CASE("cache: expired answers leave at start-up") {
  World world;
  put(*world.cache, 1, "x");
  put(*world.cache, 2, "y", 5000s);
  world.clock.advance(1001s);
  world.reopen();
  CHECK(world.cache->stats(0).entries == 1);
  CHECK(world.cache->stats(0).total().evicted_ttl == 1);
}

TEST_CASE("cache: an answer from the future is not believed") {
  World world;
  put(*world.cache, 1, "x", 100h);
  world.clock.wall_start -= std::chrono::hours(48);
  world.reopen();  // it had a right to believe what it put itself
  CHECK(world.cache->get(0, key_of(1)).miss == CacheMiss::expired);
}

TEST_CASE("cache: a bent entry is a miss, its neighbours are not") {
  World world;
  put(*world.cache, 1, "straight");
  put(*world.cache, 2, "straight too");
  world.cache.reset();
  execute(world.settings.path, "UPDATE entry SET value = 'bent' WHERE id = 1");
  world.cache = world.open();
  CHECK(world.cache->get(0, key_of(1)).miss == CacheMiss::checksum);
  CHECK(world.cache->get(0, key_of(2)).value == "straight too");
  put(*world.cache, 1, "made anew");
  world.reopen();
  CHECK(world.cache->get(0, key_of(1)).value == "made anew");
}

TEST_CASE("cache: the size stays bounded, least recently used first") {
  World world;
  const std::string value = random_bytes(10'000);
  for (int i = 0; i < 50; ++i) put(*world.cache, i, value);
  world.clock.advance(10s);
  CHECK(world.cache->get(0, key_of(0)).value);  // used now, so it stays
  world.cache->flush();
  world.clock.wall_start -= 5s;  // what comes now is older than that use
  for (int i = 50; i < 110; ++i) put(*world.cache, i, value);
  const auto stats = world.cache->stats(0);
  CHECK(stats.total().bytes <= world.settings.limit_bytes);
  CHECK(stats.total().evicted_size > 0);
  CHECK(stats.total().evicted_size + stats.entries == 110);
  CHECK(world.cache->get(0, key_of(0)).value);
  CHECK_FALSE(world.cache->get(0, key_of(1)).value);
}

TEST_CASE("cache: file and log stay near the limit, whoever looks after them") {
  World world;
  world.settings.limit_bytes = 8 << 20;
  world.reopen();
  const std::string value = random_bytes(10'000);
  std::uint64_t most = 0;
  for (int i = 0; i < 1500; ++i) {
    put(*world.cache, i, value);
    if (i % 20 != 0) continue;
    const auto stats = infra::read_cache_stats(world.settings, 0);
    REQUIRE(stats);
    most = std::max(most, stats->bytes + stats->wal_bytes);
  }
  CHECK(most <= world.settings.limit_bytes * 11 / 10);
  CHECK(most >= world.settings.limit_bytes * 8 / 10);
  CHECK(*world.cache->trim() >= 0);
  const auto trimmed = infra::read_cache_stats(world.settings, 0);
  CHECK(trimmed->bytes - trimmed->free_bytes <= world.settings.limit_bytes * 9 / 10);
}

TEST_CASE("cache: counters survive restarts and add up") {
  World world;
  put(*world.cache, 1, "x");
  for (int i = 0; i < 3; ++i) world.cache->get(0, key_of(1));
  world.cache->get(1, key_of(2));
  world.cache->not_stored(1, infra::NotStored::fallback);
  world.reopen();
  world.cache->get(0, key_of(1));
  world.cache->flush();
  const auto stats = *infra::read_cache_stats(world.settings, 5);
  const auto& one = stats.kinds[0].second;
  CHECK(one.hits_memory == 3);
  CHECK(one.hits_disk == 1);
  CHECK(one.lookups() == 4);
  CHECK(one.saved_ms == 6000);
  CHECK(stats.kinds[1].second.misses[0] == 1);
  CHECK(stats.kinds[1].second.not_stored[static_cast<std::size_t>(infra::NotStored::fallback)] ==
        1);
  CHECK(stats.total().lookups() == stats.total().hits() + stats.total().missed());
  REQUIRE(stats.top.size() == 1);
  CHECK(stats.top[0].hits == 4);
  CHECK(stats.top[0].label == "Happy/Excited/Curious");
  CHECK(stats.since > 0);
}

TEST_CASE("cache: of answers that come in variants it is told how they spread") {
  World world;
  const auto put_labelled = [&](int i, std::string_view label) {
    infra::CacheEntry entry;
    entry.key = key_of(i);
    entry.value = "x";
    entry.ttl = std::chrono::hours(1);
    entry.label = label;
    world.cache->put(entry);
  };
  const char* labels[] = {"Sad #1", "Sad #10", "Happy #2", "Angry #2", "Neutral", "#x"};
  for (int i = 0; i < 6; ++i) put_labelled(i, labels[i]);
  for (int i = 0; i < 3; ++i) world.cache->get(0, key_of(2));
  world.cache->get(0, key_of(3));
  world.cache->flush();
  CHECK(infra::read_cache_stats(world.settings, 0)->variants.empty());
  const auto variants = infra::read_cache_stats(world.settings, 5)->variants;
  REQUIRE(variants.size() == 3);
  CHECK(variants[0].name == "1");
  CHECK(variants[1].name == "2");
  CHECK(variants[1].entries == 2);
  CHECK(variants[1].hits == 4);
  CHECK(variants[2].name == "10");
}

TEST_CASE("cache: clear empties it and counts") {
  World world;
  for (int i = 0; i < 450; ++i) put(*world.cache, i, "x");
  CHECK(*world.cache->clear() == 450);
  CHECK(world.cache->stats(0).entries == 0);
  CHECK(world.cache->stats(0).total().evicted_invalidated == 450);
}

TEST_CASE("cache: facts outlive the process") {
  World world;
  CHECK_FALSE(world.cache->recall("digest of phi3"));
  world.cache->remember("digest of phi3", "d1");
  world.cache->remember("digest of phi3", "d2");
  world.reopen();
  CHECK(world.cache->recall("digest of phi3") == "d2");
}

TEST_CASE("cache: only its owner can read the file") {
  World world;
  struct stat info {};
  REQUIRE(::stat(world.settings.path.c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0600);
  REQUIRE(::stat(world.settings.path.parent_path().c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0700);
}

TEST_CASE("cache: a damaged file is moved aside once and the cache starts anew") {
  const struct {
    const char* name;
    void (*damage)(const std::filesystem::path&);
  } rows[] = {
      {"text", [](const auto& path) { support::write_file(path, "this is no database at all"); }},
      {"cut", [](const auto& path) { std::filesystem::resize_file(path, 5000); }},
      {"no table", [](const auto& path) { execute(path, "DROP TABLE entry"); }},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    World world;
    for (int i = 0; i < 40; ++i) put(*world.cache, i, std::string(500, 'x'));
    world.cache.reset();
    row.damage(world.settings.path);
    world.cache = world.open();
    CHECK_FALSE(world.cache->get(0, key_of(1)).value);
    put(*world.cache, 1, "fresh");
    CHECK(world.cache->get(0, key_of(1)).value == "fresh");
    int aside = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(world.settings.path.parent_path())) {
      aside += file.path().string().find(".db.corrupt-") != std::string::npos &&
                       !file.path().string().ends_with("-wal") &&
                       !file.path().string().ends_with("-shm")
                   ? 1
                   : 0;
    }
    CHECK(aside == 1);
  }
}

TEST_CASE("cache: an empty file is a new cache") {
  World world;
  world.cache.reset();
  std::filesystem::resize_file(world.settings.path, 0);
  world.cache = world.open();
  put(*world.cache, 1, "x");
  CHECK(world.cache->get(0, key_of(1)).value == "x");
}

TEST_CASE("cache: somebody else's database is left alone, and so is a newer one") {
  for (const char* sql : {"CREATE TABLE diary(text); INSERT INTO diary VALUES('mine');",
                          "PRAGMA application_id = 77", "PRAGMA user_version = 9"}) {
    CAPTURE(sql);
    World world;
    if (std::string_view(sql).find("user_version") == std::string_view::npos) {
      world.cache.reset();
      std::filesystem::remove(world.settings.path);
    }
    world.cache.reset();
    execute(world.settings.path, sql);
    const auto before = support::read_file(world.settings.path);
    world.cache = world.open();
    CHECK(world.cache->get(0, key_of(1)).miss == CacheMiss::bypass);
    put(*world.cache, 1, "x");
    CHECK_FALSE(world.cache->get(0, key_of(1)).value);
    CHECK_FALSE(world.cache->clear());
    world.cache.reset();
    CHECK(support::read_file(world.settings.path) == before);
  }
}

TEST_CASE("cache: what cannot be opened is worked without, and tried again later") {
  World world;
  world.cache.reset();
  std::filesystem::remove_all(world.settings.path.parent_path());
  std::filesystem::create_directories(world.settings.path);  // a directory in its place
  world.cache = world.open();
  put(*world.cache, 1, "x");
  CHECK(world.cache->get(0, key_of(1)).miss == CacheMiss::bypass);
  CHECK(world.cache->stats(0).kinds[0].second.not_stored[6] == 1);
  std::filesystem::remove(world.settings.path);
  CHECK(world.cache->get(0, key_of(1)).miss == CacheMiss::bypass);
  world.clock.advance(31s);
  put(*world.cache, 1, "x");
  CHECK(world.cache->get(0, key_of(1)).value == "x");
}

TEST_CASE("cache: statistics need no file, and do not make one") {
  const TempDir dir;
  const SqliteCache::Settings settings{dir / "none" / "perf_cache.db", {"stage1"}, 7};
  const auto stats = infra::read_cache_stats(settings, 3);
  REQUIRE(stats);
  CHECK_FALSE(stats->present);
  CHECK(stats->total().lookups() == 0);
  CHECK(stats->limit_bytes == 7);
  CHECK_FALSE(std::filesystem::exists(dir / "none"));
}

TEST_CASE("cache: statistics are read beside a writer and leave the main file as it is") {
  World world;
  put(*world.cache, 1, "x");
  const auto before = support::read_file(world.settings.path);
  CHECK(infra::read_cache_stats(world.settings, 3)->entries == 1);
  world.cache.reset();
  const auto closed = support::read_file(world.settings.path);
  CHECK(infra::read_cache_stats(world.settings, 3)->entries == 1);
  CHECK(support::read_file(world.settings.path) == closed);
  CHECK_FALSE(before.empty());
}

TEST_CASE("cache: two processes' worth of writers lose nothing") {
  World world;
  const auto other = world.open();
  for (int i = 0; i < 20; ++i) put(i % 2 == 0 ? *world.cache : *other, i, "x");
  for (int i = 0; i < 20; ++i) CHECK((i % 2 == 0 ? *other : *world.cache).get(0, key_of(i)).value);
}

TEST_CASE("cache: percentiles lie inside their bucket") {
  infra::LatencyBuckets buckets{};
  CHECK(infra::latency_at(buckets, 0.5) == 0);
  buckets[3] = 100;  // 4..8 us
  CHECK(infra::latency_at(buckets, 0.5) == doctest::Approx(6));
  CHECK(infra::latency_at(buckets, 0.99) < 8);
}
