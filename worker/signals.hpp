#pragma once

#include <chrono>
#include <optional>

#include "infra/file_descriptor.hpp"

namespace worker {

// Takes the signals that steer the worker as values, in one place: no handler code. Create it in
// the main thread before any other thread, so that all of them have the signals blocked.
class Signals {
 public:
  Signals();
  // The next signal; nothing after `patience`, or when `also` (a descriptor) is readable.
  std::optional<int> wait(std::chrono::milliseconds patience, int also) const;

 private:
  infra::FileDescriptor fd_;
};

}  // namespace worker
