#pragma once

#include <signal.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "infra/child_process.hpp"
#include "infra/clock.hpp"
#include "infra/redis_connection.hpp"
#include "tests/support/loopback.hpp"
#include "tests/support/temp_dir.hpp"

namespace support {

// A port of loopback that was free a moment ago.
inline int free_port() { return BoundPort().number(); }

// A real redis-server on a unix socket in a directory of its own.
class RedisServer {
 public:
  // With `port_option` ("--port" or "--tls-port") also on a port of loopback, which stays the same
  // over a restart.
  explicit RedisServer(std::vector<std::string> more = {}, std::string port_option = "")
      : more_(std::move(more)), port_option_(std::move(port_option)) {
    start();
  }

  void start() {
    // Somebody else may take a free port before the server does; a port that was had once is
    // waited for.
    for (int i = 0; i < 10; ++i) {
      const int port = port_option_.empty() ? 0 : port_ != 0 ? port_ : free_port();
      if (try_start(port)) {
        port_ = port;
        return;
      }
      infra::SystemClock().sleep(std::chrono::milliseconds(50), never_);
    }
    throw std::runtime_error("redis-server does not start: " + read_file(dir_ / "redis.log"));
  }
  void stop() { child_.clear(); }
  // As a crash would.
  void kill() {
    ::kill(child_.front().pid(), SIGKILL);
    stop();
  }

  std::string socket() const { return (dir_ / "s").string(); }
  std::string url() const { return "unix://" + socket(); }
  infra::RedisAddress address() const {
    infra::RedisAddress address;
    address.socket_path = socket();
    return address;
  }
  infra::RedisAddress tcp_address() const {
    infra::RedisAddress address;
    address.host = "127.0.0.1";
    address.port = std::to_string(port_);
    return address;
  }
  infra::RedisConnection connect() const { return {address(), never_}; }

 private:
  // False: the server ended, as it does when the port is taken.
  bool try_start(int port) {
    std::vector<std::string> command{"redis-server",
                                     "--unixsocket",
                                     socket(),
                                     "--dir",
                                     dir_.path().string(),
                                     "--save",
                                     "",
                                     "--logfile",
                                     (dir_ / "redis.log").string()};
    if (std::find(more_.begin(), more_.end(), "--port") == more_.end()) {
      command.insert(command.end(), {"--port", "0"});
    }
    if (port != 0) {
      command.insert(command.end(), {port_option_, std::to_string(port), "--bind", "127.0.0.1"});
    }
    command.insert(command.end(), more_.begin(), more_.end());
    auto started = infra::ChildProcess::start(command, -1);
    if (!started) throw std::runtime_error(started.error().message);
    child_.clear();
    child_.push_back(*std::move(started));
    for (int i = 0; i < 1000; ++i) {
      infra::RedisConnection connection(address(), never_);
      auto pong = connection.command({"PING"});
      if (pong || pong.error().kind == infra::ErrorKind::permanent) return true;
      if (!child_.back().running()) return false;
      infra::SystemClock().sleep(std::chrono::milliseconds(10), never_);
    }
    throw std::runtime_error("redis-server does not answer: " + read_file(dir_ / "redis.log"));
  }

  std::vector<std::string> more_;
  std::string port_option_;
  int port_ = 0;
  TempDir dir_;
  infra::Stop never_;
  std::vector<infra::ChildProcess> child_;  // none or one
};

}  // namespace support
