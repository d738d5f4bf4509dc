#include "worker/intake.hpp"

#include <algorithm>

#include "infra/log.hpp"
#include "infra/queue_admin.hpp"

namespace worker {
namespace {

using std::chrono::milliseconds;

constexpr int kMostOfBatch = 64;
constexpr milliseconds kLongestWait{30'000};
constexpr milliseconds kDrainWait{100};  // other workers' jobs end without telling us
constexpr milliseconds kQuietWait{200};
// Redis has limits of its own, which are shorter.
constexpr milliseconds kLongestTurn{120'000};
// Of a run that does here what slots do elsewhere.
constexpr milliseconds kLongestJob{3'600'000};

}  // namespace

Intake::Intake(SlotControl& control, infra::LeaseQueue& queue, IntakeBatch& batch,
               JobRunner& runner, const infra::Clock& clock)
    : loop_(control.progress, "the intake"),
      control_(control),
      queue_(queue),
      batch_(batch),
      runner_(runner),
      clock_(clock),
      patience_(control, queue, clock) {
  batch_.left = [this](JobOutcome outcome) { job_left(outcome); };
}

void Intake::job_left(JobOutcome outcome) {
  if (outcome == JobOutcome::released) ++control_.released;
  unsure_ = unsure_ || outcome == JobOutcome::lost;
  if (control_.budget >= 0 && --control_.unfinished == 0) control_.stops.drain.request();
}

int Intake::wanted() const {
  const std::int64_t budget = control_.budget;
  return budget < 0 ? kMostOfBatch : static_cast<int>(std::min<std::int64_t>(budget, kMostOfBatch));
}

// Settles what is in hand and reserves more, which is nothing while `count` is 0.
infra::Result<infra::Reservation> Intake::exchange(int count) {
  auto exchanged = queue_.settle_and_reserve(batch_.settlement(), count);
  hold_.reset();
  if (!exchanged) {
    unsure_ = true;
    batch_.unsettled();
    return std::move(exchanged).error();
  }
  const std::int64_t parks = batch_.parks();
  again_ = batch_.settled(*exchanged);
  control_.cold.jobs_wait(parks);
  if (!exchanged->reserved) {
    unsure_ = true;
    return std::move(exchanged->reserved).error();
  }
  infra::Reservation& reserved = *exchanged->reserved;
  if (count > 0) {
    control_.cold.jobs_wait(reserved.cold);
    if (reserved.upgrade > 0 && !control_.cold.upgrades.exchange(true)) {
      control_.cold.jobs_wait(1);
    }
    if (control_.budget >= 0) {
      control_.budget -= static_cast<std::int64_t>(reserved.jobs.size());
    }
  }
  return std::move(reserved);
}

void Intake::run_all(const std::vector<infra::Job>& jobs) {
  for (const infra::Job& job : jobs) {
    loop_.heard_again_within(kLongestJob);
    const LeaseKeeper::Hold hold(control_.keeper, job);
    job_left(runner_.run(job, hold.stop()));
  }
}

void Intake::work(std::vector<infra::Job> jobs) {
  if (control_.budget >= 0) return run_all(jobs);
  hold_.emplace(control_.keeper, jobs);
  batch_.take(std::move(jobs));
}

void Intake::turn() {
  loop_.heard_again_within(kLongestTurn);
  if (unsure_ && !hold_) unsure_ = !queue_.disown();
  auto reservation = exchange(control_.quiet ? 0 : wanted());
  if (!reservation) return patience_.away(reservation.error());
  patience_.back();
  std::vector<infra::Job> jobs = std::exchange(again_, {});
  std::move(reservation->jobs.begin(), reservation->jobs.end(), std::back_inserter(jobs));
  if (!jobs.empty()) return work(std::move(jobs));
  if (control_.quiet) {
    if (arrived_) arrived_ = !queue_.hand_over();
    clock_.sleep(kQuietWait, control_.stops.drain);
    return;
  }
  nothing_to_do(*reservation);
}

void Intake::nothing_to_do(const infra::Reservation& reservation) {
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
  auto patience = std::min(reservation.next_due.value_or(kLongestWait), kLongestWait);
  if (control_.drain) patience = std::min(patience, kDrainWait);
  loop_.heard_again_within(patience + kLongestTurn);
  auto waited = queue_.wait_for_work(patience, reservation.paused, control_.stops.drain);
  arrived_ = waited && *waited == infra::Arrival::something;
  if (!waited) patience_.away(waited.error());
}

void Intake::run() {
  while (!control_.stops.drain.requested()) turn();
  // What is prepared is written, what is to be taken again goes back.
  static_cast<void>(exchange(0));
  std::vector<std::string> tokens;
  for (const infra::Job& job : again_) tokens.push_back(job.token);
  if (auto released = queue_.release(tokens); released) control_.released += *released;
}

}  // namespace worker
