#pragma once

#include "infra/clock.hpp"
#include "infra/incarnation.hpp"
#include "infra/lease_queue.hpp"
#include "worker/lease_keeper.hpp"
#include "worker/progress.hpp"
#include "worker/status.hpp"

namespace worker {

// What must happen in time however busy the slots are: leases are renewed, worker:status is kept
// alive, and once Redis is there, what earlier runs on this machine held when they died is taken
// back. One thread, which waits for no disk; owns its queue connection.
class Housekeeper {
 public:
  Housekeeper(infra::LeaseQueue& queue, LeaseKeeper& leases, const infra::Incarnation& incarnation,
              const Status& status, Progress& progress, const infra::Clock& clock)
      : loop_(progress, "the housekeeper"),
        queue_(queue),
        leases_(leases),
        incarnation_(incarnation),
        status_(status),
        clock_(clock) {}

  // Until `ended`, every `step` or sooner.
  void run(std::chrono::milliseconds step, const infra::Stop& ended);

 private:
  bool reclaim();
  bool beat();

  Progress::Loop loop_;
  infra::LeaseQueue& queue_;
  LeaseKeeper& leases_;
  const infra::Incarnation& incarnation_;
  const Status& status_;
  const infra::Clock& clock_;
};

}  // namespace worker
