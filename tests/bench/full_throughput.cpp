#include <fmt/format.h>

#include "tests/bench/path_runs.hpp"

namespace bench {
namespace {

constexpr int kDiary = 30;
constexpr std::string_view kDiarist = "diarist";

std::vector<Written> with_history(FullPath& path, int jobs) {
  auto written = path.web.write(jobs);
  path.web.share_history(kDiarist, written);
  return written;
}

Report::Row row(std::string name, const std::vector<PathRun>& runs) {
  return {std::move(name),
          {spread(runs, &PathRun::jobs_per_s), spread(runs, &PathRun::worker_us),
           spread(runs, &PathRun::redis_us)}};
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
  std::vector<PathRun> ours, with_past, bares, leans;
  for (int i = 0; i < repetitions; ++i) {
    progress(fmt::format("throughput: {} of {}", i + 1, repetitions));
    ours.push_back(full_run(path, path.web.write(jobs), commands));
    bares.push_back(bare_run(path, jobs, bare));
    with_past.push_back(full_run(path, with_history(path, jobs / 2), others));
    leans.push_back(bare_run(path, jobs, lean));
  }
  const auto ratio = ratios(ours, bares);
  report.tables.push_back(
      {fmt::format("a backlog of {} hits", jobs),
       {"jobs/s", "worker CPU us/job", "Redis CPU us/job"},
       {row("worker, writers without a past", ours), row("    bare worker, same run", bares),
        row("    ratio", ratio), row("    bare worker that reads with simdjson", leans),
        row("    ratio", ratios(ours, leans)),
        row(fmt::format("worker, writers with {} reflections before", kDiary), with_past)}});
  report.tables.push_back(commands.table(1.0 * jobs * repetitions));
  const Spread speed = spread(ours, &PathRun::jobs_per_s);
  report.requirements.push_back(
      {"reflections/s, no history", Report::Bound::at_least, 30'000, speed.median});
  report.requirements.push_back({"    by those of the bare worker", Report::Bound::at_least, 0.40,
                                 spread(ratio, &PathRun::jobs_per_s).median});
  report.requirements.push_back({fmt::format("reflections/s, {} items of history", kDiary),
                                 Report::Bound::at_least, 8'000,
                                 spread(with_past, &PathRun::jobs_per_s).median});
  report.requirements.push_back({"worker CPU us per reflection, no history", Report::Bound::at_most,
                                 30, spread(ours, &PathRun::worker_us).median});
  report.requirements.push_back({"Redis CPU us per reflection, no history", Report::Bound::at_most,
                                 20, spread(ours, &PathRun::redis_us).median});
  return speed.median;
}

}  // namespace bench
