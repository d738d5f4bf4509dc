#pragma once

#include <fmt/format.h>

#include <random>

#include "tests/e2e/worker_world.hpp"
#include "tests/support/ledger.hpp"

namespace e2e {

// Sanitized programs are slow, and meet the same faults with fewer reflections.
#ifdef SANITIZED_WORKER
inline constexpr int kMany = 300;
#else
inline constexpr int kMany = 2000;
#endif

// One queue on a real redis-server, hosts that work on it, and the ledger of what they did.
struct FaultWorld {
  explicit FaultWorld(std::vector<std::string> redis_options = {})
      : server(std::move(redis_options)), host(make_host()) {
    MESSAGE("seed ", seed);
  }

  support::RedisServer server;
  support::Ledger ledger{server};
  const std::uint32_t seed = std::random_device{}();
  std::mt19937 random{seed};
  std::unique_ptr<WorkerWorld> host;

  // A machine of its own: its workers share a state directory.
  std::unique_ptr<WorkerWorld> make_host() const {
    auto made = std::make_unique<WorkerWorld>();
    made->environment["REDIS_URL"] = server.url();
    return made;
  }

  int below(int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); }
  void pause(int most_ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(below(most_ms) + 1));
  }

  // Waits until all is done, then asks the ledger. `limit` is for a machine that is very busy.
  support::Ledger::Verdict verdict(std::chrono::seconds limit = std::chrono::seconds(60)) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!ledger.drained() && std::chrono::steady_clock::now() < end) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    auto verdict = ledger.verdict();
    MESSAGE(verdict.text());
    const auto shown = std::min<std::size_t>(verdict.wrong.size(), 5);
    for (std::size_t i = 0; i < shown; ++i) MESSAGE(verdict.wrong[i]);
    if (!verdict.wrong.empty()) MESSAGE(host->workers_last_words());
    CHECK(verdict.wrong.size() == 0);
    return verdict;
  }
};

class Stopwatch {
 public:
  std::int64_t ms() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                                 start_)
        .count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

inline int occurrences(const std::string& text, std::string_view word) {
  int count = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
  return count;
}

}  // namespace e2e
