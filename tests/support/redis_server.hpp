#pragma once

#include <signal.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "infra/child_process.hpp"
#include "infra/clock.hpp"
#include "infra/redis_connection.hpp"
#include "tests/support/temp_dir.hpp"

namespace support {

// A real redis-server on a unix socket in a directory of its own.
class RedisServer {
 public:
  explicit RedisServer(std::vector<std::string> more = {}) : more_(std::move(more)) { start(); }

  void start() {
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
    command.insert(command.end(), more_.begin(), more_.end());
    auto started = infra::ChildProcess::start(command, -1);
    if (!started) throw std::runtime_error(started.error().message);
    child_.push_back(*std::move(started));
    const infra::SystemClock clock;
    for (int i = 0; i < 1000; ++i) {
      infra::RedisConnection connection(address(), never_);
      auto pong = connection.command({"PING"});
      if (pong || pong.error().kind == infra::ErrorKind::permanent) return;
      clock.sleep(std::chrono::milliseconds(10), never_);
    }
    throw std::runtime_error("redis-server does not answer: " + read_file(dir_ / "redis.log"));
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
  infra::RedisConnection connect() const { return {address(), never_}; }

 private:
  std::vector<std::string> more_;
  TempDir dir_;
  infra::Stop never_;
  std::vector<infra::ChildProcess> child_;  // none or one
};

}  // namespace support
