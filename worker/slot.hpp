#pragma once

#include <atomic>

#include "infra/lease_queue.hpp"
#include "infra/sqlite_cache.hpp"
#include "worker/backlog.hpp"
#include "worker/cold_signal.hpp"
#include "worker/job_runner.hpp"
#include "worker/lease_keeper.hpp"
#include "worker/outage.hpp"
#include "worker/progress.hpp"
#include "worker/redis_patience.hpp"
#include "worker/stops.hpp"

namespace worker {

// What all lanes of a worker share.
struct SlotControl {
  explicit SlotControl(const infra::Clock& clock) : keeper(clock), progress(clock) {}
  Stops stops;
  LeaseKeeper keeper;
  ColdSignal cold;
  Backlog backlog;
  Outage outage;
  Progress progress;
  std::atomic<bool> quiet{false};           // SIGTSTP: hold on to nothing new
  std::atomic<std::int64_t> budget{-1};     // --once N: elements still to be accepted; -1: no limit
  std::atomic<std::int64_t> unfinished{0};  // --once N: elements still to be finished
  std::atomic<std::int64_t> released{0};
  std::atomic<bool> gave_up{false};        // Redis stayed away from a run that must end
  std::atomic<std::int64_t> left_dead{0};  // what --drain does not wait for
  std::atomic<std::int64_t> left_upgrade{0};
  bool drain = false;                   // --drain: end when nothing is left to do
  infra::SqliteCache* cache = nullptr;  // null: caching is off
};

// Takes one job at a time from the cold lane, whoever parked it, and through the model; when there
// is none and the model is well, one whose result may become better. One thread; owns its queue
// connection.
class Slot {
 public:
  Slot(SlotControl& control, infra::LeaseQueue& queue, JobRunner& runner, Enricher& enricher,
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
  SlotControl& control_;
  infra::LeaseQueue& queue_;
  JobRunner& runner_;
  Enricher& enricher_;
  const infra::OllamaServer& server_;
  RedisPatience patience_;
  const infra::Clock& clock_;
  bool unsure_ = false;  // an exchange failed: a job may be leased to us that we do not hold
};

}  // namespace worker
