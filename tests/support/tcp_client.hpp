#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

#include "tests/support/loopback.hpp"

namespace support {

// A connection to a port of loopback that says what the test says, and no more.
class TcpClient {
 public:
  explicit TcpClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (!connect_to(socket_, port)) throw std::runtime_error("nobody listens");
  }

  // What the other side does not take is lost.
  void send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  // Until the other side ends it.
  std::string all() const {
    std::string read;
    std::array<char, 4096> buffer;
    for (;;) {
      const ssize_t got = ::recv(socket_.get(), buffer.data(), buffer.size(), 0);
      if (got <= 0) return read;
      read.append(buffer.data(), static_cast<std::size_t>(got));
    }
  }

 private:
  infra::FileDescriptor socket_;
};

}  // namespace support
