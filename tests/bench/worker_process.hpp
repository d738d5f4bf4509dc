#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/program.hpp"
#include "tests/support/redis_server.hpp"

namespace bench {

// Where files cost no disk, as scripts/bench and scripts/chaos say; else the usual directory.
inline std::filesystem::path memory_directory() {
  const char* said = std::getenv("MEMORY_DIR");
  return said == nullptr ? std::filesystem::temp_directory_path() : std::filesystem::path(said);
}

// The real program on a private server, with a state directory of its own that outlives it.
class WorkerHost {
 public:
  explicit WorkerHost(const support::RedisServer& server) : server_(server) {
    support::write_file(config(), "");
  }

  // Starts `run`; does not wait. `settings` are section.key=value. Its log is below
  // memory_directory().
  std::unique_ptr<support::Program> start(
      const std::string& model_url, const std::vector<std::string>& settings = {},
      const std::map<std::string, std::string>& more_environment = {}) const {
    std::vector<std::string> command{WORKER_BINARY, "run", "--set", "admin.port=0"};
    for (const auto& setting : settings) command.insert(command.end(), {"--set", setting});
    std::map<std::string, std::string> environment{
        {"PATH", "/usr/local/bin:/usr/bin:/bin"},
        {"HOME", dir_.path().string()},
        {"STATE_DIRECTORY", state().string()},
        {"ENRICHMENT_CONFIG", config().string()},
        {"GLIBC_TUNABLES", "glibc.malloc.tcache_count=127"},  // as the unit file has it
        {"REDIS_URL", server_.url()},
        {"OLLAMA_BASE_URL", model_url}};
    environment.insert(more_environment.begin(), more_environment.end());
    return std::make_unique<support::Program>(command, environment, "", memory_directory());
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
  std::filesystem::path state() const { return dir_ / "state"; }
  std::filesystem::path config() const { return dir_ / "config.toml"; }

 private:
  const support::RedisServer& server_;
  support::TempDir dir_;
};

}  // namespace bench
