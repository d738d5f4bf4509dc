#include "tests/bench/loop.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "tests/bench/allocations.hpp"

namespace bench {
namespace {

// Takes the time of the one run that it is given, and prints nothing.
class OneRun final : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& /*context*/) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    seconds_ = runs.at(0).real_accumulated_time;
  }
  double seconds() const { return seconds_; }

 private:
  double seconds_ = 0;
};

double seconds_of(int turns, const std::function<void()>& turn) {
  benchmark::ClearRegisteredBenchmarks();
  benchmark::RegisterBenchmark("loop",
                               [&](benchmark::State& state) {
                                 for (auto _ : state) turn();
                               })
      ->Iterations(turns)
      ->UseRealTime();
  OneRun run;
  if (benchmark::RunSpecifiedBenchmarks(&run, "loop") != 1 || run.seconds() <= 0) {
    throw std::runtime_error("Google Benchmark did not run a loop");
  }
  return run.seconds();
}

// Google Benchmark knows no percentiles of single turns. Reading the clock adds some 25 ns to each.
std::vector<double> sorted_us(int turns, const std::function<void()>& turn) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> times;
  times.reserve(static_cast<std::size_t>(turns));
  for (int i = 0; i < turns; ++i) {
    const auto began = Clock::now();
    turn();
    times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - began).count());
  }
  std::sort(times.begin(), times.end());
  return times;
}

}  // namespace

Loop loop(std::string name, int turns, std::function<void()> turn, int each) {
  return {std::move(name), [turns, turn = std::move(turn), each] {
            const std::uint64_t before = allocations();
            const double seconds = seconds_of(turns, turn);
            const auto asked = static_cast<double>(allocations() - before);
            const auto times = sorted_us(std::max(1, turns / 2), turn);
            return LoopFigures{turns * each / seconds, percentile(times, 0.5),
                               percentile(times, 0.99), asked / turns};
          }};
}

std::vector<Repetitions> in_turns(const std::vector<Loop>& loops, int repetitions) {
  std::vector<Repetitions> all(loops.size());
  for (const Loop& one : loops) static_cast<void>(one.repetition());  // warms what can be warm
  for (int i = 0; i < repetitions; ++i) {
    for (std::size_t at = 0; at < loops.size(); ++at) all[at].push_back(loops[at].repetition());
  }
  return all;
}

Spread spread(const Repetitions& repetitions, double LoopFigures::*figure) {
  std::vector<double> samples;
  for (const LoopFigures& one : repetitions) samples.push_back(one.*figure);
  return spread_of(std::move(samples));
}

Spread ratio(const Repetitions& ours, const Repetitions& others, double LoopFigures::*figure) {
  std::vector<double> samples;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    samples.push_back(ours[i].*figure / others.at(i).*figure);
  }
  return spread_of(std::move(samples));
}

const std::vector<std::string> kLoopColumns{"per second", "p50 us", "p99 us", "allocations"};

Report::Row row(std::string name, const Repetitions& repetitions) {
  return {
      std::move(name),
      {spread(repetitions, &LoopFigures::per_s), spread(repetitions, &LoopFigures::p50_us),
       spread(repetitions, &LoopFigures::p99_us), spread(repetitions, &LoopFigures::allocations)}};
}

Report::Row ratio_row(std::string name, const Repetitions& ours, const Repetitions& others) {
  return {std::move(name),
          {ratio(ours, others, &LoopFigures::per_s), ratio(ours, others, &LoopFigures::p50_us),
           ratio(ours, others, &LoopFigures::p99_us), std::nullopt}};
}

}  // namespace bench
