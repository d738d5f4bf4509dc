#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/program.hpp"
#include "tests/support/redis_server.hpp"

namespace bench {

// The real program on a private server, with a state directory of its own that outlives it.
class WorkerHost {
 public:
  explicit WorkerHost(const support::RedisServer& server) : server_(server) {
    support::write_file(dir_ / "config.toml", "");
  }

  // Starts `run`; does not wait. `settings` are section.key=value.
  std::unique_ptr<support::Program> start(const std::string& model_url,
                                          const std::vector<std::string>& settings = {}) const {
    std::vector<std::string> command{WORKER_BINARY, "run", "--set", "admin.port=0"};
    for (const auto& setting : settings) command.insert(command.end(), {"--set", setting});
    return std::make_unique<support::Program>(
        command,
        std::map<std::string, std::string>{{"PATH", "/usr/local/bin:/usr/bin:/bin"},
                                           {"HOME", dir_.path().string()},
                                           {"STATE_DIRECTORY", (dir_ / "state").string()},
                                           {"ENRICHMENT_CONFIG", (dir_ / "config.toml").string()},
                                           {"REDIS_URL", server_.url()},
                                           {"OLLAMA_BASE_URL", model_url}});
  }
  // Starts it and waits until it takes jobs.
  std::unique_ptr<support::Program> start_ready(
      const std::string& model_url, const std::vector<std::string>& settings = {}) const {
    auto worker = start(model_url, settings);
    if (!worker->says("queue reflections:normalized at")) {
      throw std::runtime_error("the worker does not start: " + worker->err());
    }
    return worker;
  }

 private:
  const support::RedisServer& server_;
  support::TempDir dir_;
};

}  // namespace bench
