// Whether the worker grows over a million jobs:
//   growth-bench [--quick] [--json]      exit 1: it does
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

#include "tests/bench/full_path.hpp"
#include "tests/bench/redis_process.hpp"

namespace {

using bench::Report;

constexpr int kRound = 25'000;
// What a change of the heap's shape makes up; a leak of one byte a job would be as much.
constexpr double kMostGrowthMb = 1;

Report run(const bench::Options& options) {
  const int jobs = options.quick ? 200'000 : 1'000'000;
  const int shown_each = jobs / 10;
  bench::FullPath path;
  Report report({{"redis-server", bench::server_info(path.web.redis(), "redis_version")},
                 {"SQLite", sqlite3_libversion()}});
  path.warm();
  Report::Table table{"memory of the worker after so many hits, MB", {"RSS"}};
  std::vector<double> rss;
  for (int done = 0; done < jobs;) {
    const auto written = path.web.write(kRound);
    path.web.push_at_once(written);
    path.web.await_drained();
    path.check_complete(written);
    path.web.forget(written);
    done += kRound;
    bench::progress(fmt::format("{} of {} hits", done, jobs));
    if (done % shown_each != 0) continue;
    rss.push_back(path.worker_figures.rss_mb());
    table.rows.push_back({fmt::format("{}", done), {bench::spread_of({rss.back()})}});
  }
  const double peak = path.worker_figures.peak_rss_mb();
  table.rows.push_back({"at its most", {bench::spread_of({peak})}});
  report.tables.push_back(std::move(table));
  // The first ones fill buffers.
  const std::size_t settled = rss.size() / 5;
  report.requirements.push_back({"growth after the first fifth, MB", Report::Bound::at_most,
                                 kMostGrowthMb, rss.back() - rss.at(settled)});
  report.requirements.push_back(
      {"RSS of the worker at its most, MB", Report::Bound::at_most, 30, peak});
  return report;
}

}  // namespace

int main(int argc, char** argv) { return bench::run_main("growth-bench", argc, argv, run); }
