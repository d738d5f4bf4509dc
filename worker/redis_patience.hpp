#pragma once

#include "infra/lease_queue.hpp"

namespace worker {

struct LaneControl;

// How a lane bears with a Redis that is away: it waits longer each time, says so once, and gives up
// where the run must end. One for each lane.
class RedisPatience {
 public:
  RedisPatience(LaneControl& control, infra::LeaseQueue& queue, const infra::Clock& clock)
      : control_(control), queue_(queue), clock_(clock) {}

  void away(const infra::Error& error);
  void back();

 private:
  LaneControl& control_;
  infra::LeaseQueue& queue_;
  const infra::Clock& clock_;
  infra::SteadyTime away_since_{};
  int failures_ = 0;
};

}  // namespace worker
