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

  // That many slots at most are woken.
  void jobs_wait(std::int64_t count);
  // Until something is told, `patience` is over, or the stop is requested; whether it was the
  // first.
  bool wait(std::chrono::milliseconds patience, const infra::Stop& stop) const;

  // Whether anything waited in the upgrade lane when somebody last looked.
  std::atomic<bool> upgrades{false};

 private:
  infra::FileDescriptor event_;  // a semaphore
};

}  // namespace worker
