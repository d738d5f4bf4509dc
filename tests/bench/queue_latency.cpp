#include "tests/bench/queue_latency.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <semaphore>
#include <stdexcept>
#include <thread>

#include "infra/lease_queue.hpp"
#include "tests/support/queue_names.hpp"

namespace bench {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr int kBlocks = 5;
constexpr milliseconds kGap{3};  // long enough for the other side to wait again
constexpr milliseconds kPatience{30'000};
constexpr std::string_view kPayload =
    R"({"rid":"r","sid":"user_1","normalized_text":"a long day"})";

// One who waits for a job and takes it: returns when it has it, nothing when told to stop.
using Take = std::function<std::optional<steady_clock::time_point>()>;

// Sorted, in ms.
std::vector<double> pick_up_times(infra::RedisConnection& producer, std::string_view list,
                                  int samples, infra::Stop& stop, const Take& take) {
  std::counting_semaphore<> taken(0);
  steady_clock::time_point taken_at;
  std::jthread worker([&] {
    while (const auto at = take()) {
      taken_at = *at;
      taken.release();
    }
  });
  std::vector<double> times;
  for (int i = 0; i < samples; ++i) {
    std::this_thread::sleep_for(kGap);
    const auto pushed_at = steady_clock::now();
    if (!producer.command({"RPUSH", list, kPayload}) ||
        !taken.try_acquire_for(std::chrono::seconds(30))) {
      stop.request();
      throw std::runtime_error("a pushed job did not arrive");
    }
    times.push_back(std::chrono::duration<double, std::milli>(taken_at - pushed_at).count());
  }
  stop.request();
  std::sort(times.begin(), times.end());
  return times;
}

Latency add_row(std::string name, const std::vector<std::vector<double>>& blocks,
                Report::Table& table) {
  const auto over_blocks = [&](double share) {
    std::vector<double> values;
    for (const auto& block : blocks) values.push_back(percentile(block, share));
    return spread_of(std::move(values));
  };
  const Latency latency{over_blocks(0.5), over_blocks(0.99)};
  table.rows.push_back({std::move(name), {latency.p50_ms, latency.p99_ms, over_blocks(1)}});
  return latency;
}

std::vector<double> our_block(infra::RedisConnection& producer, const infra::RedisAddress& address,
                              int samples) {
  infra::Stop stop;
  infra::LeaseQueue queue({{address, stop}, support::queue::kSource}, {}, "0123456789abcdef.1");
  return pick_up_times(producer, support::queue::kSource, samples, stop,
                       [&]() -> std::optional<steady_clock::time_point> {
                         for (;;) {
                           if (!queue.wait_for_work(kPatience, false, stop)) return std::nullopt;
                           auto reserved = queue.reserve(64);
                           const auto now = steady_clock::now();
                           if (!reserved) return std::nullopt;
                           infra::Settlement done;
                           for (auto& job : reserved->jobs) done.nothing.push_back(job.token);
                           if (done.nothing.empty()) continue;
                           if (!queue.settle(done)) return std::nullopt;
                           return now;
                         }
                       });
}

std::vector<double> bare_block(infra::RedisConnection& producer, const infra::RedisAddress& address,
                               int samples) {
  infra::Stop stop;
  infra::RedisConnection redis(address, stop);
  return pick_up_times(producer, "bare", samples, stop,
                       [&]() -> std::optional<steady_clock::time_point> {
                         if (!redis.blocking_command({"BLPOP", "bare", "30"}, kPatience, stop))
                           return std::nullopt;
                         return steady_clock::now();
                       });
}

}  // namespace

const std::vector<std::string> kLatencyColumns{"p50 ms", "p99 ms", "worst ms"};

Latency measure_pickup(const support::RedisServer& server, bool tcp, int samples,
                       Report::Table& table) {
  const std::string way = tcp ? "loopback TCP" : "unix socket";
  progress(fmt::format("pick-up on an idle queue: {}, {} samples", way, samples));
  const infra::Stop never;
  const auto address = tcp ? server.tcp_address() : server.address();
  infra::RedisConnection producer(address, never);
  std::vector<std::vector<double>> ours, bare;
  for (int i = 0; i < kBlocks; ++i) {
    ours.push_back(our_block(producer, address, samples / kBlocks));
    bare.push_back(bare_block(producer, address, samples / kBlocks));
  }
  const Latency latency = add_row(way, ours, table);
  add_row("    BLPOP alone, same run", bare, table);
  return latency;
}

}  // namespace bench
