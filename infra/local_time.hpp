#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "infra/clock.hpp"

namespace infra {

// "2025-10-20T05:26:23.418Z", also with "+05:30" or without fraction.
std::optional<WallTime> parse_iso8601(std::string_view text);
std::string iso8601(WallTime time);  // UTC, to the second

bool timezone_exists(std::string_view name);
// Hours since local midnight, 0..24, to the minute; nothing for an unknown time zone.
std::optional<double> local_hour(WallTime time, std::string_view timezone);

}  // namespace infra
