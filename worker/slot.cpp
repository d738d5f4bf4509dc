#include "worker/slot.hpp"

#include <algorithm>

namespace worker {
namespace {

using std::chrono::milliseconds;

// An idle slot looks this often which models there are; who asks Redis is the intake alone.
constexpr milliseconds kLookAtModels{30'000};
constexpr milliseconds kLookForModel{2'000};  // while there is something it could make better
constexpr milliseconds kQuietWait{200};
// Besides the model's own limits: what Redis, the cache and our own work may take.
constexpr milliseconds kSlack{60'000};
// Stage 1 once, Stage 2 once more with its faults named, and whatever is cut a second time; each
// question has this limit when none is configured.
constexpr int kMostQuestions = 6;
constexpr milliseconds kLongestQuestion{600'000};

// After that a job is stuck: every wait in it has a shorter limit of its own.
milliseconds longest_job(const infra::OllamaSettings& settings) {
  const auto question = std::max(settings.total_limit, kLongestQuestion);
  return settings.preload_limit + kMostQuestions * question + kSlack;
}

}  // namespace

infra::Result<infra::Reservation> Slot::reserve() {
  auto reservation = queue_.reserve(1, infra::Lane::cold);
  if (!reservation) return reservation;
  control_.upgrades_wait = reservation->upgrade > 0;
  if (!reservation->jobs.empty()) return reservation;
  if (!control_.upgrades_wait || !server_.well()) return reservation;
  reservation = queue_.reserve(1, infra::Lane::upgrade);
  if (reservation && reservation->jobs.empty()) control_.upgrades_wait = false;
  return reservation;
}

bool Slot::run_next() {
  if (unsure_) unsure_ = !queue_.disown();
  auto reservation = reserve();
  if (!reservation) {
    unsure_ = true;
    patience_.away(reservation.error());
    return true;
  }
  patience_.back();
  for (const infra::Job& job : reservation->jobs) {
    const LeaseKeeper::Hold hold(control_.keeper, job);
    const JobOutcome outcome = runner_.run(job, hold.stop());
    if (outcome == JobOutcome::released) ++control_.released;
    unsure_ = unsure_ || outcome == JobOutcome::lost;
  }
  return !reservation->jobs.empty();
}

void Slot::run() {
  bool more = true;
  while (!control_.stops.drain.requested()) {
    loop_.heard_again_within(longest_job(server_.settings()));
    if (control_.quiet) {
      clock_.sleep(kQuietWait, control_.stops.drain);
      more = true;
    } else if (more) {
      more = run_next();
    } else {
      enricher_.look_at_models(control_.stops.drain);
      const bool hurry = control_.upgrades_wait;
      more = control_.cold.wait(hurry ? kLookForModel : kLookAtModels, control_.stops.drain) ||
             (hurry && server_.well());
    }
  }
}

}  // namespace worker
