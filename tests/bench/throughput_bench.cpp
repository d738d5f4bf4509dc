// What the whole worker reaches on hits, beside the least that could answer them:
//   throughput-bench [--quick] [--json]      exit 1: something required is missed
#include <sqlite3.h>

#include "tests/bench/full_path.hpp"
#include "tests/bench/redis_process.hpp"

namespace {

using bench::Report;

Report run(const bench::Options& options) {
  bench::FullPath path;
  Report report({{"redis-server", bench::server_info(path.web.redis(), "redis_version")},
                 {"SQLite", sqlite3_libversion()}});
  path.warm();
  const double rss = path.worker_figures.rss_mb();
  const double jobs_per_s = bench::measure_full_throughput(path, options, report);
  bench::measure_visible(path, jobs_per_s, options, report);
  bench::measure_memory(path, rss, report);
  report.notes.push_back(
      "one redis-server on a unix socket, nothing persisted; the worker's log, a "
      "line for each job, goes to a file in " +
      bench::memory_directory().string());
  return report;
}

}  // namespace

int main(int argc, char** argv) { return bench::run_main("throughput-bench", argc, argv, run); }
