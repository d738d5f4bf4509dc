#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ctime>
#include <filesystem>

#include "infra/cache_stats_reader.hpp"
#include "infra/cpu_topology.hpp"
#include "infra/file_lock.hpp"
#include "worker/doctor_checks.hpp"
#include "worker/thread_choice.hpp"

namespace worker {
namespace {

constexpr std::uint64_t kMiB = 1ULL << 20U;
constexpr std::uint64_t kLeastFree = 100 * kMiB;
constexpr std::time_t kNotBefore =
    1'767'225'600;  // 2026-01-01: a clock that says less was never set

// The configuration may hold passwords.
void check_secrets(const Config& config, std::vector<Finding>& findings) {
  struct stat file {};
  if (config.file.empty() || ::stat(config.file.c_str(), &file) != 0) return;
  const auto holds = [&](std::string_view key) {
    const auto origin = config.origins.find(key);
    return origin != config.origins.end() && origin->second.starts_with(config.file + ":");
  };
  const bool secret = (!config.ollama.api_key.empty() && holds("ollama.api_key")) ||
                      (!config.admin.token.empty() && holds("admin.token")) ||
                      (!config.redis_address().password.empty() && holds("queue.url"));
  if (!secret || (file.st_mode & 07U) == 0) return;
  findings.push_back({Verdict::warn, "config",
                      fmt::format("{0} holds a password and can be read by everybody: chmod 640 "
                                  "{0}",
                                  config.file)});
}

Finding check_disk(const Config& config) {
  std::error_code problem;
  const auto space = std::filesystem::space(config.state_dir(), problem);
  if (problem)
    return {Verdict::warn, "disk", fmt::format("{}: {}", config.state.dir, problem.message())};
  const std::uint64_t wanted =
      std::max(kLeastFree, static_cast<std::uint64_t>(config.caching.max_bytes));
  if (config.embedded() && space.available < kMiB) {
    return {Verdict::fail, "disk",
            fmt::format("the disk of {} is full, so the embedded Redis cannot run: make room",
                        config.state.dir)};
  }
  const std::string text = fmt::format("{} MiB free for the state", space.available / kMiB);
  if (space.available < wanted) {
    return {Verdict::warn, "disk",
            fmt::format("{}, the cache may take {} MiB: make room or lower caching.max_bytes", text,
                        config.caching.max_bytes / static_cast<std::int64_t>(kMiB))};
  }
  return {Verdict::ok, "disk", text};
}

Finding check_cache(const Config& config) {
  if (!config.caching_on()) return {Verdict::warn, "cache", "off in the configuration"};
  const auto stats = infra::read_cache_stats(config.cache_settings(), 0);
  if (!stats) return {Verdict::warn, "cache", stats.error().message};
  if (!stats->present) return {Verdict::ok, "cache", stats->path + " will be made"};
  std::string trouble;
  for (std::size_t i = 0; i < infra::kCacheEventNames.size(); ++i) {
    if (stats->events.at(i) == 0) continue;
    trouble += fmt::format("{}{} {}", trouble.empty() ? "" : ", ", infra::kCacheEventNames.at(i),
                           stats->events.at(i));
  }
  if (!trouble.empty()) {
    return {Verdict::warn, "cache",
            fmt::format("{}: it was {}; see `cache verify`, the log, and then `cache zero-stats`",
                        stats->path, trouble)};
  }
  return {Verdict::ok, "cache", fmt::format("{}, {} entries", stats->path, stats->entries)};
}

Finding check_cores(const Config& config) {
  const ThreadChoice choice = config.thread_choice();
  std::string text = fmt::format(
      "num_thread {}: {}", choice.num_thread ? std::to_string(*choice.num_thread) : "is not sent",
      choice.why);
  if (!choice.complaint.empty()) {
    return {Verdict::warn, "cpu", text + "; " + choice.complaint};
  }
  // What else runs on these cores holds up every token.
  std::string drop_in;
  if (local_port(config.ollama.base_url))
    drop_in = infra::affinity_drop_in(cores_for_model(config));
  if (!drop_in.empty()) {
    text += "\nto keep Ollama on them alone, then `systemctl daemon-reload`:\n" + drop_in;
  }
  while (text.ends_with('\n')) text.pop_back();
  return {Verdict::ok, "cpu", text};
}

}  // namespace

std::vector<Finding> check_state(const Config& config) {
  if (auto made = infra::make_private_directory(config.state_dir()); !made) {
    return {{Verdict::fail, "state",
             made.error().message + "; set state.dir to a directory of this user"}};
  }
  struct stat directory {};
  const std::string& path = config.state.dir;
  if (::stat(path.c_str(), &directory) == 0 && (directory.st_mode & 077U) != 0) {
    return {{Verdict::warn, "state",
             fmt::format("{0} can be read by others, and what is in it is private: chmod 700 {0}",
                         path)}};
  }
  return {{Verdict::ok, "state", path}};
}

std::vector<Finding> check_machine(const Config& config) {
  std::vector<Finding> findings;
  check_secrets(config, findings);
  findings.push_back(check_disk(config));
  if (std::time(nullptr) < kNotBefore) {
    findings.push_back({Verdict::warn, "clock",
                        "this machine's clock was never set, so nothing in the cache expires as it "
                        "should: timedatectl set-ntp true"});
  }
  findings.push_back(check_cores(config));
  findings.push_back(check_cache(config));
  return findings;
}

}  // namespace worker
