#include "infra/stop.hpp"

#include <poll.h>
#include <sys/eventfd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>

namespace infra {

Stop::Stop() : event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (!event_) throw std::system_error(errno, std::generic_category(), "eventfd");
}

void Stop::request() noexcept {
  const std::uint64_t one = 1;
  // Can only fail when the counter is full, and then it is already readable.
  [[maybe_unused]] const auto written = ::write(event_.get(), &one, sizeof one);
}

bool Stop::requested() const noexcept {
  pollfd watched{event_.get(), POLLIN, 0};
  return ::poll(&watched, 1, 0) == 1;
}

}  // namespace infra
