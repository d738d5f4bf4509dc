#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tests/bench/worker_process.hpp"
#include "tests/compat/app_redis.hpp"
#include "tests/double/ollama_double.hpp"

namespace compat {

// A Redis, a worker on it with an admin port, and a model if the world has one.
class WorkerHost {
 public:
  explicit WorkerHost(World world);

  AppRedis& redis() { return redis_; }
  // "http://127.0.0.1:PORT"
  const std::string& admin() const { return admin_; }
  // The exit code after a SIGTERM.
  int stop();

 private:
  support::RedisServer server_;
  AppRedis redis_{server_};
  bench::WorkerHost host_{server_};
  std::unique_ptr<ollama_double::OllamaDouble> model_;
  std::string admin_;
  std::unique_ptr<support::Program> worker_;
};

}  // namespace compat
