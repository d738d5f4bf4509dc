#pragma once

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "infra/stop.hpp"
#include "tests/support/loopback.hpp"

namespace support {

// A server on loopback that answers whatever it reads with the same bytes, with a pause before each
// of them when it is slow; without any it keeps silent.
class FakeServer {
 public:
  explicit FakeServer(std::string answer, std::chrono::milliseconds pause = {})
      : answer_(std::move(answer)), pause_(pause) {
    listener_.listen(16);
    thread_ = std::thread([this] { serve(); });
  }
  ~FakeServer() {
    stop_.request();
    thread_.join();
  }
  FakeServer(const FakeServer&) = delete;
  FakeServer& operator=(const FakeServer&) = delete;

  int port() const { return listener_.number(); }
  int connections() const { return connections_; }

 private:
  void answer(int client) const {
    const std::size_t piece = pause_.count() > 0 ? 1 : std::max<std::size_t>(1, answer_.size());
    for (std::size_t at = 0; at < answer_.size(); at += piece) {
      std::this_thread::sleep_for(pause_);
      ::send(client, answer_.data() + at, std::min(piece, answer_.size() - at), MSG_NOSIGNAL);
    }
  }

  void serve() {
    std::vector<infra::FileDescriptor> clients;
    for (;;) {
      std::vector<pollfd> watched{{stop_.fd(), POLLIN, 0}, {listener_.fd(), POLLIN, 0}};
      for (const auto& client : clients) watched.push_back({client.get(), POLLIN, 0});
      ::poll(watched.data(), watched.size(), -1);
      if (watched[0].revents != 0) return;
      std::vector<infra::FileDescriptor> left;
      for (std::size_t i = 0; i < clients.size(); ++i) {
        std::array<char, 65536> bytes;
        if (watched[i + 2].revents != 0) {
          if (::recv(clients[i].get(), bytes.data(), bytes.size(), 0) <= 0) continue;
          answer(clients[i].get());
        }
        left.push_back(std::move(clients[i]));
      }
      clients = std::move(left);
      if (watched[1].revents != 0) {
        clients.emplace_back(::accept4(listener_.fd(), nullptr, nullptr, SOCK_CLOEXEC));
        ++connections_;
      }
    }
  }

  std::string answer_;
  std::chrono::milliseconds pause_;
  BoundPort listener_;
  infra::Stop stop_;
  std::atomic<int> connections_{0};
  std::thread thread_;
};

}  // namespace support
