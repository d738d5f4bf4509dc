#pragma once

#include <arpa/inet.h>
#include <sys/socket.h>

#include <array>
#include <stdexcept>

#include "infra/file_descriptor.hpp"

// Ports of 127.0.0.1.
namespace support {

inline sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  return address;
}

inline bool connect_to(const infra::FileDescriptor& socket, int port) {
  const sockaddr_in address = loopback(port);
  return ::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

// A port for as long as this lives; 0: a free one.
class BoundPort {
 public:
  explicit BoundPort(int wanted = 0) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address = loopback(wanted);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket_.get(), generic, size) != 0 ||
        ::getsockname(socket_.get(), generic, &size) != 0) {
      throw std::runtime_error("no port of loopback");
    }
    number_ = ntohs(address.sin_port);
  }

  void listen(int backlog) const {
    if (::listen(socket_.get(), backlog) != 0) throw std::runtime_error("cannot listen");
  }
  int fd() const { return socket_.get(); }
  int number() const { return number_; }

 private:
  infra::FileDescriptor socket_;
  int number_ = 0;
};

// A listener whose backlog is full: a connection to it is neither made nor refused.
class FullServer {
 public:
  FullServer() {
    port_.listen(0);
    for (auto& filler : fillers_) {
      filler =
          infra::FileDescriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
      static_cast<void>(connect_to(filler, port_.number()));
    }
  }

  int port() const { return port_.number(); }

 private:
  BoundPort port_;
  std::array<infra::FileDescriptor, 8> fillers_;
};

}  // namespace support
