#include "worker/outage.hpp"

#include "infra/log.hpp"

namespace worker {

void Outage::lane_away(const std::string& why, bool first) {
  const std::lock_guard lock(mutex_);
  if (first) ++away_;
  redis_up_ = false;
  // Each lane may find its connection broken in its own way; what counts is what comes next.
  if (first && away_ > 1) return;
  if (said_.insert(why).second) infra::log::warning("waiting for Redis: {}", why);
}

void Outage::lane_back(bool was_away) {
  if (!was_away && redis_up_) return;
  const std::lock_guard lock(mutex_);
  if (was_away) --away_;
  if (away_ > 0) return;
  redis_up_ = true;
  if (was_away) infra::log::info("Redis is back");
  said_.clear();
}

}  // namespace worker
