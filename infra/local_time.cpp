#include "infra/local_time.hpp"

#include <date/tz.h>

#include <sstream>

namespace infra {
namespace {

// Throws std::runtime_error for an unknown name. The list of zones is read at first use, by
// whichever thread comes first. The library guards that, but out of sight of the thread sanitizer,
// which takes every other thread for a racing one; it sees a guard of our own.
const date::time_zone* find_zone(std::string_view name) {
  [[maybe_unused]] static const date::tzdb& zones = date::get_tzdb();
  return date::locate_zone(name);
}

}  // namespace

std::optional<WallTime> parse_iso8601(std::string_view text) {
  for (const char* format : {"%FT%TZ", "%FT%T%Ez"}) {
    std::istringstream stream{std::string(text)};
    date::sys_time<std::chrono::milliseconds> time;
    stream >> date::parse(format, time);
    if (!stream.fail() && stream.peek() == std::istringstream::traits_type::eof()) return time;
  }
  return std::nullopt;
}

std::string iso8601(WallTime time) {
  return date::format("%FT%TZ", date::floor<std::chrono::seconds>(time));
}

bool timezone_exists(std::string_view name) try {
  return find_zone(name) != nullptr;
} catch (const std::runtime_error&) {
  return false;
}

std::optional<double> local_hour(WallTime time, std::string_view timezone) try {
  const auto local = find_zone(timezone)->to_local(time);
  const auto of_day = date::floor<std::chrono::minutes>(local - date::floor<date::days>(local));
  return static_cast<double>(of_day.count()) / 60.0;
} catch (const std::runtime_error&) {
  return std::nullopt;
}

}  // namespace infra
