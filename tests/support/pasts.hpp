#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "infra/local_time.hpp"
#include "stages/circadian.hpp"
#include "stages/history.hpp"

namespace support {

inline std::int64_t ms(std::string_view iso) {
  const auto time = infra::parse_iso8601(iso);
  REQUIRE(time);
  return std::chrono::duration_cast<std::chrono::milliseconds>(time->time_since_epoch()).count();
}

inline stages::LocalMoment moment(std::string_view iso, std::string_view zone = "UTC") {
  const auto found = infra::TimeZone::find(zone);
  REQUIRE(found);
  return {ms(iso), *found};
}

inline stages::PastReflection past(std::string_view iso, double valence, double arousal = 0.5) {
  stages::PastReflection past;
  past.rid = iso;
  past.time_ms = ms(iso);
  past.valence = valence;
  past.arousal = arousal;
  return past;
}

}  // namespace support
