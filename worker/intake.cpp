#include "worker/intake.hpp"

#include <algorithm>

#include "infra/log.hpp"
#include "infra/queue_admin.hpp"

namespace worker {
namespace {

using std::chrono::milliseconds;

constexpr int kMostOfBatch = 32;
constexpr milliseconds kLongestWait{30'000};
constexpr milliseconds kDrainWait{100};  // other workers' jobs end without telling us
constexpr milliseconds kQuietWait{200};
// What comes sooner than that after the last is not kept waiting for the cache's counters.
constexpr milliseconds kCountersWait{50};
// Redis has limits of its own, which are shorter.
constexpr milliseconds kLongestTurn{120'000};
// Of a run that does here what slots do elsewhere.
constexpr milliseconds kLongestJob{3'600'000};

}  // namespace

Intake::Intake(Part part, LaneControl& control, infra::LeaseQueue& queue, IntakeBatch& batch,
               JobRunner& runner, const infra::Clock& clock)
    : part_(part),
      loop_(control.progress, part == Part::first ? "the intake" : "a helping intake"),
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

// A run that does here what slots do elsewhere holds one job at a time: nobody renews the others'
// leases meanwhile.
int Intake::wanted() const {
  const std::int64_t budget = control_.budget;
  return budget < 0 ? kMostOfBatch : static_cast<int>(std::min<std::int64_t>(budget, 1));
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
  control_.cold.wake(parks);
  if (!exchanged->reserved) {
    unsure_ = true;
    return std::move(exchanged->reserved).error();
  }
  infra::Reservation& reserved = *exchanged->reserved;
  if (count > 0) {
    control_.cold.wake(reserved.cold);
    if (reserved.upgrade > 0 && !control_.upgrades_wait.exchange(true)) {
      control_.cold.wake(1);
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
  counted_ = control_.cache != nullptr;
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
  if (!jobs.empty()) {
    if (part_ == Part::first && jobs.size() == kMostOfBatch) control_.backlog.tell();
    return work(std::move(jobs));
  }
  if (control_.quiet) {
    if (arrived_) arrived_ = !queue_.hand_over();
    clock_.sleep(kQuietWait, control_.stops.drain);
    return;
  }
  nothing_to_do(*reservation);
}

// Redis is not asked meanwhile: the first intake does that.
void Intake::wait_for_backlog() {
  bool told = false;
  while (!told && !control_.stops.drain.requested()) {
    loop_.heard_again_within(kLongestWait + kLongestTurn);
    told = control_.backlog.wait(kLongestWait, control_.stops.drain);
  }
}

// Whether it is, and the run is told to end.
bool Intake::ends_drained() {
  auto census = infra::QueueAdmin(queue_.connection()).census();
  if (!census || !census->drained()) return false;
  control_.left_dead = census->dead;
  control_.left_upgrade = census->upgrade;
  control_.stops.drain.request();
  return true;
}

// Whoever looks at the counters of an idle worker sees all of them, and nobody waits for it.
infra::Result<infra::Arrival> Intake::wait_for_work(milliseconds patience, bool paused) {
  if (counted_) {
    auto waited =
        queue_.wait_for_work(std::min(patience, kCountersWait), paused, control_.stops.drain);
    if (!waited || *waited == infra::Arrival::something || patience <= kCountersWait) return waited;
    control_.cache->flush();
    counted_ = false;
  }
  return queue_.wait_for_work(patience, paused, control_.stops.drain);
}

void Intake::nothing_to_do(const infra::Reservation& reservation) {
  if (part_ == Part::helper) return wait_for_backlog();
  if (control_.drain && reservation.paused && !told_paused_) {
    infra::log::warning("the queue is paused; it is drained after: enrichment-worker queue resume");
    told_paused_ = true;
  }
  if (control_.drain && !reservation.paused && ends_drained()) return;
  auto patience = std::min(reservation.next_due.value_or(kLongestWait), kLongestWait);
  if (control_.drain) patience = std::min(patience, kDrainWait);
  loop_.heard_again_within(patience + kLongestTurn);
  auto waited = wait_for_work(patience, reservation.paused);
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
