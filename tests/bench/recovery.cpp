#include "tests/bench/recovery.hpp"

#include <fmt/format.h>
#include <signal.h>

#include <chrono>
#include <optional>
#include <thread>

#include "tests/bench/redis_process.hpp"
#include "tests/bench/worker_process.hpp"
#include "tests/double/ollama_double.hpp"
#include "tests/support/queue_names.hpp"

namespace bench {
namespace {

using ollama_double::OllamaDouble;
using std::chrono::milliseconds;
using std::chrono::steady_clock;
using namespace support::queue;

constexpr int kInFlight = 10;
const std::vector<std::string> kSlots{"worker.slots=10", "networking.per_host_limit=16"};

double since(steady_clock::time_point began) {
  return std::chrono::duration<double>(steady_clock::now() - began).count();
}

void push(infra::RedisConnection& redis, int number) {
  const std::string reflection = fmt::format(
      R"({{"rid":"r{0}","sid":"user_{0}","normalized_text":"day {0} was long and I felt alone"}})",
      number);
  if (auto pushed = redis.command({"RPUSH", kSource, reflection}); !pushed) {
    throw std::runtime_error(pushed.error().message);
  }
}

std::int64_t leased(infra::RedisConnection& redis) {
  const auto count = redis.command({"ZCARD", kLease});
  return count ? count->value().integer() : 0;
}

int finished(infra::RedisConnection& redis) {
  const auto events = redis.command({"XRANGE", kEvents, "-", "+"});
  int ended = 0;
  for (std::size_t i = 0; events && i < events->value().size(); ++i) {
    ended += events->value()[i][1][3].text().starts_with("complete") ? 1 : 0;
  }
  return ended;
}

// Polls often: what is measured may take milliseconds.
template <typename Condition>
void wait_until(const char* what, Condition holds) {
  const auto began = steady_clock::now();
  while (!holds()) {
    if (since(began) > 60) throw std::runtime_error(fmt::format("{}: not within a minute", what));
    std::this_thread::sleep_for(milliseconds(1));
  }
}

// A server, and a worker on it that has 10 jobs in flight which its model never finishes.
struct Busy {
  explicit Busy(std::vector<std::string> worker_settings) : settings(std::move(worker_settings)) {
    settings.insert(settings.end(), kSlots.begin(), kSlots.end());
    worker = host.start_ready(slow.url(), settings);
    for (int i = 0; i < kInFlight; ++i) push(redis, i);
    wait_until("10 jobs in flight", [&] { return leased(redis) == kInFlight; });
  }
  void kill_worker() {
    tokens = command({"ZRANGE", kLease, "0", "-1"});
    worker->signal(SIGKILL);
    worker->wait();
  }
  Redelivery wait_until_done(steady_clock::time_point began) {
    infra::Words question{"ZMSCORE", kLease};
    for (std::size_t i = 0; i < tokens->value().size(); ++i) {
      question.emplace_back((*tokens)[i].text());
    }
    wait_until("all jobs taken back", [&] {
      const auto deadlines = command(question);
      for (int i = 0; i < kInFlight; ++i) {
        if (!deadlines[static_cast<std::size_t>(i)].is_nil()) return false;
      }
      return true;
    });
    const double taken_back = since(began);
    wait_until("all jobs done", [&] { return finished(redis) == kInFlight; });
    return {taken_back, since(began)};
  }

  infra::RedisReply command(const infra::Words& words) {
    auto reply = redis.command(words);
    if (!reply) throw std::runtime_error(reply.error().message);
    return *std::move(reply);
  }

  OllamaDouble slow{{.tokens_per_second = 0.01, .parallel = kInFlight}};
  OllamaDouble fast{{.parallel = kInFlight}};
  support::RedisServer server;
  infra::RedisConnection redis = server.connect();
  WorkerHost host{server};
  std::vector<std::string> settings;
  std::unique_ptr<support::Program> worker;
  std::optional<infra::RedisReply> tokens;  // of the worker that was killed
};

}  // namespace

Redelivery redelivery_elsewhere(int lease_s) {
  Busy busy({fmt::format("queue.lease_seconds={}", lease_s)});
  const WorkerHost other(busy.server);
  const auto second = other.start_ready(busy.fast.url(), busy.settings);
  std::this_thread::sleep_for(milliseconds(300));  // until it waits
  const auto began = steady_clock::now();
  busy.kill_worker();
  return busy.wait_until_done(began);
}

Redelivery redelivery_after_restart() {
  Busy busy({});
  busy.kill_worker();
  const auto began = steady_clock::now();
  busy.worker = busy.host.start(busy.fast.url(), busy.settings);
  return busy.wait_until_done(began);
}

Spread recovery_of_redis(int repetitions) {
  const OllamaDouble model({});
  support::RedisServer server({"--appendonly", "yes"});
  const WorkerHost host(server);
  const auto worker = host.start_ready(model.url());
  std::vector<double> times;
  for (int i = 0; i < repetitions; ++i) {
    auto before = server.connect();
    push(before, 2 * i);
    wait_until("a job before", [&] { return finished(before) == 2 * i + 1; });
    std::this_thread::sleep_for(milliseconds(1200));  // what everysec may still lose
    ::kill(process_of(before), SIGKILL);
    std::this_thread::sleep_for(std::chrono::seconds(2));
    server.start();
    const auto began = steady_clock::now();
    auto after = server.connect();
    push(after, 2 * i + 1);
    wait_until("a job after", [&] { return finished(after) == 2 * i + 2; });
    times.push_back(since(began));
  }
  return spread_of(std::move(times));
}

}  // namespace bench
