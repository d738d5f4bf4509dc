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

namespace support {

// Where systemd would listen.
class NotifySocket {
 public:
  NotifySocket() : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path().copy(address.sun_path, sizeof address.sun_path - 1);
    if (::bind(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      throw std::runtime_error("cannot listen at " + path());
    }
  }

  std::string path() const { return (directory_ / "notify").string(); }  // for NOTIFY_SOCKET
  // Whether the program says so, or has said so before.
  bool hears(std::string_view text, std::chrono::milliseconds patience = std::chrono::seconds(10)) {
    const auto limit = std::chrono::steady_clock::now() + patience;
    std::array<char, 4096> buffer;
    while (heard_.find(text) == std::string::npos) {
      const auto left =
          std::chrono::ceil<std::chrono::milliseconds>(limit - std::chrono::steady_clock::now());
      pollfd readable{socket_.get(), POLLIN, 0};
      if (left.count() <= 0 || ::poll(&readable, 1, static_cast<int>(left.count())) != 1) {
        return false;
      }
      const ssize_t size = ::recv(socket_.get(), buffer.data(), buffer.size(), 0);
      if (size <= 0) return false;
      heard_.append(buffer.data(), static_cast<std::size_t>(size)).push_back('\n');
    }
    return true;
  }

 private:
  TempDir directory_;
  infra::FileDescriptor socket_;
  std::string heard_;
};

}  // namespace support
