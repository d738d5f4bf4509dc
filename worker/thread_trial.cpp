#include "worker/thread_trial.hpp"

#include <algorithm>

namespace worker {
namespace {

constexpr double kSameSpeed = 0.98;
constexpr double kHopeless = 0.5;

double median_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

std::vector<int> thread_candidates(const infra::ComputeCores& cores) {
  std::vector<int> candidates;
  for (const int count : {cores.count, cores.count - 1, (cores.count + 1) / 2, cores.most}) {
    const bool known = std::find(candidates.begin(), candidates.end(), count) != candidates.end();
    if (count >= 1 && !known) candidates.push_back(count);
  }
  return candidates;
}

infra::Result<std::vector<ThreadSpeed>> try_threads(
    std::span<const int> candidates, TrialServer& server,
    const std::function<void(const TrialStep&)>& on_step) {
  std::vector<ThreadSpeed> speeds;
  double fastest = 0;
  TrialStep step{.candidates = static_cast<int>(candidates.size())};
  for (const int num_thread : candidates) {
    step.num_thread = num_thread;
    ++step.candidate;
    step.generation = 0;
    on_step(step);
    if (auto loaded = server.load(num_thread); !loaded) return std::move(loaded).error();
    ThreadSpeed speed{.num_thread = num_thread};
    while (step.generation < kGenerations) {
      ++step.generation;
      on_step(step);
      const auto run = server.generate();
      if (!run) return run.error();
      speed.runs.push_back(*run);
      if (*run < fastest * kHopeless) break;
    }
    speed.tokens_per_second = median_of(speed.runs);
    fastest = std::max(fastest, speed.tokens_per_second);
    speeds.push_back(std::move(speed));
  }
  std::sort(speeds.begin(), speeds.end(),
            [](const auto& a, const auto& b) { return a.num_thread < b.num_thread; });
  return speeds;
}

ThreadSpeed best_of(std::span<const ThreadSpeed> speeds) {
  double fastest = 0;
  for (const ThreadSpeed& speed : speeds) fastest = std::max(fastest, speed.tokens_per_second);
  ThreadSpeed best;
  for (const ThreadSpeed& speed : speeds) {
    if (speed.tokens_per_second < fastest * kSameSpeed) continue;
    if (best.num_thread == 0 || speed.num_thread < best.num_thread) best = speed;
  }
  return best;
}

}  // namespace worker
