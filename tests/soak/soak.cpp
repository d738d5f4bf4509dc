// Workers, a model that errs and a killer, for some minutes:
//   soak [--minutes N] [--seed S]      exit 1: something was lost, or happened twice
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <string_view>

#include "infra/log.hpp"
#include "tests/bench/process_figures.hpp"
#include "tests/bench/worker_process.hpp"
#include "tests/double/ollama_double.hpp"
#include "tests/soak/soak_producer.hpp"

namespace soak {
namespace {

using std::chrono::duration;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr int kPerSecond = 300;               // elements
constexpr std::int64_t kMostWaiting = 3'000;  // then the producer waits as well
constexpr seconds kBetweenKills{20};
constexpr seconds kLongestDrain{180};
constexpr int kScript = 2'000;  // requests: more than come within a second
constexpr std::size_t kWrongShown = 20;

volatile sig_atomic_t interrupted = 0;

struct Plan {
  double minutes = 10;
  std::uint64_t seed = 0;
};

// Two workers on one machine, one on another. Limits are short, so that a model that hangs is not
// all that is seen.
class Workers {
 public:
  Workers(const support::RedisServer& server, std::string model_url)
      : hosts_{bench::WorkerHost(server), bench::WorkerHost(server)}, url_(std::move(model_url)) {
    for (std::size_t i = 0; i < kCount; ++i) start(i);
  }

