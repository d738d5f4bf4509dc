#pragma once

#include <cstdint>
#include <string>

namespace worker {

// Of seconds since 1970, for people: "2025-11-01 10:00:00".
std::string utc_time(std::int64_t seconds);

}  // namespace worker
