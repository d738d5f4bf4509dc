#include "tests/chaos/workers.hpp"

#include <fmt/format.h>

#include "tests/bench/process_figures.hpp"

namespace chaos {
namespace {

constexpr std::size_t kLastWords = 2'000;

std::string end_of(const support::Program& worker) {
  const std::string log = worker.err();
  return log.substr(log.size() - std::min(log.size(), kLastWords));
}

// As design has it: 0, or 3 when jobs were given back.
bool ended_well(int code) { return code == 0 || code == 3; }

}  // namespace

Workers::Workers(const support::RedisServer& server, std::string model_url,
                 std::map<std::string, std::string> last_environment)
    : hosts_{bench::WorkerHost(server), bench::WorkerHost(server)},
      model_url_(std::move(model_url)),
      last_environment_(std::move(last_environment)) {
  for (std::size_t i = 0; i < kCount; ++i) gates_.emplace_back(server.socket());
}

void Workers::start_all() {
  for (std::size_t i = 0; i < kCount; ++i) start(i);
}

void Workers::start(std::size_t worker) {
  support::write_file(host_of(worker).config(), "");
  running_[worker] = host_of(worker).start(
      model_url_,
      {"queue.url=" + gates_[worker].url(), "worker.slots=2", "worker.shutdown_timeout=5",
       "queue.lease_seconds=3", "ollama.timeout_first_token=1", "ollama.timeout_total=3",
       "networking.timeout_read=1", "caching.max_bytes=33554432"},
      worker + 1 == kCount ? last_environment_ : std::map<std::string, std::string>{});
  ending_[worker] = false;
}

void Workers::kill(std::size_t worker) {
  running_[worker]->signal(SIGKILL);
  running_[worker]->wait();
  start(worker);
}

void Workers::end(std::size_t worker) {
  running_[worker]->signal(SIGTERM);
  ending_[worker] = true;
}

std::string Workers::look_after() {
  for (std::size_t i = 0; i < kCount; ++i) {
    support::Program& worker = *running_[i];
    if (worker.running()) {
      most_mb = std::max(most_mb, bench::ProcessFigures(worker.pid()).peak_rss_mb());
      continue;
    }
    if (!ending_[i] || !ended_well(worker.wait())) {
      return fmt::format("worker {} ended with {}:\n{}", i, worker.wait(), end_of(worker));
    }
    start(i);
  }
  return "";
}

bool Workers::stop() {
  bool good = true;
  for (auto& worker : running_) worker->signal(SIGTERM);
  for (auto& worker : running_) good = ended_well(worker->wait()) && good;
  return good;
}

std::string Workers::last_words() const {
  std::string all;
  for (std::size_t i = 0; i < kCount; ++i) {
    all += fmt::format("worker {} said last:\n{}\n", i, end_of(*running_[i]));
  }
  return all;
}

}  // namespace chaos
