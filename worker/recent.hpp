#pragma once

#include <array>
#include <chrono>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include "infra/clock.hpp"
#include "infra/metrics.hpp"

namespace worker {

// What counters say of the last hour: in steps of ten seconds how many jobs were finished, and how
// often each feeling was found. Fixed memory; nothing is added where things are counted: what was
// counted since the last sample() belongs to the step that sample() falls into. Any thread.
class Recent {
 public:
  static constexpr std::chrono::seconds kStep{10};
  static constexpr std::size_t kSteps = 360;

  Recent(infra::Metrics& metrics, const infra::Clock& clock);

  // At least once a step.
  void sample();
  // Jobs finished in each of the last steps, oldest first; the last step is not over.
  std::vector<std::uint64_t> finished(std::size_t steps) const;
  // Those that were found at all, the most frequent first.
  std::vector<std::pair<std::string_view, std::uint64_t>> feelings() const;

 private:
  struct Tracked {
    std::string_view name;
    const infra::Metrics::Counter* counter;
    std::uint64_t seen;
    std::array<std::uint32_t, kSteps> steps;
  };
  static Tracked tracked(infra::Metrics& metrics, std::string_view name, std::string_view event);

  const infra::Clock& clock_;
  const infra::SteadyTime start_;
  mutable std::mutex mutex_;
  std::int64_t step_ = 0;  // since the start; its place in the ring is step_ % kSteps
  std::vector<Tracked> outcomes_;
  std::vector<Tracked> feelings_;
};

}  // namespace worker
