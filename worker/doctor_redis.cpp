#include <fmt/format.h>
#include <unistd.h>

#include <cmath>

#include "infra/clock.hpp"
#include "infra/queue_admin.hpp"
#include "infra/redis_checkup.hpp"
#include "worker/doctor_checks.hpp"
#include "worker/queue_access.hpp"

namespace worker {
namespace {

constexpr double kClockSkewSeconds = 60;

bool on_path(const std::string& program) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing here changes the environment
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const std::string_view directory = rest.substr(0, rest.find(':'));
    if (::access(fmt::format("{}/{}", directory, program).c_str(), X_OK) == 0) return true;
    rest.remove_prefix(std::min(rest.size(), directory.size() + 1));
  }
  return false;
}

// Leases run by the clock of Redis, times to live in the cache by ours.
void check_clock(infra::RedisConnection& connection, std::vector<Finding>& findings) {
  const auto theirs = connection.command({"TIME"});
  if (!theirs || theirs->value().size() != 2) return;
  const double now = static_cast<double>(std::chrono::duration_cast<std::chrono::seconds>(
                                             infra::SystemClock().wall().time_since_epoch())
                                             .count());
  const double skew = std::strtod(std::string((*theirs)[0].text()).c_str(), nullptr) - now;
  if (std::abs(skew) < kClockSkewSeconds) return;
  findings.push_back({Verdict::warn, "clock",
                      fmt::format("Redis's clock is {:.0f} s {} this machine's; synchronise both "
                                  "(timedatectl set-ntp true)",
                                  std::abs(skew), skew > 0 ? "ahead of" : "behind")});
}

std::vector<Finding> check_server(const Config& config, const infra::Stop& never) {
  infra::RedisConnection connection(config.redis_address(), never);
  std::vector<Finding> findings;
  // A server may not tell what commands it has: then running will show.
  if (const auto missing = infra::missing_commands(connection); missing && !missing->empty()) {
    findings.push_back({Verdict::fail, "redis",
                        fmt::format("Redis lacks {}: needs Redis 6.2 or newer, or Valkey",
                                    fmt::join(*missing, ", "))});
  }
  for (std::string& warning : infra::durability_warnings(connection)) {
    findings.push_back({Verdict::warn, "redis", std::move(warning)});
  }
  check_clock(connection, findings);
  return findings;
}

// Whether we may use the queue, which an ACL decides key by key.
Finding check_queue(const Config& config, infra::QueueConnection& connection) {
  const auto census = infra::QueueAdmin(connection).census();
  if (!census) return {Verdict::fail, "queue", census.error().message};
  const std::string text = fmt::format("{}: {} waiting, {} dead", config.queue.source,
                                       census->waiting + census->cold, census->dead);
  if (census->paused) {
    return {Verdict::warn, "queue",
            text + "; paused, nothing is taken: enrichment-worker queue resume"};
  }
  if (census->dead > 0) {
    return {Verdict::warn, "queue", text + "; why: enrichment-worker queue dead list"};
  }
  return {Verdict::ok, "queue", text};
}

}  // namespace

std::vector<Finding> check_redis(const Config& config) {
  const infra::Stop never;
  auto queue = open_queue(config, never);
  if (auto answer = infra::QueueAdmin(queue).ping(); answer) {
    auto findings = check_server(config, never);
    findings.insert(findings.begin(), {Verdict::ok, "redis", queue.address().shown()});
    findings.push_back(check_queue(config, queue));
    return findings;
  } else if (!config.embedded()) {
    const bool absent = answer.error().kind == infra::ErrorKind::transient;
    return {{Verdict::fail, "redis",
             answer.error().message + (absent ? "; start it, or run with --embedded" : "")}};
  }
  if (on_path("redis-server")) {
    return {{Verdict::ok, "redis", "embedded; starts with the worker"}};
  }
  return {{Verdict::fail, "redis", "redis-server is not installed: apt-get install redis-server"}};
}

}  // namespace worker
