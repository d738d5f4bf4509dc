#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "infra/cache_inspection.hpp"
#include "infra/cache_key.hpp"
#include "infra/cache_writer.hpp"
#include "infra/sqlite_cache.hpp"
#include "tests/support/fakes.hpp"
#include "tests/support/temp_dir.hpp"

using infra::CacheHit;
using infra::CacheMiss;
using infra::CacheMode;
using infra::CacheQuery;
using infra::Digest;
using infra::SqliteCache;
using namespace std::chrono_literals;

namespace {

Digest key_of(int n) { return infra::FieldDigest().add(std::to_string(n)).finish(); }

struct World {
  support::TempDir dir;
  support::FakeClock clock;
  SqliteCache::Settings settings;
  std::unique_ptr<SqliteCache> cache;

  World() {
    settings.path = dir / "perf_cache.db";
    settings.kinds = {"stage1", "stage2"};
    open(CacheMode::on);
  }
  void open(CacheMode mode, int serve_percent = 100) {
    cache.reset();
    settings.mode = mode;
    settings.serve_percent = serve_percent;
    cache = std::make_unique<SqliteCache>(settings, clock);
  }
  void put(int n, std::string_view value, std::string_view model = "phi3:latest",
           std::string_view owner = "") {
    infra::CacheEntry entry;
    entry.key = key_of(n);
    entry.value = value;
    entry.cost = 1500ms;
    entry.ttl = 1000s;
    entry.model = model;
    entry.owner = owner;
    cache->put(entry);
  }
  infra::CacheLookup get(int n) { return cache->get(0, key_of(n)); }
  infra::CacheKindStats total() { return cache->stats(0).total(); }
};

}  // namespace

TEST_CASE("cache modes: refresh finds nothing and replaces everything") {
  World world;
  world.put(1, "old");
  world.open(CacheMode::refresh);
  CHECK(world.get(1).miss == CacheMiss::bypass);
  CHECK_FALSE(world.cache->serves(key_of(1)));
  world.put(1, "new");
  world.open(CacheMode::on);
  CHECK(world.get(1).value == "new");
}

TEST_CASE("cache modes: shadow gives nothing away, and says how often both agree") {
  World world;
  world.put(1, "same");
  world.put(2, "before");
  world.open(CacheMode::shadow);
  for (int n = 1; n <= 3; ++n) {
    const auto found = world.get(n);
    CHECK_FALSE(found.value);
    CHECK(found.hit == (n == 3 ? CacheHit::none : CacheHit::disk));
  }
  world.put(1, "same");
  world.put(2, "after");
  world.put(3, "first");
  const auto total = world.total();
  CHECK(total.hits() == 2);  // as it would be if it served
  CHECK(total.missed() == 1);
  CHECK(total.saved_ms == 0);
  CHECK(total.shadow_compared == 2);
  CHECK(total.shadow_agreed == 1);
  world.open(CacheMode::on);
  CHECK(world.get(2).value == "before");
  CHECK(world.get(3).value == "first");
}

TEST_CASE("cache modes: a share of the keys is served, always the same ones") {
  World world;
  for (int n = 0; n < 300; ++n) world.put(n, "x");
  int served[3] = {};
  const int percents[] = {0, 30, 100};
  for (int i = 0; i < 3; ++i) {
    world.open(CacheMode::on, percents[i]);
    for (int n = 0; n < 300; ++n) {
      const bool found = world.get(n).value.has_value();
      CHECK(found == world.get(n).value.has_value());
      CHECK(found == world.cache->serves(key_of(n)));
      served[i] += found ? 1 : 0;
    }
  }
  CHECK(served[0] == 0);
  CHECK(served[1] > 50);
  CHECK(served[1] < 130);
  CHECK(served[2] == 300);
}

