// What the queue reaches on this machine, beside the least that Redis could do for it:
//   queue-bench [--quick] [--json]      exit 1: something required is missed
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>
#include <vector>

#include "tests/bench/idle_cost.hpp"
#include "tests/bench/queue_latency.hpp"
#include "tests/bench/queue_throughput.hpp"
#include "tests/bench/recovery.hpp"
#include "tests/bench/redis_process.hpp"
#include "tests/bench/report.hpp"

namespace {

using bench::Options;
using bench::Report;
using support::RedisServer;

void throughput(const Options& options, Report& report) {
  Report::Table table{"throughput, one connection", bench::kThroughputColumns};
  const int many = options.quick ? 5 : 9;
  const RedisServer memory({}, "--port");
  const auto main = measure_throughput(
      memory, {.name = "unix socket, batch 64", .repetitions = many, .also_tuned = true}, table);
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

void pick_up(const Options& options, Report& report) {
  Report::Table table{"pick-up on an idle queue", bench::kLatencyColumns};
  const RedisServer server({}, "--port");
  const int samples = options.quick ? 200 : 1'000;
  const auto local = bench::measure_pickup(server, false, samples, table);
  const auto tcp = bench::measure_pickup(server, true, samples, table);
  report.tables.push_back(std::move(table));
  report.requirements.push_back({"pick-up p50, ms, the slower of unix socket and loopback",
                                 Report::Bound::at_most, 1,
                                 std::max(local.p50_ms.median, tcp.p50_ms.median)});
  report.requirements.push_back({"pick-up p99, ms, the slower of unix socket and loopback",
                                 Report::Bound::at_most, 5,
                                 std::max(local.p99_ms.median, tcp.p99_ms.median)});
}

void recovery(const Options& options, Report& report) {
  const int lease_s = options.quick ? 3 : 15;
  const int many = options.quick ? 1 : 3;
  bench::progress(fmt::format("recovery: kill -9, another worker, lease {} s", lease_s));
  const auto elsewhere = bench::redelivery_elsewhere(lease_s);
  bench::progress("recovery: kill -9, started again on the same host");
  std::vector<double> taken_back, done;
  for (int i = 0; i < many; ++i) {
    const auto one = bench::redelivery_after_restart();
    taken_back.push_back(one.taken_back);
    done.push_back(one.done);
  }
  const auto restarted = bench::spread_of(done);
  bench::progress("recovery: kill -9 of Redis");
  const auto redis = bench::recovery_of_redis(many);
  report.tables.push_back(
      {"recovery",
       {"s"},
       {{fmt::format("kill -9, 10 in flight, lease {} s: taken back by another", lease_s),
         {bench::spread_of({elsewhere.taken_back})}},
        {"    and all of them done", {bench::spread_of({elsewhere.done})}},
        {"kill -9, 10 in flight: taken back by a restart", {bench::spread_of(taken_back)}},
        {"    and all of them done", {restarted}},
        {"Redis killed and back: next job done", {redis}}}});
  report.requirements.push_back({"kill -9, 10 in flight: s until another worker has done them",
                                 Report::Bound::at_most, static_cast<double>(lease_s),
                                 elsewhere.done});
  report.requirements.push_back({"kill -9, 10 in flight: s after a restart on the same host",
                                 Report::Bound::at_most, 1, restarted.median});
  report.requirements.push_back(
      {"Redis restarted: s until a job is done again", Report::Bound::at_most, 2, redis.median});
}

Report run(const Options& options) {
  const RedisServer server;
  auto redis = server.connect();
  Report report({{"redis-server", bench::server_info(redis, "redis_version")}});
  std::optional<bench::IdleCost> idle;
  if (!options.quick) idle.emplace();
  throughput(options, report);
  pick_up(options, report);
  recovery(options, report);
  Report::Requirement commands{"commands an idle worker sends in a minute", Report::Bound::at_most,
                               6};
  if (idle) {
    commands.measured = idle->commands_in_a_minute();
    report.notes.push_back("sent in the idle minute: " + idle->names());
  } else {
    report.notes.push_back("--quick leaves out the idle minute and uses a shorter lease");
  }
  report.requirements.push_back(std::move(commands));
  return report;
}

}  // namespace

int main(int argc, char** argv) { return bench::run_main("queue-bench", argc, argv, run); }
