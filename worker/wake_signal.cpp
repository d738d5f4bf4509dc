#include "worker/wake_signal.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace worker {
namespace {

// More than there are lanes. What nobody heard costs a question each when lanes wait again.
constexpr std::int64_t kMostWoken = 64;

}  // namespace

WakeSignal::WakeSignal() : event_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK | EFD_SEMAPHORE)) {
  if (!event_) throw std::system_error(errno, std::generic_category(), "eventfd");
}

void WakeSignal::wake(std::int64_t count) {
  const std::int64_t wanted = std::min(count, kMostWoken);
  std::int64_t told = untaken_.load();
  while (told < wanted && !untaken_.compare_exchange_weak(told, wanted)) continue;
  if (told >= wanted) return;
  const auto more = static_cast<std::uint64_t>(wanted - told);
  [[maybe_unused]] const auto written = write(event_.get(), &more, sizeof more);
}

bool WakeSignal::wait(std::chrono::milliseconds patience, const infra::Stop& stop) {
  std::array<pollfd, 2> watched{{{event_.get(), POLLIN, 0}, {stop.fd(), POLLIN, 0}}};
  static_cast<void>(poll(watched.data(), watched.size(), static_cast<int>(patience.count())));
  std::uint64_t one = 0;
  if (read(event_.get(), &one, sizeof one) != sizeof one) return false;
  --untaken_;
  return true;
}

}  // namespace worker
