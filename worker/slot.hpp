#pragma once

#include "infra/lease_queue.hpp"
#include "worker/job_runner.hpp"
#include "worker/lane_control.hpp"
#include "worker/redis_patience.hpp"

namespace worker {

// Takes one job at a time from the cold lane, whoever parked it, and through the model; when there
// is none and the model is well, one whose result may become better. One thread; owns its queue
// connection.
class Slot {
 public:
  Slot(LaneControl& control, infra::LeaseQueue& queue, JobRunner& runner, Enricher& enricher,
       const infra::OllamaServer& server, const infra::Clock& clock)
      : loop_(control.progress, "a slot"),
        control_(control),
        queue_(queue),
        runner_(runner),
        enricher_(enricher),
        server_(server),
        patience_(control, queue, clock),
        clock_(clock) {}

  // Until the drain stop.
  void run();

 private:
  infra::Result<infra::Reservation> reserve();
  // Whether there was one.
  bool run_next();

  Progress::Loop loop_;
  LaneControl& control_;
  infra::LeaseQueue& queue_;
  JobRunner& runner_;
  Enricher& enricher_;
  const infra::OllamaServer& server_;
  RedisPatience patience_;
  const infra::Clock& clock_;
  bool unsure_ = false;  // an exchange failed: a job may be leased to us that we do not hold
};

}  // namespace worker
