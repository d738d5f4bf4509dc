#include "infra/local_time.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace infra {
namespace {

// A WallTime counts nanoseconds. The last months that it can hold are given up for round bounds.
constexpr date::sys_seconds kFirst = date::sys_days(date::year(1678) / 1 / 1);
constexpr date::sys_seconds kLast = date::sys_days(date::year(2261) / 12 / 31);

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
    if (stream.fail() || stream.peek() != std::istringstream::traits_type::eof()) continue;
    if (time < kFirst || time >= kLast) return std::nullopt;
    return time;
  }
  return std::nullopt;
}

std::string iso8601(WallTime time) {
  // date::format() makes a stream for it, which takes five times as long.
  const auto day = date::floor<date::days>(time);
  const date::year_month_day on(day);
  const date::hh_mm_ss at(date::floor<std::chrono::seconds>(time - day));
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(on.year()),
                     static_cast<unsigned>(on.month()), static_cast<unsigned>(on.day()),
                     at.hours().count(), at.minutes().count(), at.seconds().count());
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

std::optional<TimeZone> TimeZone::find(std::string_view name) try {
  TimeZone zone;
  zone.zone_ = find_zone(name);
  zone.name_ = name;
  return zone;
} catch (const std::runtime_error&) {
  return std::nullopt;
}

std::chrono::seconds TimeZone::offset_at(WallTime time) const {
  if (zone_ == nullptr) return std::chrono::seconds(0);
  if (time >= begin_ && time < end_) return offset_;
  const auto info = zone_->get_info(date::floor<std::chrono::seconds>(time));
  // Where the clock never changes again, the bounds lie outside of what a WallTime can hold.
  const auto held = [](date::sys_seconds bound) {
    return WallTime(std::clamp(bound, kFirst, kLast));
  };
  begin_ = held(info.begin);
  end_ = held(info.end);
  offset_ = info.offset;
  return offset_;
}

}  // namespace infra
