#pragma once

#include <atomic>
#include <chrono>

#include "worker/wake_signal.hpp"

namespace worker {

// By which the first intake calls the second one when more waits than one batch. Costs nothing
// while that is at work already.
class Backlog {
 public:
  void tell() {
    if (waited_for_.exchange(false)) signal_.wake(1);
  }
  // Until told, `patience` is over, or the stop is requested; whether it was the first.
  bool wait(std::chrono::milliseconds patience, const infra::Stop& stop) {
    waited_for_ = true;
    const bool told = signal_.wait(patience, stop);
    waited_for_ = false;
    return told;
  }

 private:
  WakeSignal signal_;
  std::atomic<bool> waited_for_{false};
};

}  // namespace worker
