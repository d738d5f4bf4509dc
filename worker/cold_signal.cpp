#include "worker/cold_signal.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace worker {
namespace {

// More than there are slots; what is left over costs a question each.
constexpr std::int64_t kMostWoken = 64;

}  // namespace

ColdSignal::ColdSignal() : event_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK | EFD_SEMAPHORE)) {
  if (!event_) throw std::system_error(errno, std::generic_category(), "eventfd");
}

void ColdSignal::jobs_wait(std::int64_t count) {
  if (count <= 0) return;
  const auto woken = static_cast<std::uint64_t>(std::min(count, kMostWoken));
  // Full can it be only when far more is told than anybody heard.
  [[maybe_unused]] const auto written = write(event_.get(), &woken, sizeof woken);
}

bool ColdSignal::wait(std::chrono::milliseconds patience, const infra::Stop& stop) const {
  std::array<pollfd, 2> watched{{{event_.get(), POLLIN, 0}, {stop.fd(), POLLIN, 0}}};
  static_cast<void>(poll(watched.data(), watched.size(), static_cast<int>(patience.count())));
  std::uint64_t one = 0;
  return read(event_.get(), &one, sizeof one) == sizeof one;
}

}  // namespace worker
