#pragma once

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

// One line per event on stderr, `key=value` where a value matters. Under systemd each line
// starts with journald's <priority>; on a terminal with the level in colour; else plain.
//
// Never logged: a reflection's text, a record, a secret. Callers pass ids, counts, times and
// names of keys; errors are written so that they hold none of the former.
namespace infra::log {

enum class Level { debug, info, warning, error, off };

std::optional<Level> level_from_name(std::string_view name);

// Once, before the first thread. `to_journal` puts journald's priorities in front.
void configure(Level lowest, bool to_journal);
void set_level(Level lowest);
bool enabled(Level level);
void write(Level level, std::string_view line);

template <typename... Args>
void at(Level level, fmt::format_string<Args...> format, Args&&... args) {
  if (enabled(level)) write(level, fmt::format(format, std::forward<Args>(args)...));
}
template <typename... Args>
void debug(fmt::format_string<Args...> format, Args&&... args) {
  at(Level::debug, format, std::forward<Args>(args)...);
}
template <typename... Args>
void info(fmt::format_string<Args...> format, Args&&... args) {
  at(Level::info, format, std::forward<Args>(args)...);
}
template <typename... Args>
void warning(fmt::format_string<Args...> format, Args&&... args) {
  at(Level::warning, format, std::forward<Args>(args)...);
}
template <typename... Args>
void error(fmt::format_string<Args...> format, Args&&... args) {
  at(Level::error, format, std::forward<Args>(args)...);
}

}  // namespace infra::log
