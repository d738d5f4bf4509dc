#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <stdexcept>
#include <thread>

#include "tests/bench/events.hpp"
#include "tests/bench/full_path.hpp"

namespace bench {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr int kBlocks = 5;
constexpr milliseconds kGap{3};  // long enough for the worker to wait again
constexpr milliseconds kPatience{5'000};

constexpr std::string_view kBareList = "bare:rids";

std::vector<double> one_at_a_time(FullPath& path, int samples, bool bare) {
  Events events(path.server);
  const auto written = path.web.write(samples);
  std::vector<double> times;
  for (const Written& one : written) {
    std::this_thread::sleep_for(kGap);
    const auto took = bare ? events.visible_after_ms(one.rid, one.rid, kPatience, kBareList)
                           : events.visible_after_ms(one.element, one.rid, kPatience);
    if (!took) throw std::runtime_error("a pushed reflection did not become visible");
    times.push_back(*took);
  }
  path.web.forget(written);
  std::sort(times.begin(), times.end());
  return times;
}

// One who waits for a rid and tells of it at once: what a reader would see of no work at all.
class BareTeller {
 public:
  explicit BareTeller(const support::RedisServer& server)
      : redis_(server.address(), stop_), thread_([this] { run(); }) {}
  ~BareTeller() {
    stop_.request();
    thread_.join();
  }
  BareTeller(const BareTeller&) = delete;
  BareTeller& operator=(const BareTeller&) = delete;

 private:
  void run() {
    while (auto popped =
               redis_.blocking_command({"BLPOP", kBareList, "30"}, kPatience * 10, stop_)) {
      const std::string_view rid = (*popped)[1].text();
      if (rid.empty()) continue;
      static_cast<void>(redis_.command(
          {"XADD", kEvents, "MAXLEN", "~", "10000", "*", "rid", rid, "status", "complete"}));
    }
  }

  infra::Stop stop_;
  infra::RedisConnection redis_;
  std::thread thread_;
};

// Pushed in steps of a millisecond, in each as many as are due.
std::vector<double> at_rate(FullPath& path, double per_s, double seconds) {
  const auto written = path.web.write(static_cast<int>(per_s * seconds));
  std::map<std::string, std::size_t, std::less<>> number_of;
  for (std::size_t i = 0; i < written.size(); ++i) number_of[written[i].rid] = i;
  std::vector<steady_clock::time_point> pushed_at(written.size());
  std::vector<double> times;
  Events events(path.server);
  std::atomic<std::size_t> pushed{0};
  std::jthread producer([&] {
    const auto began = steady_clock::now();
    while (pushed < written.size()) {
      std::this_thread::sleep_for(milliseconds(1));
      const auto now = steady_clock::now();
      const double due = std::chrono::duration<double>(now - began).count() * per_s;
      const auto until = std::min(written.size(), static_cast<std::size_t>(due));
      if (until == pushed) continue;
      infra::Words words{"RPUSH", kSource};
      for (std::size_t i = pushed; i < until; ++i) {
        pushed_at[i] = now;
        words.emplace_back(written[i].element);
      }
      pushed = until;
      static_cast<void>(path.web.redis().command(words));
    }
  });
  while (times.size() < written.size()) {
    const auto news = events.next(kPatience);
    const auto now = steady_clock::now();
    if (news.empty()) throw std::runtime_error("pushed reflections did not become visible");
    for (const Event& event : news) {
      const auto at = number_of.find(event.rid);
      if (at == number_of.end() || !event.terminal()) continue;
      times.push_back(
          std::chrono::duration<double, std::milli>(now - pushed_at[at->second]).count());
    }
  }
  producer.join();
  path.web.forget(written);
  std::sort(times.begin(), times.end());
  return times;
}

Spread over(const std::vector<std::vector<double>>& blocks, double share) {
  std::vector<double> values;
  for (const auto& block : blocks) values.push_back(percentile(block, share));
  return spread_of(std::move(values));
}

Report::Row row(std::string name, const std::vector<std::vector<double>>& blocks) {
  return {std::move(name), {over(blocks, 0.5), over(blocks, 0.99), over(blocks, 1)}};
}

}  // namespace

void measure_visible(FullPath& path, double jobs_per_s, const Options& options, Report& report) {
  const double rate = jobs_per_s / 2;
  std::vector<std::vector<double>> alone, bare, loaded;
  for (int i = 0; i < kBlocks; ++i) {
    progress(fmt::format("push to visible: {} of {}", i + 1, kBlocks));
    const int samples = options.quick ? 60 : 300;
    alone.push_back(one_at_a_time(path, samples, false));
    {
      const BareTeller teller(path.server);
      bare.push_back(one_at_a_time(path, samples, true));
    }
    loaded.push_back(at_rate(path, rate, options.quick ? 0.3 : 1));
  }
  report.tables.push_back(
      {"push to visible, ms",
       {"p50", "p99", "worst"},
       {row("one at a time, idle worker", alone), row("    BLPOP and XADD alone, same run", bare),
        row(fmt::format("while {:.0f} come in a second", rate), loaded)}});
  report.requirements.push_back(
      {"push to visible, idle, ms: p50", Report::Bound::at_most, 0.4, over(alone, 0.5).median});
  report.requirements.push_back(
      {"push to visible, idle, ms: p99", Report::Bound::at_most, 2, over(alone, 0.99).median});
}

}  // namespace bench
