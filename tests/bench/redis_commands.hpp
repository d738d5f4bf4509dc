#pragma once

#include <map>
#include <string>

#include "infra/redis_connection.hpp"
#include "tests/bench/report.hpp"

namespace bench {

// What the server counts for each command: INFO commandstats. What scripts call inside is counted
// twice, by its own name and in the time of evalsha.
class RedisCommands {
 public:
  // Both ends of what is counted; may be repeated.
  void begin(infra::RedisConnection& redis);
  void end(infra::RedisConnection& redis);

  // Those with the most time, divided by `jobs`.
  Report::Table table(double jobs) const;

 private:
  struct Sum {
    double calls = 0, us = 0;
  };
  std::map<std::string, Sum> sums_;
};

}  // namespace bench
