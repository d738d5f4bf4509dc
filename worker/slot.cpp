#include "worker/slot.hpp"

#include <algorithm>

#include "infra/log.hpp"
#include "infra/queue_admin.hpp"
#include "infra/random.hpp"

namespace worker {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLongestWait{30'000};
constexpr milliseconds kDrainWait{100};  // other workers' jobs end without telling us
constexpr milliseconds kQuietWait{200};
constexpr milliseconds kBudgetWait{20};
constexpr auto kGiveUpAfter = std::chrono::seconds(10);

}  // namespace

bool Slot::take_from_budget() {
  auto left = control_.budget.load();
  while (left > 0) {
    if (control_.budget.compare_exchange_weak(left, left - 1)) return true;
  }
  return left < 0;
}

// Waits longer each time, and ends a run that must end.
void Slot::redis_away(const infra::Error& error) {
  if (error.kind == infra::ErrorKind::cancelled) return;
  const auto now = clock_.steady();
  if (failures_ == 0) away_since_ = now;
  // Redis cuts off whoever asks for much and has not logged in. A short question it answers.
  const auto pong = infra::QueueAdmin(queue_.connection()).ping();
  control_.outage.slot_away(pong ? error.message : pong.error().message, failures_ == 0);
  const bool must_end = control_.drain || control_.budget >= 0;
  if (must_end && now - away_since_ >= kGiveUpAfter) {
    control_.gave_up = true;
    control_.stops.drain.request();
    return;
  }
  // Short, so that work goes on soon after Redis is back, and for nobody at the same moment.
  const int longest = std::min(500, 50 << std::min(failures_, 4));
  const milliseconds pause{static_cast<int>(longest * (0.5 + infra::random_0_to_1() / 2))};
  ++failures_;
  clock_.sleep(pause, control_.stops.drain);
}

void Slot::redis_back() {
  control_.outage.slot_back(failures_ > 0);
  failures_ = 0;
}

void Slot::nothing_to_do(const infra::Reservation& reservation) {
  // Whoever looks at the counters of an idle worker sees all of them, and nobody waits for it.
  if (control_.cache != nullptr) control_.cache->flush();
  if (control_.drain && reservation.paused && !told_paused_) {
    infra::log::warning("the queue is paused; it is drained after: enrichment-worker queue resume");
    told_paused_ = true;
  }
  if (control_.drain && !reservation.paused) {
    auto census = infra::QueueAdmin(queue_.connection()).census();
    if (census && census->drained()) {
      control_.left_dead = census->dead;
      control_.left_upgrade = census->upgrade;
      control_.stops.drain.request();
      return;
    }
  }
  auto patience = reservation.next_due;
  if (control_.drain) patience = std::min(patience.value_or(kDrainWait), kDrainWait);
  auto waited = control_.idle.wait(
      [&] {
        return queue_.wait_for_work(std::min(patience.value_or(kLongestWait), kLongestWait),
                                    reservation.paused, control_.stops.drain);
      },
      patience);
  arrived_ = waited && *waited == infra::Arrival::something;
  if (!waited) redis_away(waited.error());
}

void Slot::run() {
  while (!control_.stops.drain.requested()) {
    if (control_.quiet) {
      if (arrived_) arrived_ = !queue_.hand_over();
      clock_.sleep(kQuietWait, control_.stops.drain);
      continue;
    }
    if (!take_from_budget()) {  // another slot may still put some of it back
      clock_.sleep(kBudgetWait, control_.stops.drain);
      continue;
    }
    if (unsure_) unsure_ = !queue_.disown();
    auto reservation = queue_.reserve(1);
    unsure_ = unsure_ || !reservation;
    if (!reservation || reservation->jobs.empty()) {
      if (control_.budget >= 0) ++control_.budget;
      if (!reservation) {
        redis_away(reservation.error());
      } else {
        redis_back();
        nothing_to_do(*reservation);
      }
      continue;
    }
    redis_back();
    for (const infra::Job& job : reservation->jobs) {
      const LeaseKeeper::Hold hold(control_.keeper, job);
      const JobOutcome outcome = runner_.run(job, hold.stop());
      if (outcome == JobOutcome::released) ++control_.released;
      unsure_ = unsure_ || outcome == JobOutcome::lost;
      if (control_.budget >= 0 && --control_.unfinished == 0) control_.stops.drain.request();
    }
  }
}

}  // namespace worker
