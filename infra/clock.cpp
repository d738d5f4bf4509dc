#include "infra/clock.hpp"

#include <poll.h>

#include <algorithm>
#include <limits>

namespace infra {

bool SystemClock::sleep(std::chrono::milliseconds duration, const Stop& stop) const {
  const SteadyTime limit = steady() + duration;
  for (;;) {
    pollfd watched{stop.fd(), POLLIN, 0};
    if (::poll(&watched, 1, poll_timeout(limit, steady())) == 1) return false;
    if (steady() >= limit) return true;  // else a signal handler interrupted the wait
  }
}

int poll_timeout(SteadyTime limit, SteadyTime now) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(limit - now).count();
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, std::numeric_limits<int>::max()));
}

}  // namespace infra
