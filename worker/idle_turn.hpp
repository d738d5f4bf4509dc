#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

#include "infra/clock.hpp"
#include "infra/lease_queue.hpp"
#include "infra/result.hpp"

namespace worker {

// Of all idle slots one waits at Redis; the others wait for what that one hears. So an idle
// worker asks no more often with many slots than with one.
class IdleTurn {
 public:
  using Wait = std::function<infra::Result<infra::Arrival>()>;

  // Calls `wait` unless another slot does so already. Otherwise returns when that one heard
  // something, or failed, or was stopped; after `patience` at the latest, if there is any.
  infra::Result<infra::Arrival> wait(const Wait& wait,
                                     std::optional<std::chrono::milliseconds> patience);

 private:
  std::mutex mutex_;
  std::condition_variable heard_;
  bool taken_ = false;
  unsigned news_ = 0;
};

}  // namespace worker