TEST_CASE("cache modes: read-only serves, and writes not one byte") {
  World world;
  world.put(1, "kept");
  world.cache.reset();
  const auto before = support::read_file(world.settings.path);
  const auto files = [&] {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(world.dir.path())) {
      names.push_back(file.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  };
  const auto names = files();
  world.open(CacheMode::read_only);
  for (int i = 0; i < 3; ++i) CHECK(world.get(1).value == "kept");
  CHECK(world.get(2).miss == CacheMiss::absent);
  world.put(2, "lost");
  world.cache->not_stored(0, infra::NotStored::cut);
  world.cache->remember("a", "b");
  world.cache->flush();
  world.cache->maintain();
  CHECK_FALSE(world.cache->clear());
  CHECK(world.get(2).miss == CacheMiss::absent);
  CHECK(world.total().hits() == 3);  // counted in this process
  world.cache.reset();
  CHECK(files() == names);
  CHECK(support::read_file(world.settings.path) == before);
}

TEST_CASE("cache modes: read-only beside a writer sees what it writes; without a file, nothing") {
  World world;
  SqliteCache::Settings settings = world.settings;
  settings.mode = CacheMode::read_only;
  SqliteCache reader(settings, world.clock);
  CHECK_FALSE(reader.get(0, key_of(1)).value);
  world.put(1, "kept");
  CHECK(reader.get(0, key_of(1)).value == "kept");

  const support::TempDir empty;
  settings.path = empty / "none" / "perf_cache.db";
  SqliteCache nothing(settings, world.clock);
  CHECK(nothing.get(0, key_of(1)).miss == CacheMiss::bypass);
  CHECK_FALSE(std::filesystem::exists(empty / "none"));
}

TEST_CASE("cache upkeep: whoever joined the making of an answer counts as a hit, not as a miss") {
  World world;
  const auto found = world.get(1);
  world.cache->flush();
  world.cache->coalesced(0, found.miss, 2000ms);
  for (const bool flushed : {false, true}) {
    if (flushed) world.cache->flush();
    const auto total = world.total();
    CHECK(total.lookups() == 1);
    CHECK(total.hits_coalesced == 1);
    CHECK(total.missed() == 0);
    CHECK(total.saved_ms == 2000);
  }
}

TEST_CASE("cache upkeep: what is taken back is taken back by stage, model, owner and age") {
  World world;
  world.put(1, "a", "phi3:latest", "alice");
  world.put(2, "b", "phi3:mini", "bob");
  world.put(3, "c", "llama3:8b", "alice");
  world.put(4, "d", "phi3b:latest");
  world.clock.advance(100s);
  world.put(5, "e", "phi3:latest");
  const auto entries = [&] { return world.cache->stats(0).entries; };
  infra::CacheSelection selection;
  selection.kind = 1;
  CHECK(*world.cache->invalidate(selection) == 0);
  selection = {};
  selection.created_before = 1'700'000'000 + 3'600 + 50;
  selection.model = "phi3";
  CHECK(*world.cache->invalidate(selection) == 2);
  CHECK_FALSE(world.get(1).value);
  CHECK(world.get(5).value == "e");
  CHECK(world.get(4).value == "d");
  selection = {};
  selection.owner = "alice";
  CHECK(*world.cache->invalidate(selection) == 1);
  selection = {};
  selection.model = "phi3:latest";
  CHECK(*world.cache->invalidate(selection) == 1);
  CHECK(entries() == 1);
  CHECK(world.total().evicted_invalidated == 4);
}

TEST_CASE("cache upkeep: counting can be started anew; the answers stay") {
  World world;
  world.put(1, "a");
  world.get(1);
  world.cache->flush();
  world.get(1);
  CHECK(world.cache->zero_statistics());
  const auto stats = world.cache->stats(5);
  CHECK(stats.total().lookups() == 0);
  CHECK(stats.entries == 1);
  CHECK(stats.top.empty());
  CHECK(stats.since == 1'700'000'000 + 3'600);
  CHECK(world.get(1).value == "a");
}

TEST_CASE("cache upkeep: what is removed leaves no text in the files") {
  World world;
  const std::string secret = "a line that nobody else shall ever read";
  world.put(1, secret);
  world.cache->flush();
  CHECK(*world.cache->clear() == 1);
  for (const auto& file : std::filesystem::directory_iterator(world.dir.path())) {
    CHECK(support::read_file(file.path()).find(secret) == std::string::npos);
  }
}

TEST_CASE("cache inspection: entries by their first digits, the nearest one, all of them checked") {
  World world;
  const auto fingerprint = [](std::string_view model, std::string_view text) {
    infra::KeyFields fields;
    return fields.add("model", model).add("rules", "1").add("text", text).fingerprint();
  };
  const auto keep = [&](int n, const std::string& print) {
    const std::string value = "value " + std::to_string(n);
    infra::CacheEntry entry;
    entry.key = key_of(n);
    entry.value = value;
    entry.ttl = 1000s;
    entry.fingerprint = print;
    world.cache->put(entry);
  };
  keep(1, fingerprint("phi3", "sad"));
  keep(2, fingerprint("llama3", "glad"));
  const auto digits = infra::to_hex(key_of(1));
  for (const std::size_t length : {std::size_t{5}, std::size_t{8}, std::size_t{64}}) {
    const auto found = infra::find_cache_entries(world.settings, digits.substr(0, length), 9);
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->front().value == "value 1");
  }
  for (int digit = 0; digit < 16; ++digit) {  // half of all places are numbers below zero
    const std::string one = fmt::format("{:x}", digit);
    std::size_t due = 0;
    for (const int n : {1, 2}) due += infra::to_hex(key_of(n)).starts_with(one) ? 1U : 0U;
    CHECK(infra::find_cache_entries(world.settings, one, 9)->size() == due);
  }
  for (const char* none : {"", "xyz", "0'; DROP TABLE entry"}) {
    CHECK_FALSE(infra::find_cache_entries(world.settings, none, 9));
  }
  const auto near = infra::nearest_cache_entry(world.settings, 0, fingerprint("phi3", "glad"));
  REQUIRE(near);
  REQUIRE(*near);
  CHECK((*near)->value == "value 2");  // of two equally near ones that of the same text
  CHECK_FALSE(*infra::nearest_cache_entry(world.settings, 1, fingerprint("phi3", "sad")));
  std::uint64_t told = 0;
  const auto checked = infra::verify_cache(
      world.settings, [&](std::uint64_t done, std::uint64_t) { told = std::max(told, done); });
  REQUIRE(checked);
  CHECK(checked->checked == 2);
  CHECK(checked->damaged.empty());
  CHECK(checked->structure.empty());
  CHECK(told == 2);
}
