#include <fmt/format.h>

#include <csignal>
#include <stdexcept>

#include "tests/bench/cache_entries.hpp"
#include "tests/bench/cold_path.hpp"
#include "tests/bench/events.hpp"
#include "tests/bench/full_path.hpp"
#include "tests/support/notify_socket.hpp"
#include "tests/support/queue_names.hpp"

namespace bench {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr int kFull = 100'000;
constexpr int kInFlight = 64;

double ms_since(steady_clock::time_point began) {
  return std::chrono::duration<double, std::milli>(steady_clock::now() - began).count();
}

void fill_cache(const std::filesystem::path& path) {
  progress(fmt::format("filling a cache with {} entries", kFull));
  std::filesystem::create_directories(path.parent_path());
  std::filesystem::permissions(path.parent_path(), std::filesystem::perms::owner_all);
  const infra::SystemClock clock;
  infra::SqliteCache cache(cache_settings(path), clock);
  fill(cache, 0, kFull);
  cache.flush();
}

}  // namespace

void measure_start(const Options& options, Report& report) {
  const support::RedisServer server;
  const ollama_double::OllamaDouble model({});
  const WorkerHost host(server);
  fill_cache(host.state() / "cache" / "perf_cache.db");
  WebApp web(server);
  std::vector<double> ready, visible;
  for (int i = 0; i < (options.quick ? 5 : 15); ++i) {
    progress(fmt::format("start {}", i + 1));
    support::NotifySocket socket;
    Events events(server);
    const Written one = web.write(1).front();
    web.push(one);
    const auto began = steady_clock::now();
    const auto worker = host.start(model.url(), {}, {{"NOTIFY_SOCKET", socket.path()}});
    if (!socket.hears("READY=1")) throw std::runtime_error("a worker does not get ready");
    ready.push_back(ms_since(began));
    for (bool ended = false; !ended;) {
      for (const Event& event : events.next(milliseconds(5'000))) ended |= event.terminal();
      if (ms_since(began) > 10'000) throw std::runtime_error("a job waits for ever");
    }
    visible.push_back(ms_since(began));
    if (i == 0 && worker->err().find("cache enabled, 100000 entries") == std::string::npos) {
      throw std::runtime_error("the worker does not see the cache that was filled");
    }
    worker->signal(SIGTERM);
    worker->wait();
  }
  report.tables.push_back({fmt::format("start with {} entries in the cache, ms", kFull),
                           {"since the start"},
                           {{"ready", {spread_of(ready)}},
                            {"a reflection that waited is visible", {spread_of(visible)}}}});
  report.requirements.push_back({"start to ready with a cache of 100,000 entries, ms",
                                 Report::Bound::at_most, 150, spread_of(ready).median});
}

void measure_in_flight(Report& report) {
  progress(fmt::format("{} in flight", kInFlight));
  FullPath path({fmt::format("worker.slots={}", kInFlight),
                 fmt::format("networking.max_concurrent_requests={}", kInFlight),
                 fmt::format("networking.per_host_limit={}", kInFlight)});
  const double idle = path.worker_figures.rss_mb();
  path.model.set_faults("chat=hang:1*");
  const auto written = path.web.write(kInFlight);
  path.web.push_at_once(written);
  if (!support::eventually([&] {
        const auto held = path.web.redis().command({"ZCARD", support::queue::kLease});
        return held && held->value().integer() == kInFlight && path.model.chats() >= kInFlight;
      })) {
    throw std::runtime_error("not all slots ask the model");
  }
  const double rss = path.worker_figures.rss_mb();
  const double peak = path.worker_figures.peak_rss_mb();
  report.tables.push_back({fmt::format("memory of a worker with {} slots, MB", kInFlight),
                           {"RSS"},
                           {{"idle", {spread_of({idle})}},
                            {fmt::format("{} in flight", kInFlight), {spread_of({rss})}},
                            {"at its most", {spread_of({peak})}}}});
  report.requirements.push_back(
      {fmt::format("RSS with {} in flight, MB", kInFlight), Report::Bound::at_most, 30, rss});
}

}  // namespace bench
