#include "infra/socket_wait.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace infra {

Status wait_ready(int socket, short events, SteadyTime limit, const Stop& stop) {
  for (;;) {
    std::array<pollfd, 2> watched{{{socket, events, 0}, {stop.fd(), POLLIN, 0}}};
    const SteadyTime now = std::chrono::steady_clock::now();
    const int ready = ::poll(watched.data(), watched.size(), poll_timeout(limit, now));
    if (ready < 0 && errno != EINTR) return system_error("poll", errno);
    if (watched[1].revents != 0) return cancelled("stopped");
    if (watched[0].revents != 0) return ok();
    if (std::chrono::steady_clock::now() >= limit) return transient("timed out");
  }
}

Error system_error(std::string_view what, int number) {
  return transient(fmt::format("{}: {}", what, std::generic_category().message(number)));
}

}  // namespace infra
