#pragma once

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/worker_process.hpp"
#include "tests/support/redis_server.hpp"
#include "tests/support/tcp_gate.hpp"

namespace chaos {

// The workers under test: two on one machine, one on another. Each reaches Redis through a gate of
// its own. Limits are short, so that a model that hangs is not all that is seen. One thread.
class Workers {
 public:
  static constexpr std::size_t kCount = 3;
  static constexpr std::size_t kHosts = 2;

  // `last_environment` is for the last worker.
  Workers(const support::RedisServer& server, std::string model_url,
          std::map<std::string, std::string> last_environment);
  void start_all();

  support::TcpGate& gate(std::size_t worker) { return gates_.at(worker); }
  const bench::WorkerHost& host(std::size_t number) const { return hosts_.at(number); }
  const bench::WorkerHost& host_of(std::size_t worker) const { return hosts_.at(worker / 2); }
  void signal(std::size_t worker, int number) const { running_.at(worker)->signal(number); }

  // Without a warning; another one takes its place.
  void kill(std::size_t worker);
  // Asks it to end; when it has, another one takes its place.
  void end(std::size_t worker);
  // To be called often. Returns which worker ended without being asked, or badly, and its last
  // words; empty: none did.
  std::string look_after();
  // Whether all of them end in good order.
  bool stop();
  std::string last_words() const;

  double most_mb = 0;  // that any of them had

 private:
  void start(std::size_t worker);

  std::array<bench::WorkerHost, kHosts> hosts_;
  std::deque<support::TcpGate> gates_;
  std::string model_url_;
  std::map<std::string, std::string> last_environment_;
  std::array<std::unique_ptr<support::Program>, kCount> running_;
  std::array<bool, kCount> ending_{};
};

}  // namespace chaos
