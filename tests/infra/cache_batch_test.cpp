#include <doctest/doctest.h>

#include <random>

#include "tests/support/cache_world.hpp"

using infra::CacheHit;
using infra::CacheMiss;
using infra::CacheQuery;
using support::cache_key;
using support::cache_value;
using support::CacheWorld;
using support::get;
using support::Got;
using namespace std::chrono_literals;

namespace {

struct World : CacheWorld {
  explicit World(std::uint64_t memory_bytes = 4 << 20) {
    settings.memory_bytes = memory_bytes;
    cache = open();
  }
  void put(const infra::Digest& key, std::string_view value, std::chrono::seconds ttl = 1000s) {
    infra::CacheEntry entry;
    entry.key = key;
    entry.value = value;
    entry.ttl = ttl;
    cache->put(entry);
  }
};

std::vector<CacheQuery> queries_for(int from, int to, int step = 1) {
  std::vector<CacheQuery> queries;
  for (int n = from; n < to; n += step) queries.push_back({0, cache_key(n)});
  return queries;
}

}  // namespace

TEST_CASE("cache batch: many are looked up in one go, from memory and file, each to its query") {
  World world;
  for (int n = 0; n < 40; n += 2) support::put(*world.cache, n);
  world.reopen();
  for (int i = 0; i < 2; ++i) CHECK(get(*world.cache, 10) == Got::right);
  auto queries = queries_for(0, 40);
  queries[4].kind = 1;
  world.cache->look_up(queries);
  for (int n = 0; n < 40; ++n) {
    const auto& found = queries[static_cast<std::size_t>(n)].found;
    CAPTURE(n);
    if (n % 2 == 1 || n == 4) {
      CHECK_FALSE(found.value);
      CHECK(found.miss == CacheMiss::absent);
    } else {
      CHECK(found.value == cache_value(n));
      CHECK(found.hit == (n == 10 ? CacheHit::memory : CacheHit::disk));
    }
  }
  const auto total = world.cache->stats(0).total();
  CHECK(total.lookups() == 42);
  CHECK(total.hits() == 21);
}

TEST_CASE("cache batch: of any size, with repetitions, old and missing ones, each gets its own") {
  World world;
  constexpr int kThere = 200;
  const auto expires_early = [](int n) { return n % 5 == 0; };
  for (int n = 0; n < kThere; ++n) {
    world.put(cache_key(n), cache_value(n), expires_early(n) ? 10s : 1000s);
  }
  world.clock.advance(10s);
  std::mt19937 random(1);
  for (const std::size_t size : {1U, 2U, 3U, 63U, 64U, 65U, 128U, 129U, 300U}) {
    CAPTURE(size);
    if (size % 2 == 1) world.reopen();
    std::vector<int> numbers;
    std::vector<CacheQuery> queries;
    for (std::size_t i = 0; i < size; ++i) {
      numbers.push_back(static_cast<int>(random() % (kThere + 50)));
      queries.push_back({0, cache_key(numbers.back())});
    }
    world.cache->look_up(queries);
    for (std::size_t i = 0; i < size; ++i) {
      const int n = numbers[i];
      CAPTURE(n);
      const auto& found = queries[i].found;
      if (n < kThere && !expires_early(n)) {
        CHECK(found.value == cache_value(n));
      } else {
        CHECK_FALSE(found.value);
      }
      if (n >= kThere) CHECK(found.miss == CacheMiss::absent);
    }
  }
}

TEST_CASE("cache batch: one that has to be read makes all of them notice what was cleared") {
  World world;
  support::put_all(*world.cache, 0, 100);
  const auto other = world.open();
  auto queries = queries_for(0, 100);
  for (int i = 0; i < 2; ++i) {
    other->look_up(queries);
    CHECK(queries.front().found.hit == CacheHit::disk);
  }
  other->look_up(queries);
  CHECK(queries.front().found.hit == CacheHit::memory);
  REQUIRE(world.cache->clear());
  auto absent = queries_for(1000, 1002);
  other->look_up(absent);
  other->look_up(queries);
  for (const auto& query : queries) CHECK_FALSE(query.found.value);
}

TEST_CASE("cache batch: a value as long as hundreds of answers is read from the file each time") {
  World world;
  const std::string large = support::cache_value(1, 100'000);
  world.put(cache_key(1), large);
  world.put(cache_key(2), "small");
  for (int i = 0; i < 4; ++i) {
    auto queries = queries_for(1, 3);
    world.cache->look_up(queries);
    CHECK(queries[0].found.value == large);
    CHECK(queries[0].found.hit == CacheHit::disk);
    CHECK(queries[1].found.hit == CacheHit::memory);
  }
}

TEST_CASE("cache batch: answers are put together") {
  World world(0);
  support::put_all(*world.cache, 0, 64);
  CHECK(world.cache->stats(0).entries == 64);
  CHECK(get(*world.cache, 63) == Got::right);
}

TEST_CASE("cache batch: two keys of one place never stand in for each other") {
  World world(0);
  const infra::Digest first = cache_key(1);
  infra::Digest second = first;
  second.back() ^= 1U;
  world.put(first, "first");
  CHECK(world.cache->get(0, second).miss == CacheMiss::absent);
  world.put(second, "second");
  CHECK(world.cache->get(0, second).value == "second");
  CHECK(world.cache->get(0, first).miss == CacheMiss::absent);
  std::vector<CacheQuery> both{{0, first}, {0, second}};
  world.cache->look_up(both);
  CHECK(both[0].found.miss == CacheMiss::absent);
  CHECK(both[1].found.value == "second");
  CHECK(world.cache->stats(0).entries == 1);
}
