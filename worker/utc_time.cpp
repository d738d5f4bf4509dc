#include "worker/utc_time.hpp"

#include <fmt/chrono.h>

#include <ctime>

namespace worker {

std::string utc_time(std::int64_t seconds) {
  return fmt::format("{:%Y-%m-%d %H:%M:%S}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

}  // namespace worker
