#include "infra/request_gate.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using infra::RequestGate;

TEST_CASE("request gate: never more inside than there are places, and everybody gets in") {
  constexpr int kPlaces = 3;
  RequestGate gate(kPlaces);
  const infra::Stop never;
  std::atomic<int> inside{0};
  std::atomic<int> most{0};
  std::atomic<int> done{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        const auto place = gate.enter(never);
        const int now = ++inside;
        for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
        }
        std::this_thread::yield();
        --inside;
        ++done;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(done == 8 * 200);
  CHECK(most <= kPlaces);
}

TEST_CASE("request gate: a stop ends the wait, and costs no place") {
  RequestGate gate(1);
  const infra::Stop never;
  infra::Stop stop;
  {
    const auto place = gate.enter(never);
    REQUIRE(place);
    std::thread other([&] { stop.request(); });
    CHECK_FALSE(gate.enter(stop));
    other.join();
  }
  CHECK(gate.enter(never));
}
