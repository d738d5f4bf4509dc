#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/bench/report.hpp"
#include "tests/support/redis_server.hpp"

namespace bench {

// One way to Redis and one size of batch; ours and the bare list take turns.
struct ThroughputPlan {
  std::string name;
  bool tcp = false;
  int batch = 64;
  int jobs = 32'000;  // in each repetition, of each
  int repetitions = 5;
  bool also_tuned = false;  // also beside a bare list that spares Redis what ours spares it
};

struct ThroughputResult {
  Spread jobs_per_s;       // ours
  Spread speed_ratio;      // ours / bare, repetition by repetition
  Spread redis_cpu_ratio;  // the same of the server's CPU time for each job
};

// No-op jobs of 750 bytes, all waiting at the start, one connection that settles a batch and takes
// the next in one exchange. Adds rows to `table`, whose columns are kThroughputColumns.
extern const std::vector<std::string> kThroughputColumns;
ThroughputResult measure_throughput(const support::RedisServer& server, const ThroughputPlan& plan,
                                    Report::Table& table);

// How long the disk takes to keep what one batch of 64 adds to the append-only file, us.
Spread measure_disk(const std::string& directory);

}  // namespace bench
