#pragma once

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>

#include "infra/file_descriptor.hpp"
#include "tests/support/temp_dir.hpp"

namespace bench {

// Where systemd would listen: hears a program say that it is ready.
class ReadySocket {
 public:
  ReadySocket() : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path().copy(address.sun_path, sizeof address.sun_path - 1);
    if (::bind(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      throw std::runtime_error("cannot listen at " + path());
    }
  }

  std::string path() const { return (directory_ / "notify").string(); }  // for NOTIFY_SOCKET
  void await_ready(std::chrono::milliseconds patience) {
    std::array<char, 4096> buffer;
    pollfd readable{socket_.get(), POLLIN, 0};
    while (::poll(&readable, 1, static_cast<int>(patience.count())) == 1) {
      const ssize_t size = ::recv(socket_.get(), buffer.data(), buffer.size(), 0);
      if (size <= 0) break;
      const std::string_view said(buffer.data(), static_cast<std::size_t>(size));
      if (said.find("READY=1") != std::string_view::npos) return;
    }
    throw std::runtime_error("a worker does not get ready");
  }

 private:
  support::TempDir directory_;
  infra::FileDescriptor socket_;
};

}  // namespace bench
