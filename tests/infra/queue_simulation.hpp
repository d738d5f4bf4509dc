#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "infra/lease_queue.hpp"
#include "infra/queue_admin.hpp"
#include "tests/infra/queue_model.hpp"
#include "tests/infra/queue_state.hpp"
#include "tests/support/queue_world.hpp"

namespace queue_model {

using infra::After;
using infra::Lane;
using Tokens = std::vector<std::string>;

inline constexpr int kWorkers = 4;
inline constexpr const char* kServerClock = R"(  local t = redis.call('TIME')
  return tonumber(t[1]) * 1000000 + tonumber(t[2])
)";
inline constexpr const char* kTestClock = R"(  return tonumber(redis.call('HGET', ctl, 'test_now'))
)";
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

// Random calls of several workers against the server and the model, with a clock of the test's
// own; after each one their replies and everything that is stored must be the same.
class Simulation {
 public:
  // `mutation` is done to every script that has its text; there must be one.
  explicit Simulation(unsigned seed, std::pair<std::string, std::string> mutation = {})
      : random_(seed),
        scripts_([mutation, this](std::string lua) {
          lua = replaced(std::move(lua), kServerClock, kTestClock);
          if (mutation.first.empty() || lua.find(mutation.first) == std::string::npos) return lua;
          mutated_ = true;
          return replaced(lua, mutation.first, mutation.second);
        }),
        connection_(world_.connect(scripts_)) {
    REQUIRE(mutated_ == !mutation.first.empty());
    model_.now_us = 1'700'000'000'000'123;
    for (int i = 0; i < kWorkers; ++i) workers_.push_back(new_worker());
    for (int i = 0; i < 6; ++i) records_.push_back(fmt::format("record:{}", i));
    for (int i = 0; i < 2; ++i) histories_.push_back(fmt::format("history:{}", i));
  }

  // What the server did that the model did not, if anything.
  std::optional<std::string> run(int steps) {
    for (int step = 0; step < steps && !difference_; ++step) {
      pass_time();
      act();
      compare(step);
    }
    if (!difference_) finish();
    return difference_;
  }

 private:
  struct Worker {
    infra::LeaseQueue queue;
    std::string run;
    std::string nonce;
    Tokens held;
  };

  int below(int n) { return std::uniform_int_distribution(0, n - 1)(random_); }
  bool chance(int percent) { return below(100) < percent; }
  Worker& any_worker() { return *workers_[index()]; }
  std::size_t index() { return static_cast<std::size_t>(below(kWorkers)); }
  std::unique_ptr<Worker> new_worker();

  // The clock goes on a little, past leases, past the time of guests or of the dead; at times back.
  void pass_time();

  template <typename T>
  void same(std::string_view what, const T& real, const T& expected) {
    last_ = what;
    if (!difference_ && real != expected) difference_ = fmt::format("{}: replies differ", what);
  }

  // Some tokens: held by this worker, or by anybody at any time, settled or not.
  Tokens pick(Worker& worker, int most, bool take);
  void act();
  void push();
  void reserve(Worker& worker);
  void settle(Worker& worker);
  void fail(Worker& worker);
  void give_up(Worker& worker);
  void extend(Worker& worker);
  void split(Worker& worker);
  void die();

  // The app deletes and writes records; a time to live ends.
  void disturb_records();
  void look_after(Worker& worker);
  void compare(int step);

  // One worker does what is left; then nothing but the dead may be there.
  void finish();

  static constexpr const char* QueueSource = support::QueueWorld::kSource;

  support::QueueWorld world_;
  std::mt19937 random_;
  bool mutated_ = false;
  infra::QueueScripts scripts_;
  infra::QueueConnection connection_;
  std::vector<std::string> records_, histories_;
  Queue model_;
  std::vector<std::unique_ptr<Worker>> workers_;
  Tokens stale_;
  int runs_ = 0, payloads_ = 0, values_ = 0;
  std::string last_;
  std::optional<std::string> difference_;
};

}  // namespace queue_model
