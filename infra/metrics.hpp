#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace infra {

// Counters and durations of this process, in fixed memory, for Prometheus and for people. Names
// are given where they are counted; a name must be one of the program's own words, never data.
// Any thread may call any method.
class Metrics {
 public:
  Metrics();
  ~Metrics();

  void count(std::string_view event, std::uint64_t times = 1);
  void took(std::string_view operation, std::chrono::nanoseconds duration);

  struct Count {
    std::string event;
    std::uint64_t times;
  };
  struct Duration {
    std::string operation;
    std::uint64_t times;
    double total_s, p50_s, p95_s, p99_s;
  };
  struct Snapshot {
    std::vector<Count> counts;
    std::vector<Duration> durations;
  };
  Snapshot snapshot() const;
  // The text format of Prometheus.
  std::string prometheus() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace infra
