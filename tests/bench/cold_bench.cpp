// What the worker needs beside the model, and what it does while the model hangs:
//   cold-bench [--quick] [--json]      exit 1: something required is missed
#include <sqlite3.h>

#include "infra/log.hpp"
#include "tests/bench/cold_path.hpp"
#include "tests/bench/redis_process.hpp"
#include "tests/support/redis_server.hpp"

namespace {

using bench::Report;

Report run(const bench::Options& options) {
  infra::log::configure(infra::log::Level::warning, false);
  const support::RedisServer server;
  auto redis = server.connect();
  Report report({{"redis-server", bench::server_info(redis, "redis_version")},
                 {"SQLite", sqlite3_libversion()}});
  bench::measure_cold_path(options, report);
  bench::measure_hanging_model(options, report);
  bench::measure_start(options, report);
  bench::measure_in_flight(report);
  return report;
}

}  // namespace

int main(int argc, char** argv) { return bench::run_main("cold-bench", argc, argv, run); }
