#pragma once

#include "tests/bench/report.hpp"
#include "tests/support/redis_server.hpp"

namespace bench {

struct Latency {
  Spread p50_ms, p99_ms;  // over blocks of samples
};

// From before RPUSH until reserve() gave the job to a worker that had been waiting, on a queue
// where nothing else happens. Adds rows to `table`, whose columns are kLatencyColumns; the bare
// one is a BLPOP in place of our wait and reserve.
extern const std::vector<std::string> kLatencyColumns;
Latency measure_pickup(const support::RedisServer& server, bool tcp, int samples,
                       Report::Table& table);

}  // namespace bench
