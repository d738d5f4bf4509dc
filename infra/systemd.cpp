#include "infra/systemd.hpp"

#include <fmt/format.h>
#include <systemd/sd-daemon.h>

#include <cstdlib>

namespace infra::systemd {

void ready() { sd_notify(0, "READY=1"); }
void stopping() { sd_notify(0, "STOPPING=1"); }
void watchdog() { sd_notify(0, "WATCHDOG=1"); }
void status(std::string_view line) { sd_notify(0, fmt::format("STATUS={}", line).c_str()); }

std::optional<std::chrono::microseconds> watchdog_interval() {
  std::uint64_t us = 0;
  if (sd_watchdog_enabled(0, &us) <= 0) return std::nullopt;
  return std::chrono::microseconds(us);
}

// NOLINTNEXTLINE(concurrency-mt-unsafe): nothing here changes the environment
bool logs_to_journal() { return std::getenv("JOURNAL_STREAM") != nullptr; }

}  // namespace infra::systemd
