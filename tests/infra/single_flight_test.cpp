#include "infra/single_flight.hpp"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

using infra::SingleFlight;
using infra::Stop;
using namespace std::chrono_literals;

namespace {

infra::Digest key_of(std::uint8_t n) { return {n}; }

void wait_until(const std::atomic<int>& number, int value) {
  while (number < value) std::this_thread::sleep_for(1ms);
}

}  // namespace

TEST_CASE("single flight: of a hundred who ask at once, one makes it and all have it") {
  SingleFlight flights;
  const Stop stop;
  std::atomic<int> makers{0};
  std::atomic<int> right{0};
  {
    auto turn = flights.enter(key_of(1), stop);
    REQUIRE(turn.maker());
    std::atomic<int> started{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 100; ++i) {
      threads.emplace_back([&] {
        ++started;
        auto other = flights.enter(key_of(1), stop);
        if (other.maker()) ++makers;
        if (other.value() == "made" && other.cost() == 7ms) ++right;
      });
    }
    wait_until(started, 100);
    std::this_thread::sleep_for(20ms);  // for the last to wait; whoever is late becomes a maker
    turn.publish("made", 7ms);
    CHECK_FALSE(turn.maker());
    threads.clear();
  }
  CHECK(right == 100);
  CHECK(makers == 0);
  CHECK(flights.enter(key_of(1), stop).maker());  // nothing is remembered
}

TEST_CASE("single flight: when the maker gives up, exactly one of those who wait is the next") {
  SingleFlight flights;
  const Stop stop;
  std::atomic<int> makers{0};
  std::atomic<int> right{0};
  std::atomic<int> at_once{0};
  std::atomic<int> started{0};
  std::vector<std::jthread> threads;
  {
    const auto turn = flights.enter(key_of(1), stop);
    for (int i = 0; i < 20; ++i) {
      threads.emplace_back([&] {
        ++started;
        auto other = flights.enter(key_of(1), stop);
        if (other.value() == "made") ++right;
        if (!other.maker()) return;
        if (++at_once > 1) ++makers;  // never two of them at the same time
        ++makers;
        std::this_thread::sleep_for(20ms);
        --at_once;
        if (makers > 3) other.publish("made", 1ms);
      });
    }
    wait_until(started, 20);
    std::this_thread::sleep_for(20ms);
  }
  threads.clear();
  CHECK(makers == 4);  // three gave up
  CHECK(right == 16);
  CHECK(flights.ended() == 5);
}

TEST_CASE("single flight: a stop frees whoever waits") {
  SingleFlight flights;
  const Stop never;
  Stop stop;
  const auto turn = flights.enter(key_of(1), never);
  std::atomic<int> freed{0};
  std::jthread waiter([&] {
    const auto other = flights.enter(key_of(1), stop);
    if (!other.maker() && !other.value()) ++freed;
  });
  std::this_thread::sleep_for(5ms);
  CHECK(freed == 0);
  const auto start = std::chrono::steady_clock::now();
  stop.request();
  waiter.join();
  CHECK(freed == 1);
  CHECK(std::chrono::steady_clock::now() - start < 1s);  // 20 ms, on a machine that has time
}

TEST_CASE("single flight: different keys do not wait for each other") {
  SingleFlight flights;
  const Stop stop;
  auto one = flights.enter(key_of(1), stop);
  auto two = flights.enter(key_of(2), stop);
  CHECK(one.maker());
  CHECK(two.maker());
  auto moved = std::move(one);
  CHECK(moved.maker());
  CHECK(flights.ended() == 0);
  moved.publish("x", 1ms);
  moved.publish("y", 1ms);  // too late, and harmless
  CHECK(flights.ended() == 1);
}
