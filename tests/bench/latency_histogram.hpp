#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstdint>

namespace bench {

// Times in buckets of some 6 %, without pointers, so that it may lie in shared memory.
class LatencyHistogram {
 public:
  void add(std::chrono::nanoseconds took) {
    const auto ns = static_cast<std::uint64_t>(std::max<std::int64_t>(1, took.count()));
    ++counts_.at(bucket_of(ns));
  }
  void operator+=(const LatencyHistogram& other) {
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_.at(i) += other.counts_.at(i);
  }
  std::uint64_t count() const {
    std::uint64_t sum = 0;
    for (const std::uint64_t count : counts_) sum += count;
    return sum;
  }
  // Microseconds that `share` of the times do not exceed: the end of a bucket.
  double at_most_us(double share) const {
    const double wanted = share * static_cast<double>(count());
    double seen = 0;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      seen += static_cast<double>(counts_.at(i));
      if (seen > 0 && seen >= wanted) return static_cast<double>(end_of(i)) / 1e3;
    }
    return 0;
  }

 private:
  // 16 buckets for each doubling.
  static std::size_t bucket_of(std::uint64_t ns) {
    if (ns < 16) return ns;
    const auto shift = static_cast<unsigned>(std::bit_width(ns)) - 5;
    return (shift + 1) * 16 + ((ns >> shift) & 15U);
  }
  static std::uint64_t end_of(std::size_t bucket) {
    if (bucket < 16) return bucket + 1;
    return (bucket % 16 + 17) << (bucket / 16 - 1);
  }

  std::array<std::uint64_t, 61 * 16> counts_{};
};

}  // namespace bench
