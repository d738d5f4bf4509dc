#pragma once

#include <chrono>
#include <optional>
#include <string_view>

// What systemd is told about the service; all of it does nothing outside of systemd.
namespace infra::systemd {

void ready();
void stopping();
void watchdog();
// One line for `systemctl status`.
void status(std::string_view line);
// How often watchdog() must be called at least; nothing when nobody watches.
std::optional<std::chrono::microseconds> watchdog_interval();
// Whether stderr leads to the journal.
bool logs_to_journal();

}  // namespace infra::systemd
