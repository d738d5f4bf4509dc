#pragma once

#include <functional>
#include <span>
#include <vector>

#include "infra/cpu_topology.hpp"
#include "infra/result.hpp"

namespace worker {

inline constexpr std::size_t kMostCandidates = 6;
inline constexpr int kGenerations = 3;  // measured for each count

// Thread counts worth trying, the likeliest first: all that `cores` recommends, one less, half as
// many, and every physical core. None above what the quota allows.
std::vector<int> thread_candidates(const infra::ComputeCores& cores);

struct ThreadSpeed {
  int num_thread = 0;
  double tokens_per_second = 0;  // the median of
  std::vector<double> runs = {};
};

// How a trial goes on: candidate and generation count from 1; generation 0 loads the model.
struct TrialStep {
  int num_thread = 0;
  int candidate = 0, candidates = 0;
  int generation = 0;
};

// What a trial needs of a model server.
class TrialServer {
 public:
  virtual ~TrialServer() = default;
  virtual infra::Status load(int num_thread) = 0;
  // One generation with what was loaded last; tokens per second of making the answer.
  virtual infra::Result<double> generate() = 0;
};

// Measures each candidate; in rising order of threads. A candidate that is not half as fast as
// another is not measured again: hopeless ones take minutes.
infra::Result<std::vector<ThreadSpeed>> try_threads(
    std::span<const int> candidates, TrialServer& server,
    const std::function<void(const TrialStep&)>& on_step);

// The fewest threads that are as fast as the fastest, but for what measuring twice may differ by.
ThreadSpeed best_of(std::span<const ThreadSpeed> speeds);

}  // namespace worker
