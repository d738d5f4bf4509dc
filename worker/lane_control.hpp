#pragma once

#include <atomic>
#include <cstdint>

#include "infra/sqlite_cache.hpp"
#include "worker/backlog.hpp"
#include "worker/lease_keeper.hpp"
#include "worker/outage.hpp"
#include "worker/progress.hpp"
#include "worker/stops.hpp"
#include "worker/wake_signal.hpp"

namespace worker {

// What all lanes of a worker share.
struct LaneControl {
  explicit LaneControl(const infra::Clock& clock) : keeper(clock), progress(clock) {}
  Stops stops;
  LeaseKeeper keeper;
  WakeSignal cold;  // to slots: jobs wait in the cold or the upgrade lane
  Backlog backlog;
  Outage outage;
  Progress progress;
  std::atomic<bool> upgrades_wait{false};   // when somebody last looked
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

}  // namespace worker
