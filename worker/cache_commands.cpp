#include <fmt/format.h>

#include <csignal>

#include "infra/clock.hpp"
#include "infra/sqlite_cache.hpp"
#include "infra/terminal.hpp"
#include "worker/cache_report.hpp"
#include "worker/commands.hpp"
#include "worker/exit_code.hpp"

namespace worker {
namespace {

int change(const Config& config, infra::Result<std::int64_t> (infra::SqliteCache::*remove)(),
           std::string_view what) {
  std::error_code problem;
  if (!std::filesystem::exists(config.cache_path(), problem)) {
    fmt::print("0 {} removed; there is no cache at {}\n", what, config.cache_path().string());
    return kExitFine;
  }
  const infra::SystemClock clock;
  infra::SqliteCache cache(config.cache_settings(), clock);
  auto removed = (cache.*remove)();
  if (!removed) {
    fmt::print(stderr, "enrichment-worker: {}\n", removed.error().message);
    return kExitFailed;
  }
  fmt::print("{} {} removed from {}\n", *removed, what, config.cache_path().string());
  return kExitFine;
}

}  // namespace

int show_cache_stats(const Config& config, const Options& options) {
  const infra::SystemClock clock;
  const infra::Stop never;
  for (;;) {
    const auto stats = infra::read_cache_stats(config.cache_settings(), options.top);
    if (!stats) {
      fmt::print(stderr, "enrichment-worker: {}\n", stats.error().message);
      return kExitFailed;
    }
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
  return change(config, &infra::SqliteCache::clear, "entries");
}
int cache_purge_expired(const Config& config, const Options& /*options*/) {
  return change(config, &infra::SqliteCache::purge_expired, "expired entries");
}

}  // namespace worker
