// What the queue reaches on this machine, beside the least that Redis could do for it:
//   queue-bench [--quick] [--json]      exit 1: something required is missed
#include <fmt/format.h>

#include <cstdio>
#include <string_view>

#include "tests/bench/queue_throughput.hpp"
#include "tests/bench/redis_process.hpp"
#include "tests/bench/report.hpp"

namespace {

using bench::Report;
using support::RedisServer;

struct Options {
  bool quick = false;
  bool json = false;
};

void throughput(const Options& options, Report& report) {
  Report::Table table{"throughput, one connection", bench::kThroughputColumns};
  const int many = options.quick ? 5 : 9;
  const RedisServer memory({}, "--port");
  const auto main =
      measure_throughput(memory, {.name = "unix socket, batch 64", .repetitions = many}, table);
  if (!options.quick) {
    measure_throughput(memory, {.name = "loopback TCP, batch 64", .tcp = true}, table);
    measure_throughput(memory, {.name = "unix socket, batch 1", .batch = 1, .jobs = 4'000}, table);
    measure_throughput(memory, {.name = "unix socket, batch 8", .batch = 8, .jobs = 16'000}, table);
    measure_throughput(memory, {.name = "unix socket, batch 256", .batch = 256}, table);
    const RedisServer everysec({"--appendonly", "yes", "--appendfsync", "everysec"});
    measure_throughput(everysec, {.name = "unix, 64, appendfsync everysec"}, table);
  }
  const RedisServer always({"--appendonly", "yes", "--appendfsync", "always"});
  const auto durable = measure_throughput(
      always, {.name = "unix, 64, appendfsync always", .jobs = options.quick ? 8'000 : 16'000},
      table);
  const support::TempDir directory;
  table.rows.push_back({"    one write of 64 KiB and fdatasync: us",
                        {bench::measure_disk(directory.path()), {}, {}}});
  report.tables.push_back(std::move(table));
  report.requirements.push_back({"jobs/s by those of the bare list (unix socket, 64)",
                                 Report::Bound::at_least, 0.70, main.speed_ratio.median});
  report.requirements.push_back({"Redis CPU of a job by that of the bare list (unix socket, 64)",
                                 Report::Bound::at_most, 1.30, main.redis_cpu_ratio.median});
  report.requirements.push_back({"jobs/s with appendfsync always", Report::Bound::at_least, 20'000,
                                 durable.jobs_per_s.median});
}

int run(const Options& options) {
  const RedisServer server;
  auto redis = server.connect();
  Report report(bench::server_info(redis, "redis_version"));
  throughput(options, report);
  fmt::print("{}", options.json ? report.json() : report.text());
  return report.all_met() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--quick") {
      options.quick = true;
    } else if (word == "--json") {
      options.json = true;
    } else {
      fmt::print(stderr, "queue-bench: unknown option '{}' (--quick, --json)\n", word);
      return 2;
    }
  }
  return run(options);
} catch (const std::exception& e) {
  fmt::print(stderr, "queue-bench: {}\n", e.what());
  return 1;
}