  void kill_one(std::uint64_t which) {
    const std::size_t at = which % kCount;
    running_[at]->signal(SIGKILL);
    running_[at]->wait();
    start(at);
    ++kills;
  }
  // What ended without having been killed, and its last words; empty: nothing.
  std::string ended_by_itself() {
    for (auto& worker : running_) {
      if (worker->running()) {
        most_mb = std::max(most_mb, bench::ProcessFigures(worker->pid()).peak_rss_mb());
        continue;
      }
      const std::string log = worker->err();
      return fmt::format("a worker ended with {}:\n{}", worker->wait(),
                         log.substr(log.size() - std::min<std::size_t>(log.size(), 2'000)));
    }
    return "";
  }
  // Whether all of them end in good order.
  bool stop() {
    bool good = true;
    for (auto& worker : running_) worker->signal(SIGTERM);
    for (auto& worker : running_) good = worker->wait() == 0 && good;
    return good;
  }

  int kills = 0;
  double most_mb = 0;

 private:
  static constexpr std::size_t kCount = 3;
  void start(std::size_t at) {
    running_[at] = hosts_[at / 2].start_ready(
        url_, {"worker.slots=2", "queue.lease_seconds=3", "ollama.timeout_first_token=1",
               "ollama.timeout_total=3", "networking.timeout_read=1"});
  }

  std::array<bench::WorkerHost, 2> hosts_;
  std::string url_;
  std::array<std::unique_ptr<support::Program>, kCount> running_;
};

std::string text_of(const std::map<std::string, std::int64_t>& counts) {
  std::string text;
  for (const auto& [name, count] : counts) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, count);
  }
  return text.empty() ? "none" : text;
}

std::int64_t faults_of(const ollama_double::OllamaDouble& model) {
  return nlohmann::json::parse(model.stats_json()).value("faults", std::int64_t{0});
}

class Soak {
 public:
  explicit Soak(const Plan& plan)
      : random_(plan.seed),
        producer_(server_, ledger_, random_()),
        end_(steady_clock::now() + milliseconds(static_cast<int>(plan.minutes * 60'000))) {}

  int run() {
    while (wrong_.empty() && steady_clock::now() < end_ && interrupted == 0) {
      produce();
      ledger_.listen(milliseconds(10));
      each_second();
    }
    model_.set_faults("");
    end_ = {};
    const auto patience = steady_clock::now() + kLongestDrain;
    while (wrong_.empty() && steady_clock::now() < patience && !ledger_.drained()) {
      ledger_.listen(milliseconds(50));
      each_second();
    }
    if (on_terminal_) fmt::print(stderr, "\n");
    const auto wrong = ledger_.verdict();
    wrong_.insert(wrong_.end(), wrong.begin(), wrong.end());
    if (!workers_.stop()) wrong_.emplace_back("a worker did not end in good order");
    return verdict();
  }

 private:
  void produce() {
    const auto count = static_cast<std::int64_t>(seconds_since_start() * kPerSecond) - due_;
    due_ += count;
    if (ledger_.figures().waiting < kMostWaiting) producer_.push(static_cast<int>(count));
  }

  void each_second() {
    const auto now = steady_clock::now();
    if (now < next_second_) return;
    next_second_ = now + seconds(1);
    if (now < end_) {
      model_.set_faults(fault_script(random_, kScript));
      if (now >= next_kill_) {
        workers_.kill_one(random_());
        next_kill_ = now + kBetweenKills;
      }
    }
    ledger_.check_records(false);
    if (auto ended = workers_.ended_by_itself(); !ended.empty()) wrong_.push_back(std::move(ended));
    if (!on_terminal_) return;
    const auto& figures = ledger_.figures();
    fmt::print(stderr, "\r{:5.0f} s: {} accepted, {} ended, {} waiting or dead, {} kills  ",
               seconds_since_start(), figures.accepted, figures.ended, figures.waiting,
               workers_.kills);
  }

  double seconds_since_start() const {
    return duration<double>(steady_clock::now() - began_).count();
  }

  int verdict() const {
    const auto& figures = ledger_.figures();
    fmt::print("{} accepted, {} ended\n", figures.accepted, figures.ended);
    fmt::print("events: {}\ndead: {}\n", text_of(figures.events), text_of(figures.dead));
    fmt::print("{} kills, {} questions to the model, {} faults, at most {:.1f} MB in a worker\n",
               workers_.kills, model_.chats(), faults_of(model_), workers_.most_mb);
    for (std::size_t i = 0; i < std::min(wrong_.size(), kWrongShown); ++i) {
      fmt::print("WRONG: {}\n", wrong_[i]);
    }
    fmt::print("{}\n", wrong_.empty() ? "nothing was lost and nothing happened twice"
                                      : fmt::format("{} things are wrong", wrong_.size()));
    return wrong_.empty() ? 0 : 1;
  }

  std::mt19937_64 random_;
  const bool on_terminal_ = ::isatty(STDERR_FILENO) != 0;
  support::RedisServer server_;
  ollama_double::OllamaDouble model_{{.parallel = 6}};
  SoakLedger ledger_{server_};
  SoakProducer producer_;
  Workers workers_{server_, model_.url()};
  steady_clock::time_point began_ = steady_clock::now(), end_, next_second_ = began_,
                           next_kill_ = began_ + kBetweenKills;
  std::int64_t due_ = 0;  // elements since the start
  std::vector<std::string> wrong_;
};

// Nothing: it is no such option, or its value is no number.
std::optional<Plan> plan_of(int argc, char** argv) {
  Plan plan{.seed = std::random_device{}()};
  for (int i = 1; i < argc; i += 2) {
    const std::string_view option = argv[i];
    const char* value = i + 1 < argc ? argv[i + 1] : "";
    char* end = nullptr;
    if (option == "--minutes") {
      plan.minutes = std::strtod(value, &end);
    } else if (option == "--seed") {
      plan.seed = std::strtoull(value, &end, 10);
    } else {
      return std::nullopt;
    }
    if (end == value || *end != '\0' || plan.minutes <= 0) return std::nullopt;
  }
  return plan;
}

int main_of(int argc, char** argv) {
  const auto plan = plan_of(argc, argv);
  if (!plan) {
    fmt::print(stderr, "soak: --minutes N, --seed S\n");
    return 2;
  }
  ::signal(SIGINT, [](int) { interrupted = 1; });
  infra::log::configure(infra::log::Level::warning, false);
  fmt::print("seed {}, {:g} minutes\n", plan->seed, plan->minutes);
  std::fflush(stdout);
  return Soak(*plan).run();
}

}  // namespace
}  // namespace soak

int main(int argc, char** argv) try {
  return soak::main_of(argc, argv);
} catch (const std::exception& e) {
  fmt::print(stderr, "soak: {}\n", e.what());
  return 1;
}
