// Workers, a model, Redis, and whatever can happen to them, for some minutes:
//   chaos [--minutes N] [--seed S] [--every SECONDS] [--only KIND,...]
// Exit code 1: something was lost, or happened twice.
#include <fmt/format.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <sstream>
#include <string_view>

#include "infra/log.hpp"
#include "tests/chaos/disturbances.hpp"
#include "tests/chaos/producer.hpp"

namespace chaos {
namespace {

using std::chrono::duration;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr int kPerSecond = 300;               // elements
constexpr std::int64_t kMostWaiting = 3'000;  // then the producer waits as well
constexpr seconds kLongestDrain{180};
constexpr std::size_t kWrongShown = 20;

volatile sig_atomic_t interrupted = 0;

struct Plan {
  double minutes = 2;
  double every = 1.5;  // seconds from one disturbance to the next
  std::uint64_t seed = 0;
  std::vector<std::string> kinds = {};
};

template <typename Counts>
std::string text_of(const Counts& counts) {
  std::string text;
  for (const auto& [name, count] : counts) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, count);
  }
  return text.empty() ? "none" : text;
}

// With `always`, what it has acknowledged outlives it. Each time it starts with the environment of
// this program, so its clock is put there.
std::vector<std::string> redis_options(const Clocks& clocks) {
  for (const auto& [name, value] : clocks.environment("redis")) {
    ::setenv(name.c_str(), value.c_str(), 1);
  }
  return {"--appendonly", "yes", "--appendfsync", "always"};
}

