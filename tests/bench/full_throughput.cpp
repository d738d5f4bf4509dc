#include <fmt/format.h>

#include <chrono>
#include <functional>
#include <stdexcept>

#include "tests/bench/bare_list.hpp"
#include "tests/bench/bare_worker.hpp"
#include "tests/bench/full_path.hpp"
#include "tests/bench/redis_commands.hpp"

namespace bench {
namespace {

using std::chrono::steady_clock;

constexpr int kDiary = 30;
constexpr std::string_view kDiarist = "diarist";

double thread_cpu_us() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

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

// A backlog that the worker finds all at once, while it waits for work.
PathRun full_run(FullPath& path, int jobs, bool with_history, RedisCommands& commands) {
  const auto written = path.web.write(jobs);
  if (with_history) path.web.share_history(kDiarist, written);
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

Report::Row row(std::string name, const std::vector<PathRun>& runs) {
  return {std::move(name),
          {spread(runs, &PathRun::jobs_per_s), spread(runs, &PathRun::worker_us),
           spread(runs, &PathRun::redis_us)}};
}

std::vector<PathRun> ratios(const std::vector<PathRun>& ours, const std::vector<PathRun>& others) {
  std::vector<PathRun> all;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    all.push_back({ours[i].jobs_per_s / others[i].jobs_per_s,
                   ours[i].worker_us / others[i].worker_us, ours[i].redis_us / others[i].redis_us});
  }
  return all;
}

}  // namespace

double measure_full_throughput(FullPath& path, const Options& options, Report& report) {
  const int jobs = options.quick ? 6'400 : 19'200;
  const int repetitions = options.quick ? 3 : 7;
  const auto diary = path.web.write_diary(kDiarist, kDiary);
  for (const Written& one : diary) {
    path.web.push(one);
    path.web.await_drained();
  }
  const support::TempDir directory;
  BareWorker bare(path.server.socket(), directory / "bare.db", BareWorker::Reader::nlohmann);
  BareWorker lean(path.server.socket(), directory / "lean.db", BareWorker::Reader::simdjson);
  RedisCommands commands, others;
  std::vector<PathRun> ours, with_history, bares, leans;
  for (int i = 0; i < repetitions; ++i) {
    progress(fmt::format("throughput: {} of {}", i + 1, repetitions));
    ours.push_back(full_run(path, jobs, false, commands));
    bares.push_back(bare_run(path, jobs, bare));
    with_history.push_back(full_run(path, jobs / 2, true, others));
    leans.push_back(bare_run(path, jobs, lean));
  }
  const auto ratio = ratios(ours, bares);
  report.tables.push_back(
      {fmt::format("a backlog of {} hits", jobs),
       {"jobs/s", "worker CPU us/job", "Redis CPU us/job"},
       {row("worker, writers without a past", ours), row("    bare worker, same run", bares),
        row("    ratio", ratio), row("    bare worker that reads with simdjson", leans),
        row("    ratio", ratios(ours, leans)),
        row(fmt::format("worker, writers with {} reflections before", kDiary), with_history)}});
  report.tables.push_back(commands.table(1.0 * jobs * repetitions));
  const Spread speed = spread(ours, &PathRun::jobs_per_s);
  report.requirements.push_back(
      {"reflections/s, no history", Report::Bound::at_least, 30'000, speed.median});
  report.requirements.push_back({"    by those of the bare worker", Report::Bound::at_least, 0.40,
                                 spread(ratio, &PathRun::jobs_per_s).median});
  report.requirements.push_back({fmt::format("reflections/s, {} items of history", kDiary),
                                 Report::Bound::at_least, 8'000,
                                 spread(with_history, &PathRun::jobs_per_s).median});
  report.requirements.push_back({"worker CPU us per reflection, no history", Report::Bound::at_most,
                                 30, spread(ours, &PathRun::worker_us).median});
  report.requirements.push_back({"Redis CPU us per reflection, no history", Report::Bound::at_most,
                                 20, spread(ours, &PathRun::redis_us).median});
  return speed.median;
}

}  // namespace bench
