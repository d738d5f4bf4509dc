#include "worker/status.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "infra/local_time.hpp"
#include "version.hpp"
#include "worker/cache_report.hpp"
#include "worker/json_text.hpp"

namespace worker {
namespace {

using nlohmann::json;

// null: not known yet.
json json_of(std::optional<bool> value) { return value ? json(*value) : json(); }

constexpr std::size_t kRecentSteps = 60;  // ten minutes

}  // namespace

Status::Status(const Config& config, const LaneControl& control, infra::SqliteCache* cache,
               const infra::OllamaServer& ollama, infra::Metrics& metrics,
               const infra::Clock& clock)
    : config_(config),
      control_(control),
      cache_(cache),
      ollama_(ollama),
      metrics_(metrics),
      clock_(clock),
      started_(clock.steady()) {}

bool Status::ready() const { return not_ready_reason().empty(); }

std::string_view Status::not_ready_reason() const {
  if (control_.stops.drain.requested()) return "stopping";
  if (!control_.outage.redis_up()) return "waiting for Redis";
  return "";
}

std::string Status::line() const {
  const std::string_view reason = not_ready_reason();
  const auto total = cache_ == nullptr ? infra::CacheKindStats{} : cache_->stats(0).total();
  const double rate = total.lookups() == 0 ? 0.0
                                           : 100.0 * static_cast<double>(total.hits()) /
                                                 static_cast<double>(total.lookups());
  return fmt::format("{}{} in flight, hit rate {:.0f} %", reason.empty() ? "" : reason,
                     reason.empty() ? fmt::format("{}", control_.keeper.in_hand().size())
                                    : fmt::format(", {}", control_.keeper.in_hand().size()),
                     rate);
}

std::string Status::heartbeat_json() const {
  const json reachable = json_of(ollama_.reachable());
  return dumped({{"status", ready() ? "healthy" : "degraded"},
                 {"timestamp", infra::iso8601(clock_.wall())},
                 {"details",
                  {{"in_flight", control_.keeper.in_hand().size()},
                   {"version", kVersion},
                   {"model_reachable", reachable}}}});
}

std::string Status::down_json() const {
  return dumped({{"status", "down"},
                 {"timestamp", infra::iso8601(clock_.wall())},
                 {"details", {{"version", kVersion}}}});
}

std::string Status::health_json() const {
  const json reachable = json_of(ollama_.reachable());
  json health{{"status", ready() ? "healthy" : "degraded"},
              {"redis", control_.outage.redis_up()},
              {"ollama", reachable},
              {"model", config_.ollama.text_model},
              {"timezone", config_.worker.timezone},
              {"cache", {{"enabled", cache_ != nullptr}}}};
  if (cache_ != nullptr) {
    const auto stats = cache_->stats(0);
    health["cache"]["entries"] = stats.entries;
    health["cache"]["hits"] = stats.total().hits();
    health["cache"]["misses"] = stats.total().missed();
  }
  return dumped(health);
}

std::string_view Status::breaker() const {
  return kBreakerStates.at(static_cast<std::size_t>(ollama_.breaker()));
}

Status::InHand Status::in_hand() const {
  InHand found;
  for (const auto& job : control_.keeper.in_hand()) {
    ++found.jobs;
    found.oldest = std::max(found.oldest, job.age);
  }
  return found;
}

std::chrono::milliseconds Status::uptime() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - started_);
}

std::string Status::stats_json(const infra::Result<infra::Census>& queue,
                               const Recent& recent) const {
  const auto snapshot = metrics_.snapshot();
  json counts = json::object();
  for (const auto& count : snapshot.counts) counts[count.event] = count.times;
  json operations = json::object();
  for (const auto& d : snapshot.durations) {
    operations[d.operation] = {{"count", d.times},
                               {"total_seconds", d.total_s},
                               {"p50_seconds", d.p50_s},
                               {"p95_seconds", d.p95_s},
                               {"p99_seconds", d.p99_s}};
  }
  json jobs = json::array();
  for (const auto& job : control_.keeper.in_hand()) {
    jobs.push_back({{"job", job.jid}, {"age_ms", job.age.count()}});
  }
  json feelings = json::object();
  for (const auto& [feeling, times] : recent.feelings()) feelings[feeling] = times;
  return dumped({{"version", kVersion},
                 {"uptime_seconds", uptime().count() / 1000},
                 {"ready", ready()},
                 {"reason", not_ready_reason()},
                 {"in_flight", jobs},
                 {"lease_age_ms", in_hand().oldest.count()},
                 {"queue", queue ? json(census_json(*queue)) : json()},
                 {"queue_error", queue ? "" : queue.error().message},
                 {"model",
                  {{"name", config_.ollama.text_model},
                   {"reachable", json_of(ollama_.reachable())},
                   {"breaker", breaker()}}},
                 {"changes_allowed", !config_.admin.token.empty()},
                 {"recent",
                  {{"step_seconds", Recent::kStep.count()},
                   {"finished", recent.finished(kRecentSteps)},
                   {"feelings", feelings}}},
                 {"counts", counts},
                 {"operations", operations}});
}

std::string Status::cache_json() const {
  if (cache_ != nullptr) return cache_report_json(cache_->stats(10), -1);
  auto stats = infra::read_cache_stats(config_.cache_settings(), 10);
  return cache_report_json(stats ? *stats : infra::CacheStats{}, -1);
}

}  // namespace worker
