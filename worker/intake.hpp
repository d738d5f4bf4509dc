#pragma once

#include <optional>
#include <vector>

#include "infra/lease_queue.hpp"
#include "worker/intake_batch.hpp"
#include "worker/job_runner.hpp"
#include "worker/lane_control.hpp"
#include "worker/redis_patience.hpp"

namespace worker {

// The lane that every job comes in by: reserves whole batches, settles what needs no model together
// with the next reservation, and parks the rest for the slots. Of a run that ends after so many
// elements, what needs a model is done here, one after the other: slots take what others parked.
// One thread; owns its queue connection.
//
// Others help with a backlog: while Redis works for one, another works itself.
class Intake {
 public:
  enum class Part { first, helper };

  Intake(Part part, LaneControl& control, infra::LeaseQueue& queue, IntakeBatch& batch,
         JobRunner& runner, const infra::Clock& clock);

  // Until the drain stop, or until a run that must end has ended.
  void run();

 private:
  void turn();
  int wanted() const;
  infra::Result<infra::Reservation> exchange(int count);
  void work(std::vector<infra::Job> jobs);
  void run_all(const std::vector<infra::Job>& jobs);
  void job_left(JobOutcome outcome);
  void nothing_to_do(const infra::Reservation& reservation);
  void wait_for_backlog();
  bool ends_drained();
  infra::Result<infra::Arrival> wait_for_work(std::chrono::milliseconds patience, bool paused);

  const Part part_;
  Progress::Loop loop_;
  LaneControl& control_;
  infra::LeaseQueue& queue_;
  IntakeBatch& batch_;
  JobRunner& runner_;
  const infra::Clock& clock_;
  RedisPatience patience_;
  std::optional<LeaseKeeper::BatchHold> hold_;  // of the batch that is not settled yet
  std::vector<infra::Job> again_;
  bool arrived_ = false;  // something is in the inbox, and nobody else knows
  bool told_paused_ = false;
  bool counted_ = false;  // something since the cache's counters were written last
  bool unsure_ = false;   // an exchange failed: jobs may be leased to us that we do not hold
};

}  // namespace worker
