#include "stages/circadian.hpp"

#include <array>

namespace stages {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;

std::int64_t local_ms(const infra::TimeZone& zone, std::int64_t time_ms) {
  const infra::WallTime time{std::chrono::milliseconds(time_ms)};
  return time_ms + std::chrono::milliseconds(zone.offset_at(time)).count();
}

std::int64_t floor_divided(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

}  // namespace

double LocalMoment::hour() const {
  const std::int64_t local = local_ms(zone, time_ms);
  return static_cast<double>(local - floor_divided(local, kDayMs) * kDayMs) / 3'600'000.0;
}

std::int64_t LocalMoment::day_of(std::int64_t other_ms) const {
  return floor_divided(local_ms(zone, other_ms), kDayMs);
}

std::int64_t week_of(std::int64_t day) {
  return floor_divided(day + 3, 7);  // 1970-01-01 was a Thursday
}

Phase phase_of(double hour) {
  if (hour < 6) return Phase::night;
  if (hour < 12) return Phase::morning;
  if (hour < 17) return Phase::afternoon;
  return hour < 21 ? Phase::evening : Phase::night;
}

std::string_view name_of(Phase phase) {
  static constexpr std::array<std::string_view, 4> kNames{"night", "morning", "afternoon",
                                                          "evening"};
  return kNames.at(static_cast<std::size_t>(phase));
}

bool is_sleep_adjacent(double hour) { return hour < 6 || hour >= 22; }

}  // namespace stages
