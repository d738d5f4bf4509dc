#pragma once

#include <atomic>
#include <chrono>

#include "worker/wake_signal.hpp"

namespace worker {

// By which the first intake calls those that help it when more waits than one batch. Costs nothing
// while they are at work already.
class Backlog {
 public:
  void tell() {
    if (waiting_ > 0) signal_.wake(waiting_.exchange(0));
  }
  // Until told, `patience` is over, or the stop is requested; whether it was the first.
  bool wait(std::chrono::milliseconds patience, const infra::Stop& stop) {
    ++waiting_;
    const bool told = signal_.wait(patience, stop);
    // Who was counted by somebody who tells just now leaves a call behind: the next wait is in
    // vain.
    int waiting = waiting_;
    while (!told && waiting > 0 && !waiting_.compare_exchange_weak(waiting, waiting - 1)) continue;
    return told;
  }

 private:
  WakeSignal signal_;
  std::atomic<int> waiting_{0};
};

}  // namespace worker
