#pragma once

#include <functional>
#include <vector>

#include "tests/bench/bare_worker.hpp"
#include "tests/bench/full_path.hpp"
#include "tests/bench/redis_commands.hpp"

namespace bench {

// What was measured of one repetition.
struct PathRun {
  double jobs_per_s = 0, worker_us = 0, redis_us = 0;  // CPU time for each job
};

// Of `jobs` that `run` brings to their end; `cpu_us` is what the worker has used so far.
PathRun timed(FullPath& path, std::size_t jobs, const std::function<double()>& cpu_us,
              const std::function<void()>& run);
// A backlog of hits that the worker finds all at once, while it waits for work; forgotten
// afterwards.
PathRun full_run(FullPath& path, const std::vector<Written>& written, RedisCommands& commands);
PathRun bare_run(FullPath& path, int jobs, BareWorker& bare);

Spread spread(const std::vector<PathRun>& runs, double PathRun::*figure);
// Repetition by repetition.
std::vector<PathRun> ratios(const std::vector<PathRun>& ours, const std::vector<PathRun>& others);

}  // namespace bench
