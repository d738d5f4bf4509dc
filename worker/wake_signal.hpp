#pragma once

#include <atomic>
#include <chrono>

#include "infra/file_descriptor.hpp"
#include "infra/stop.hpp"

namespace worker {

// Wakes so many of those that wait for work. A hint: whoever is woken asks the queue, and may find
// that somebody else was faster. Any thread.
class WakeSignal {
 public:
  WakeSignal();

  // `count` is how much work there is by now: as many are woken, among them those that were told
  // before and did not hear it yet. To tell the same again and again wakes nobody more.
  void wake(std::int64_t count);
  // Until something is told, `patience` is over, or the stop is requested; whether it was the
  // first.
  bool wait(std::chrono::milliseconds patience, const infra::Stop& stop);

 private:
  infra::FileDescriptor event_;           // a semaphore
  std::atomic<std::int64_t> untaken_{0};  // what it holds, or will at once
};

}  // namespace worker
