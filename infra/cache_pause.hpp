#pragma once

#include <algorithm>

#include "infra/clock.hpp"

namespace infra {

inline constexpr std::chrono::seconds kFirstCachePause{30};
inline constexpr std::chrono::seconds kLongestCachePause{600};

// When what failed is tried again: each time it fails again, after twice as long.
class CachePause {
 public:
  bool lasts(SteadyTime now) const { return failing() && now < until_; }
  // From the first failure to the next success.
  bool failing() const { return length_.count() > 0; }

  // Something failed. True when it did not fail before.
  bool begin(SteadyTime now) {
    const bool first = !failing();
    if (lasts(now)) return false;  // several met the same
    length_ = first ? kFirstCachePause : std::min(kLongestCachePause, length_ * 2);
    until_ = now + length_;
    return first;
  }
  // Something succeeded. True when it failed before.
  bool end() {
    const bool failed = failing();
    length_ = {};
    return failed;
  }

 private:
  std::chrono::seconds length_{0};
  SteadyTime until_{};
};

}  // namespace infra
