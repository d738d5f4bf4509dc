#pragma once

#include <atomic>

#include "infra/lease_queue.hpp"
#include "infra/sqlite_cache.hpp"
#include "worker/idle_turn.hpp"
#include "worker/job_runner.hpp"
#include "worker/lease_keeper.hpp"
#include "worker/outage.hpp"
#include "worker/stops.hpp"

namespace worker {

// What all slots of a worker share.
struct SlotControl {
  explicit SlotControl(const infra::Clock& clock) : keeper(clock) {}
  Stops stops;
  LeaseKeeper keeper;
  IdleTurn idle;
  Outage outage;
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

// One job at a time: reserve, run, settle, again. One thread; owns its queue connection.
class Slot {
 public:
  Slot(SlotControl& control, infra::LeaseQueue& queue, JobRunner& runner, const infra::Clock& clock)
      : control_(control), queue_(queue), runner_(runner), clock_(clock) {}

  // Until the drain stop, or until a run that must end has ended.
  void run();

 private:
  bool take_from_budget();
  void redis_away(const infra::Error& error);
  void redis_back();
  void nothing_to_do(const infra::Reservation& reservation);

  SlotControl& control_;
  infra::LeaseQueue& queue_;
  JobRunner& runner_;
  const infra::Clock& clock_;
  infra::SteadyTime away_since_{};
  int failures_ = 0;
  bool arrived_ = false;  // something is in the inbox, and nobody else knows
  bool told_paused_ = false;
  bool unsure_ = false;  // an exchange failed: jobs may be leased to us that we do not hold
};

}  // namespace worker
