#pragma once

#include <chrono>

#include "infra/stop.hpp"

namespace infra {

using SteadyTime = std::chrono::steady_clock::time_point;
using WallTime = std::chrono::system_clock::time_point;

// Where time comes from. Waits and limits use the steady clock; the wall clock only goes into
// records and time-to-live. Any thread may call any method.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual SteadyTime steady() const = 0;
  virtual WallTime wall() const = 0;
  // Sleeps; returns false at once when a stop was requested before the time was over.
  virtual bool sleep(std::chrono::milliseconds duration, const Stop& stop) const = 0;
};

class SystemClock final : public Clock {
 public:
  SteadyTime steady() const override { return std::chrono::steady_clock::now(); }
  WallTime wall() const override { return std::chrono::system_clock::now(); }
  bool sleep(std::chrono::milliseconds duration, const Stop& stop) const override;
};

// What is left until `limit`, for poll(): never negative, rounded up so that a wait does not
// end a fraction of a millisecond early and spin.
int poll_timeout(SteadyTime limit, SteadyTime now);

}  // namespace infra
