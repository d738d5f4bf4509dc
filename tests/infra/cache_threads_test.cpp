#include <doctest/doctest.h>

#include <random>
#include <thread>
#include <vector>

#include "tests/support/cache_world.hpp"
#include "tests/support/captured_log.hpp"

// Several threads over one cache, and over two on the same file, as two processes have them.

using support::CacheWorld;
using support::get;
using support::Got;
using support::put;
using namespace std::chrono_literals;

namespace {

constexpr int kKeys = 60;

// A clock that several threads may move.
class SharedClock final : public infra::Clock {
 public:
  infra::SteadyTime steady() const override {
    return infra::SteadyTime(std::chrono::milliseconds(now_));
  }
  infra::WallTime wall() const override {
    return infra::WallTime(1'700'000'000s + std::chrono::milliseconds(now_));
  }
  bool sleep(std::chrono::milliseconds duration, const infra::Stop& /*stop*/) const override {
    now_ += duration.count();
    return true;
  }
  void advance(std::chrono::milliseconds by) const { now_ += by.count(); }

 private:
  mutable std::atomic<std::int64_t> now_{3'600'000};
};

// Does this and that; returns how often something wrong was served.
int use(infra::SqliteCache& cache, const SharedClock& clock, unsigned seed, int steps) {
  std::mt19937 random(seed);
  const auto any = [&](int below) {
    return static_cast<int>(random() % static_cast<unsigned>(below));
  };
  int wrong = 0;
  for (int step = 0; step < steps; ++step) {
    switch (any(40)) {
      case 0:
        static_cast<void>(cache.clear());
        break;
      case 1:
        cache.maintain();
        break;
      case 2:
        wrong += cache.stats(3).entries > kKeys ? 1 : 0;
        break;
      case 3:
        clock.advance(300ms);
        break;
      case 4:
        cache.flush();
        break;
      case 5: {
        const std::string name = std::to_string(any(3));
        cache.remember(name, "fact " + name);
        const auto fact = cache.recall(name);
        wrong += fact && *fact != "fact " + name ? 1 : 0;
        break;
      }
      case 6: {
        const int from = any(kKeys - 5);
        support::put_all(cache, from, from + 5);
        break;
      }
      case 7: {
        std::vector<infra::CacheQuery> queries;
        for (int n = 0; n < kKeys; n += 7) queries.push_back({0, support::cache_key(n)});
        cache.look_up(queries);
        for (std::size_t i = 0; i < queries.size(); ++i) {
          const auto& value = queries[i].found.value;
          wrong += value && *value != support::cache_value(static_cast<int>(i) * 7) ? 1 : 0;
        }
        break;
      }
      case 8:
      case 9:
      case 10:
      case 11:
        put(cache, any(kKeys));
        break;
      default:
        wrong += get(cache, any(kKeys)) == Got::wrong ? 1 : 0;
    }
  }
  return wrong;
}

}  // namespace

TEST_CASE("cache threads: everybody at everything, nothing wrong is served and nothing is lost") {
  CacheWorld world;
  world.settings.memory_bytes = 100'000;
  const SharedClock clock;
  const support::CapturedLog log;
  infra::SqliteCache one(world.settings, clock);
  infra::SqliteCache two(world.settings, clock);
  std::atomic<int> wrong{0};
  {
    std::vector<std::jthread> threads;
    for (unsigned t = 0; t < 6; ++t) {
      threads.emplace_back([&, t] { wrong += use(t % 2 == 0 ? one : two, clock, t, 400); });
    }
  }
  CHECK(wrong == 0);
  clock.advance(2s);
  for (int n = 0; n < kKeys; ++n) {
    put(n % 2 == 0 ? one : two, n);
    CHECK(get(one, n) == Got::right);
    CHECK(get(two, n) == Got::right);
  }
  one.flush();
  two.flush();
  const auto stats = one.stats(0);
  CHECK(stats.entries == kKeys);
  CHECK(stats.total().lookups() == stats.total().hits() + stats.total().missed());
  CHECK(stats.events == infra::CacheEventCounts{});
  CHECK(log.lines().empty());
  CHECK(world.set_aside() == 0);
}

TEST_CASE("cache threads: what one has cleared the other serves for a second at most") {
  CacheWorld world;
  world.settings.memory_bytes = 1 << 20;
  world.cache = world.open();
  const auto other = world.open();
  support::put_all(*world.cache, 0, 20);
  for (int n = 0; n < 20; ++n) CHECK(get(*other, n) == Got::right);
  REQUIRE(world.cache->clear());
  world.clock.advance(1s);
  for (int n = 0; n < 20; ++n) CHECK(get(*other, n) == Got::nothing);
  put(*other, 3);
  CHECK(get(*world.cache, 3) == Got::right);
}

TEST_CASE("cache threads: while the file is lost again and again, nobody waits for ever") {
  CacheWorld world;
  const SharedClock clock;
  const support::CapturedLog log;
  infra::SqliteCache one(world.settings, clock);
  infra::SqliteCache two(world.settings, clock);
  std::atomic<int> wrong{0};
  {
    std::vector<std::jthread> threads;
    for (unsigned t = 0; t < 4; ++t) {
      threads.emplace_back([&, t] { wrong += use(t % 2 == 0 ? one : two, clock, t, 200); });
    }
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) {
        std::this_thread::sleep_for(5ms);
        clock.advance(1s);
        std::error_code ignored;
        if (i % 2 == 0) {
          std::filesystem::remove(world.path(), ignored);
        } else {
          std::filesystem::rename(world.path(), world.beside("-elsewhere"), ignored);
        }
      }
    });
  }
  CHECK(wrong == 0);
  clock.advance(700s);
  for (infra::SqliteCache* cache : {&one, &two}) {
    put(*cache, 1);
    CHECK(get(*cache, 1) == Got::right);
    CHECK(cache->stats(0).events.at(0) == 0);  // none was taken for a damaged one
  }
}
