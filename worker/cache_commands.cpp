#include <fmt/format.h>

#include <charconv>
#include <csignal>

#include "infra/cache_writer.hpp"
#include "infra/clock.hpp"
#include "infra/redis_connection.hpp"
#include "infra/sqlite_cache.hpp"
#include "infra/terminal.hpp"
#include "worker/cache_report.hpp"
#include "worker/commands.hpp"
#include "worker/exit_code.hpp"
#include "worker/queue_access.hpp"
#include "worker/record.hpp"

namespace worker {
namespace {

// What the operator asks for is done in every mode; what a worker may serve is no matter here.
infra::SqliteCache::Settings settings_for_changes(const Config& config) {
  auto settings = config.cache_settings();
  settings.mode = infra::CacheMode::on;
  settings.memory_bytes = 0;
  return settings;
}

// remove(cache) -> how many left.
template <typename Remove>
int change(const Config& config, std::string_view what, Remove remove) {
  std::error_code problem;
  if (!std::filesystem::exists(config.cache_path(), problem)) {
    fmt::print("0 {} removed; there is no cache at {}\n", what, config.cache_path().string());
    return kExitFine;
  }
  const infra::SystemClock clock;
  infra::SqliteCache cache(settings_for_changes(config), clock);
  infra::Result<std::int64_t> removed = remove(cache);
  if (!removed) return failed(removed.error().message);
  fmt::print("{} {} removed from {}\n", *removed, what, config.cache_path().string());
  return kExitFine;
}

// "90", "90s", "15m", "12h", "30d".
std::optional<std::int64_t> seconds_of(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  if (problem != std::errc() || number < 0 || number > 10'000'000'000) return std::nullopt;
  if (unit.empty() || unit == "s") return number;
  if (unit == "m") return number * 60;
  if (unit == "h") return number * 3600;
  if (unit == "d") return number * 86400;
  return std::nullopt;
}

// The summaries that the worker keeps of an owner's reflections go with the answers. Their time is
// over at once: a user of Redis for this program need not be one that may delete.
int drop_history(const Config& config, const std::string& owner) {
  const infra::Stop never;
  auto queue = open_queue(config, never);
  const std::string key = history_key(owner);
  const auto gone = queue.redis().command({"PEXPIRE", key, "0"});
  if (!gone) {
    return failed(fmt::format("the history of this owner is still there ({}): {}; run it again",
                              key, gone.error().message));
  }
  fmt::print("{} histories removed from Redis\n", gone->value().integer());
  return kExitFine;
}

}  // namespace

int show_cache_stats(const Config& config, const Options& options) {
  const infra::SystemClock clock;
  const infra::Stop never;
  for (;;) {
    const auto stats = infra::read_cache_stats(config.cache_settings(), options.top);
    if (!stats) return failed(stats.error().message);
    if (options.watch && infra::stdout_is_terminal()) fmt::print("\033[H\033[2J");
    if (options.json) {
      fmt::print("{}\n", cache_report_json(*stats, infra::stdout_is_terminal() ? 2 : -1));
    } else if (options.prometheus) {
      fmt::print("{}", cache_report_prometheus(*stats));
    } else {
      fmt::print("{}", cache_report_text(*stats, options.verbose));
    }
    if (!options.watch || std::fflush(stdout) != 0) return kExitFine;
    clock.sleep(std::chrono::seconds(2), never);
  }
}

int cache_clear(const Config& config, const Options& /*options*/) {
  return change(config, "entries", [](infra::SqliteCache& cache) { return cache.clear(); });
}

int cache_purge_expired(const Config& config, const Options& /*options*/) {
  return change(config, "expired entries",
                [](infra::SqliteCache& cache) { return cache.purge_expired(); });
}

int cache_trim(const Config& config, const Options& /*options*/) {
  return change(config, "entries, those unused for longest,",
                [](infra::SqliteCache& cache) { return cache.trim(); });
}

int cache_zero_stats(const Config& config, const Options& /*options*/) {
  std::error_code problem;
  if (!std::filesystem::exists(config.cache_path(), problem)) {
    fmt::print("there is no cache at {}\n", config.cache_path().string());
    return kExitFine;
  }
  const infra::SystemClock clock;
  infra::SqliteCache cache(settings_for_changes(config), clock);
  if (auto zeroed = cache.zero_statistics(); !zeroed) return failed(zeroed.error().message);
  fmt::print("counting anew in {}\n", config.cache_path().string());
  return kExitFine;
}

int cache_invalidate(const Config& config, const Options& options) {
  infra::CacheSelection selection;
  if (options.stage) {
    const auto kinds = config.cache_settings().kinds;
    const auto kind = std::find(kinds.begin(), kinds.end(), *options.stage);
    if (kind == kinds.end()) {
      return wrong_usage(fmt::format("no stage '{}' (stage1, stage2, embedding)", *options.stage));
    }
    selection.kind = static_cast<infra::CacheKind>(kind - kinds.begin());
  }
  if (options.older_than) {
    const auto seconds = seconds_of(*options.older_than);
    if (!seconds) {
      return wrong_usage(fmt::format("'{}' is no length of time; write 90s, 15m, 12h or 30d",
                                     *options.older_than));
    }
    const auto now = infra::SystemClock().wall().time_since_epoch();
    selection.created_before =
        std::chrono::duration_cast<std::chrono::seconds>(now).count() - *seconds;
  }
  selection.model = options.model;
  selection.owner = options.owner;
  if (options.owner && config.caching.name_space != "per-user") {
    return wrong_usage(
        "answers belong to nobody in caching.namespace \"shared\": the same sentence of anybody "
        "has the same one. Nothing was removed; without an owner, use --older-than or cache clear");
  }
  if (!selection.kind && !selection.model && !selection.owner && !selection.created_before) {
    return wrong_usage(
        "say which: --stage, --model, --owner, --older-than; cache clear removes all");
  }
  const int changed = change(
      config, "entries", [&](infra::SqliteCache& cache) { return cache.invalidate(selection); });
  const bool all_of_owner =
      options.owner && !selection.kind && !selection.model && !selection.created_before;
  if (changed != kExitFine || !all_of_owner) return changed;
  return drop_history(config, *options.owner);
}

}  // namespace worker
