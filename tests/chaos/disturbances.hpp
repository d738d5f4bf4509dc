#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/chaos/clocks.hpp"
#include "tests/chaos/workers.hpp"
#include "tests/double/ollama_double.hpp"
#include "tests/support/small_disk.hpp"

namespace chaos {

// Whatever can be done to the system, one thing every so often, each for some seconds at most.
// Which, to whom and for how long follows from the seed. One thread.
class Disturbances {
 public:
  struct Kind {
    std::string_view name, what;
    void (Disturbances::*begin)();
  };
  static const std::vector<Kind>& all();

  struct Targets {
    support::RedisServer& redis;
    ollama_double::OllamaDouble& model;
    Workers& workers;
    const Clocks& clocks;
    // After Redis was away.
    std::function<void()> reconnect;
  };
  // `names`: of the kinds wanted. `between` is the mean.
  Disturbances(Targets targets, const std::vector<std::string>& names,
               std::chrono::duration<double> between, std::uint64_t seed);

  // To be called often: begins and ends what is due.
  void step();
  // Ends what lasts, and begins nothing any more.
  void calm();

  // Why some of those wanted cannot be had here.
  const std::vector<std::string>& missing() const { return missing_; }
  const std::map<std::string_view, int>& counts() const { return counts_; }
  int count() const;
  // What was done, oldest first, a line each.
  const std::vector<std::string>& diary() const { return diary_; }

 private:
  using Time = std::chrono::steady_clock::time_point;
  using Milliseconds = std::chrono::milliseconds;

  void kill();
  void stop();
  void restart();
  void quiet();
  void reload();
  void redis();
  void gate();
  void disk();
  void cache();
  void clock();
  void model();

  void set_up_disks();
  std::uint64_t below(std::uint64_t count) { return random_() % count; }
  std::size_t some_worker() { return static_cast<std::size_t>(below(Workers::kCount)); }
  Milliseconds up_to(Milliseconds most);
  void note(const std::string& what);
  void later(Milliseconds after, std::function<void()> end);
  void model_as_usual();

  Targets to_;
  std::mt19937_64 random_;
  std::chrono::duration<double> between_;
  std::vector<Kind> wanted_;
  std::vector<std::string> missing_;
  std::vector<std::unique_ptr<support::SmallDisk>> disks_;
  const Time began_ = std::chrono::steady_clock::now();
  Time next_ = began_, next_script_ = began_;
  std::multimap<Time, std::function<void()>> ends_;
  std::map<std::string_view, int> counts_;
  std::vector<std::string> diary_;
  bool model_errs_ = false;    // 5 % of what it is asked
  bool model_is_bad_ = false;  // all of it, for a while
};

}  // namespace chaos
