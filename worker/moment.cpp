#include "worker/moment.hpp"

#include "infra/local_time.hpp"

namespace worker {
namespace {

using std::chrono::milliseconds;

constexpr std::chrono::hours kFarthestAhead{24};

std::int64_t ms_of(infra::WallTime time) {
  return std::chrono::duration_cast<milliseconds>(time.time_since_epoch()).count();
}

}  // namespace

Moment moment_of(const stages::Reflection& reflection, infra::WallTime received,
                 const Config& config) {
  Moment moment;
  auto time = infra::parse_iso8601(reflection.timestamp);
  if (!time) {
    moment.warnings.emplace_back("timestamp missing or unreadable: the time of receipt was used");
  } else if (ms_of(*time) < 0 || *time > received + kFarthestAhead) {
    moment.warnings.emplace_back("timestamp not possible: the time of receipt was used");
    time.reset();
  }
  moment.local.time_ms = ms_of(time.value_or(received));
  auto zone = infra::TimeZone::find(reflection.timezone);
  if (!zone) {
    if (!reflection.timezone.empty()) {
      moment.warnings.emplace_back("time zone unknown: the configured one was used");
    }
    zone = infra::TimeZone::find(config.worker.timezone);
  }
  moment.local.zone = zone.value_or(infra::TimeZone());
  return moment;
}

}  // namespace worker