class Chaos {
 public:
  explicit Chaos(const Plan& plan)
      : random_(plan.seed),
        producer_(redis_, ledger_, random_()),
        disturbances_({redis_, model_, workers_, clocks_, [this] { reconnect(); }}, plan.kinds,
                      duration<double>(plan.every), random_()),
        end_(steady_clock::now() + milliseconds(static_cast<int>(plan.minutes * 60'000))) {
    workers_.start_all();
  }

  int run() {
    while (wrong_.empty() && steady_clock::now() < end_ && interrupted == 0) {
      disturbances_.step();
      produce();
      ledger_.listen(milliseconds(10));
      each_second();
    }
    disturbances_.calm();
    const auto patience = steady_clock::now() + kLongestDrain;
    while (wrong_.empty() && steady_clock::now() < patience && !ledger_.drained()) {
      ledger_.listen(milliseconds(50));
      each_second();
    }
    if (on_terminal_) fmt::print(stderr, "\n");
    if (!workers_.stop()) wrong_.emplace_back("a worker did not end in good order");
    const auto wrong = ledger_.verdict();
    wrong_.insert(wrong_.end(), wrong.begin(), wrong.end());
    return verdict();
  }

 private:
  void reconnect() {
    ledger_.reconnect();
    producer_.reconnect();
  }

  void produce() {
    const auto count = static_cast<std::int64_t>(seconds_since_start() * kPerSecond) - due_;
    due_ += count;
    if (ledger_.figures().waiting < kMostWaiting) producer_.push(static_cast<int>(count));
  }

  void each_second() {
    const auto now = steady_clock::now();
    if (now < next_second_) return;
    next_second_ = now + seconds(1);
    ledger_.check_records(false);
    if (auto ended = workers_.look_after(); !ended.empty()) wrong_.push_back(std::move(ended));
    if (!on_terminal_) return;
    const auto& figures = ledger_.figures();
    fmt::print(stderr, "\r{:5.0f} s: {} accepted, {} ended, {} waiting or dead, {} disturbances  ",
               seconds_since_start(), figures.accepted, figures.ended, figures.waiting,
               disturbances_.count());
  }

  double seconds_since_start() const {
    return duration<double>(steady_clock::now() - began_).count();
  }

  int verdict() const {
    const auto& figures = ledger_.figures();
    const auto faults = nlohmann::json::parse(model_.stats_json()).value("faults", 0);
    fmt::print("{} accepted, {} ended\n", figures.accepted, figures.ended);
    fmt::print("events: {}\ndead: {}\n", text_of(figures.events), text_of(figures.dead));
    fmt::print("{} disturbances: {}\n", disturbances_.count(), text_of(disturbances_.counts()));
    for (const auto& missing : disturbances_.missing()) fmt::print("left out, {}\n", missing);
    fmt::print("{} questions to the model, {} faults, at most {:.1f} MB in a worker\n",
               model_.chats(), faults, workers_.most_mb);
    if (!wrong_.empty()) {
      for (const auto& line : disturbances_.diary()) fmt::print("{}\n", line);
      fmt::print("{}", workers_.last_words());
    }
    for (std::size_t i = 0; i < std::min(wrong_.size(), kWrongShown); ++i) {
      fmt::print("WRONG: {}\n", wrong_[i]);
    }
    fmt::print("{}\n", wrong_.empty() ? "nothing was lost and nothing happened twice"
                                      : fmt::format("{} things are wrong", wrong_.size()));
    return wrong_.empty() ? 0 : 1;
  }

  std::mt19937_64 random_;
  const bool on_terminal_ = ::isatty(STDERR_FILENO) != 0;
  const Clocks clocks_;
  support::RedisServer redis_{redis_options(clocks_)};
  ollama_double::OllamaDouble model_{{.parallel = 6}};
  Ledger ledger_{redis_};
  Producer producer_;
  Workers workers_{redis_, model_.url(), clocks_.environment("worker")};
  Disturbances disturbances_;
  steady_clock::time_point began_ = steady_clock::now(), end_, next_second_ = began_;
  std::int64_t due_ = 0;  // elements since the start
  std::vector<std::string> wrong_;
};

std::string kinds_text() {
  std::string text;
  for (const auto& kind : Disturbances::all()) {
    text += fmt::format("  {:<8} {}\n", kind.name, kind.what);
  }
  return text;
}

// Empty: one of them is no kind.
std::vector<std::string> kinds_of(const std::string& list) {
  std::vector<std::string> kinds = {};
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');) {
    const auto& all = Disturbances::all();
    if (std::none_of(all.begin(), all.end(), [&](const auto& k) { return k.name == word; })) {
      return {};
    }
    kinds.push_back(word);
  }
  return kinds;
}

// Nothing: it is no such option, or its value is none.
std::optional<Plan> plan_of(int argc, char** argv) {
  Plan plan{.seed = std::random_device{}()};
  for (const auto& kind : Disturbances::all()) plan.kinds.emplace_back(kind.name);
  for (int i = 1; i < argc; i += 2) {
    const std::string_view option = argv[i];
    const char* value = i + 1 < argc ? argv[i + 1] : "";
    char* end = nullptr;
    if (option == "--only") {
      plan.kinds = kinds_of(value);
      if (plan.kinds.empty()) return std::nullopt;
      continue;
    }
    if (option == "--minutes") {
      plan.minutes = std::strtod(value, &end);
    } else if (option == "--every") {
      plan.every = std::strtod(value, &end);
    } else if (option == "--seed") {
      plan.seed = std::strtoull(value, &end, 10);
    } else {
      return std::nullopt;
    }
    if (end == value || *end != '\0' || plan.minutes <= 0 || plan.every <= 0) return std::nullopt;
  }
  return plan;
}

int main_of(int argc, char** argv) {
  const auto plan = plan_of(argc, argv);
  if (!plan) {
    fmt::print(stderr,
               "chaos: --minutes N, --seed S, --every SECONDS, --only KIND,..., of these:\n{}",
               kinds_text());
    return 2;
  }
  // What is mounted here is seen by this program and its children only, and gone with them.
  if (::unshare(CLONE_NEWNS) == 0) ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
  ::signal(SIGINT, [](int) { interrupted = 1; });
  infra::log::configure(infra::log::Level::warning, false);
  fmt::print("seed {}, {:g} minutes, a disturbance each {:g} s: {}\n", plan->seed, plan->minutes,
             plan->every, fmt::join(plan->kinds, " "));
  std::fflush(stdout);
  return Chaos(*plan).run();
}

}  // namespace
}  // namespace chaos

int main(int argc, char** argv) try {
  return chaos::main_of(argc, argv);
} catch (const std::exception& e) {
  fmt::print(stderr, "chaos: {}\n", e.what());
  return 1;
}
