#pragma once

#include <cstdint>
#include <string_view>

#include "infra/local_time.hpp"

namespace stages {

// When a reflection was written, and where: everything that depends on the writer's clock and
// calendar is reckoned from this.
struct LocalMoment {
  std::int64_t time_ms = 0;  // since 1970
  infra::TimeZone zone;

  double hour() const;  // since local midnight, 0 to less than 24
  // The days since 1970-01-01 on the calendar of the place, of this moment or another.
  std::int64_t day() const { return day_of(time_ms); }
  std::int64_t day_of(std::int64_t other_ms) const;
};

// Weeks begin on Monday. Equal numbers are the same ISO week, also across a new year.
std::int64_t week_of(std::int64_t day);

enum class Phase : std::uint8_t { night, morning, afternoon, evening };
// Night before 6, morning before 12, afternoon before 17, evening before 21.
Phase phase_of(double hour);
std::string_view name_of(Phase phase);
// When most people sleep, or are about to.
bool is_sleep_adjacent(double hour);

}  // namespace stages
