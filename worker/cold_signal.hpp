#pragma once

#include <atomic>
#include <chrono>

#include "infra/file_descriptor.hpp"
#include "infra/stop.hpp"

namespace worker {

// Tells slots that wait that jobs wait in the cold lane, or in the upgrade lane. A hint: whoever
// hears it asks the queue, and may find that somebody else was faster. Any thread.
class ColdSignal {
 public:
  ColdSignal();

  // `count` is how many wait by now: as many slots are woken, among them those that were told
  // before and did not hear it yet. To tell the same again and again wakes nobody more.
  void jobs_wait(std::int64_t count);
  // Until something is told, `patience` is over, or the stop is requested; whether it was the
  // first.
  bool wait(std::chrono::milliseconds patience, const infra::Stop& stop);

  // Whether anything waited in the upgrade lane when somebody last looked.
  std::atomic<bool> upgrades{false};

 private:
  infra::FileDescriptor event_;           // a semaphore
  std::atomic<std::int64_t> untaken_{0};  // what it holds, or will at once
};

}  // namespace worker
