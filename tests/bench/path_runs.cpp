#include "tests/bench/path_runs.hpp"

#include <chrono>
#include <stdexcept>

#include "tests/bench/bare_list.hpp"

namespace bench {
namespace {

using std::chrono::steady_clock;

double thread_cpu_us() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

}  // namespace

PathRun timed(FullPath& path, std::size_t jobs, const std::function<double()>& cpu_us,
              const std::function<void()>& run) {
  const double redis_before = path.redis_figures.cpu_us();
  const double cpu_before = cpu_us();
  const auto began = steady_clock::now();
  run();
  const std::chrono::duration<double> took = steady_clock::now() - began;
  const auto count = static_cast<double>(jobs);
  return {count / took.count(), (cpu_us() - cpu_before) / count,
          (path.redis_figures.cpu_us() - redis_before) / count};
}

PathRun full_run(FullPath& path, const std::vector<Written>& written, RedisCommands& commands) {
  Pipeline stage(path.web.redis());
  for (const Written& one : written) stage.add({"RPUSH", "bench:staged", one.element});
  stage.flush();
  const int asked = path.model.chats();
  commands.begin(path.web.redis());
  const PathRun run = timed(
      path, written.size(), [&] { return path.worker_figures.cpu_us(); },
      [&] {
        stage.add({"RENAME", "bench:staged", std::string(kSource)});
        stage.flush();
        path.web.await_drained();
      });
  commands.end(path.web.redis());
  if (path.model.chats() != asked) throw std::runtime_error("a hit was expected, a miss came");
  path.check_complete(written);
  path.web.forget(written);
  return run;
}

PathRun bare_run(FullPath& path, int jobs, BareWorker& bare) {
  const auto written = path.web.write(jobs);
  Pipeline pipeline(path.web.redis());
  for (const Written& one : written) {
    pipeline.add({"RPUSH", std::string(kBareKeys[0]), one.element});
  }
  pipeline.flush();
  const PathRun run = timed(path, written.size(), thread_cpu_us, [&] {
    if (bare.drain() != jobs) throw std::runtime_error("jobs are missing");
  });
  for (const Written& one : written) pipeline.add({"DEL", "bare:reflection:" + one.rid});
  pipeline.flush();
  path.web.forget(written);
  return run;
}

Spread spread(const std::vector<PathRun>& runs, double PathRun::*figure) {
  std::vector<double> samples;
  for (const PathRun& run : runs) samples.push_back(run.*figure);
  return spread_of(std::move(samples));
}

std::vector<PathRun> ratios(const std::vector<PathRun>& ours, const std::vector<PathRun>& others) {
  std::vector<PathRun> all;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    all.push_back({ours[i].jobs_per_s / others[i].jobs_per_s,
                   ours[i].worker_us / others[i].worker_us, ours[i].redis_us / others[i].redis_us});
  }
  return all;
}

}  // namespace bench
