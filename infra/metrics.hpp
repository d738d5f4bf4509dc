#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace prometheus {
class Counter;
class Histogram;
}  // namespace prometheus

namespace infra {

// Counters and durations of this process, in fixed memory, for Prometheus and for people. Names
// are given where they are counted; a name must be one of the program's own words, never data.
// Counting by name finds the name under a shared lock; what counts often asks for it once.
// Any thread may call any method.
class Metrics {
 public:
  Metrics();
  ~Metrics();

  class Counter {
   public:
    explicit Counter(prometheus::Counter& cell) : cell_(&cell) {}
    void add(std::uint64_t times = 1);
    std::uint64_t value() const;

   private:
    prometheus::Counter* cell_;
  };
  class Timer {
   public:
    explicit Timer(prometheus::Histogram& cell) : cell_(&cell) {}
    void took(std::chrono::nanoseconds duration);

   private:
    prometheus::Histogram* cell_;
  };

  // Live as long as this object. What was asked for exists from then on, with zero.
  Counter& counter(std::string_view event);
  Timer& timer(std::string_view operation);

  void count(std::string_view event, std::uint64_t times = 1) { counter(event).add(times); }
  void took(std::string_view operation, std::chrono::nanoseconds duration) {
    timer(operation).took(duration);
  }

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
