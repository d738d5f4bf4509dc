#include "worker/moment.hpp"

#include <cmath>

#include "infra/local_time.hpp"

namespace worker {

Moment moment_of(const stages::Reflection& reflection, infra::WallTime received,
                 const Config& config) {
  Moment moment;
  const auto time = infra::parse_iso8601(reflection.timestamp);
  moment.timestamp_missing = !time;
  moment.time = time.value_or(received);
  moment.local.timezone =
      infra::timezone_exists(reflection.timezone) ? reflection.timezone : config.worker.timezone;
  const double hour = infra::local_hour(moment.time, moment.local.timezone).value_or(12.0);
  moment.local.hour = std::round(hour * 10) / 10;
  return moment;
}

}  // namespace worker
