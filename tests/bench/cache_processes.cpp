#include <fmt/format.h>
#include <unistd.h>

#include <numeric>
#include <sstream>
#include <thread>

#include "tests/bench/cache_child.hpp"
#include "tests/bench/cache_stores.hpp"
#include "tests/support/program.hpp"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t kProcesses = 4;
// Between two kills: at random, but not less or more.
constexpr int kShortestMs = 50;
constexpr int kLongestMs = 450;
constexpr int kKilled = 128 + SIGKILL;

struct Outcome {
  ChildCounters counters;
  int kills = 0;
  int bad_exits = 0;  // that were not our doing
  int errors = 0;     // lines of that level in the log
  std::string complaints;
};

class Processes {
 public:
  Processes(const std::filesystem::path& cache, milliseconds duration)
      : cache_(cache), end_(Clock::now() + duration) {
    for (std::size_t i = 0; i < kProcesses; ++i) start();
  }

  Outcome run() {
    Draw pause_ms(kLongestMs - kShortestMs);
    Draw victim(kProcesses);
    while (Clock::now() < end_) {
      std::this_thread::sleep_for(milliseconds(kShortestMs + pause_ms()));
      const auto chosen = running_.begin() + victim();
      const bool ended_before = !(*chosen)->program.running() && Clock::now() < end_;
      if (ended_before) ++outcome_.bad_exits;
      (*chosen)->program.signal(SIGKILL);
      if ((*chosen)->program.wait() == kKilled) ++outcome_.kills;
      account(**chosen);
      running_.erase(chosen);
      start();
    }
    for (const auto& child : running_) {
      static_cast<void>(support::eventually([&] { return !child->program.running(); }));
      child->program.signal(SIGKILL);
      if (child->program.wait() != 0) ++outcome_.bad_exits;
      account(*child);
    }
    return outcome_;
  }

 private:
  struct Running {
    explicit Running(const ChildPlan& plan) : counters(plan.counters), program(command(plan), {}) {}
    static std::vector<std::string> command(const ChildPlan& plan) {
      std::vector<std::string> words{std::filesystem::read_symlink("/proc/self/exe"),
                                     std::string(kChildCommand)};
      for (std::string& word : plan.words()) words.push_back(std::move(word));
      return words;
    }
    std::filesystem::path counters;
    support::Program program;
  };

  void start() {
    const auto left = std::chrono::duration_cast<milliseconds>(end_ - Clock::now());
    ++started_;
    running_.push_back(std::make_unique<Running>(ChildPlan{
        cache_, directory_ / std::to_string(started_), kEntries,
        static_cast<std::uint64_t>(started_), std::max(1, static_cast<int>(left.count()))}));
  }

  void account(const Running& child) {
    const ChildCounters counters = read_counters(child.counters);
    outcome_.counters.gets += counters.gets;
    outcome_.counters.puts += counters.puts;
    outcome_.counters.wrong += counters.wrong;
    for (std::size_t i = 0; i < counters.misses.size(); ++i) {
      outcome_.counters.misses.at(i) += counters.misses.at(i);
    }
    std::istringstream lines(child.program.err());
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with("<4>")) ++outcome_.errors;  // anything but a warning
      outcome_.complaints += line + '\n';
    }
  }

  support::TempDir directory_;
  std::filesystem::path cache_;
  Clock::time_point end_;
  int started_ = 0;
  std::vector<std::unique_ptr<Running>> running_;
  Outcome outcome_;
};

int wrong_afterwards(const Stores& stores) {
  infra::SqliteCache cache(cache_settings(stores.cache), stores.clock);
  int wrong = 0;
  for (int number = 0; number < kEntries; ++number) {
    const auto found = cache.get(0, stores.keys[static_cast<std::size_t>(number)]);
    if (!found.value || !right_value(number, *found.value)) ++wrong;
  }
  return wrong;
}

std::string misses_of(const ChildCounters& counters) {
  std::string text;
  for (std::size_t i = 0; i < counters.misses.size(); ++i) {
    if (counters.misses.at(i) == 0) continue;
    text += fmt::format(" {} {}", infra::kMissNames.at(i), counters.misses.at(i));
  }
  return text.empty() ? " none" : text;
}

std::uint64_t not_kept(const Stores& stores) {
  infra::SqliteCache cache(cache_settings(stores.cache), stores.clock);
  const auto reasons = cache.stats(0).total().not_stored;
  return std::accumulate(reasons.begin(), reasons.end(), std::uint64_t{0});
}

}  // namespace

void measure_processes(const Stores& stores, bool quick, Report& report) {
  const int seconds = quick ? 6 : 30;
  progress(
      fmt::format("{} processes on one cache, killed at random, for {} s", kProcesses, seconds));
  const std::uint64_t not_kept_before = not_kept(stores);
  const Outcome outcome = Processes(stores.cache, std::chrono::seconds(seconds)).run();
  progress("every entry once more");
  const int wrong_later = wrong_afterwards(stores);
  const auto one = [](double figure) { return Spread{figure, figure, figure}; };
  const auto timed = [&](std::string name, const LatencyHistogram& times) {
    return Report::Row{
        std::move(name),
        {one(static_cast<double>(times.count()) / seconds), one(times.at_most_us(0.5)),
         one(times.at_most_us(0.99)), one(times.at_most_us(1))}};
  };
  const ChildCounters& counters = outcome.counters;
  report.tables.push_back(
      {fmt::format("{} processes, 10 % writes, {} s, {} kills", kProcesses, seconds, outcome.kills),
       {"per second", "p50 us", "p99 us", "worst us"},
       {timed("get", counters.gets), timed("put", counters.puts)}});
  report.notes.push_back(fmt::format("processes: gets without an answer:{}; puts given up: {}",
                                     misses_of(counters), not_kept(stores) - not_kept_before));
  if (!outcome.complaints.empty()) report.notes.push_back("they logged:\n" + outcome.complaints);
  const auto none = [&](std::string what, auto count) {
    report.requirements.push_back(
        {std::move(what), Report::Bound::at_most, 0, static_cast<double>(count)});
  };
  none("processes: wrong values, among gets and in the file afterwards",
       counters.wrong + static_cast<std::uint64_t>(wrong_later));
  none("processes: errors in the log, ends that were no kill", outcome.errors + outcome.bad_exits);
  report.requirements.push_back({"processes: p99 of a get, us", Report::Bound::at_most, 1'000,
                                 counters.gets.at_most_us(0.99)});
}

}  // namespace bench
