#include "infra/request_gate.hpp"

#include <poll.h>
#include <sys/eventfd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace infra {

RequestGate::RequestGate(unsigned places)
    : free_(::eventfd(places, EFD_SEMAPHORE | EFD_NONBLOCK | EFD_CLOEXEC)) {
  if (!free_) throw std::system_error(errno, std::generic_category(), "eventfd");
}

std::optional<RequestGate::Place> RequestGate::enter(const Stop& stop) {
  for (;;) {
    eventfd_t one = 0;
    if (::eventfd_read(free_.get(), &one) == 0) return Place(this);
    std::array<pollfd, 2> watched{{{free_.get(), POLLIN, 0}, {stop.fd(), POLLIN, 0}}};
    ::poll(watched.data(), watched.size(), -1);
    if (stop.requested()) return std::nullopt;
  }
}

RequestGate::Place::~Place() {
  if (gate_ != nullptr) ::eventfd_write(gate_->free_.get(), 1);
}

}  // namespace infra
