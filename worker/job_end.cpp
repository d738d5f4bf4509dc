#include "worker/job_end.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "infra/digest.hpp"
#include "infra/log.hpp"
#include "stages/labels.hpp"
#include "worker/record.hpp"

namespace worker {
namespace {

using infra::ErrorKind;

// Others have their turn meanwhile: what Redis refuses for one record it may do for the next.
constexpr std::chrono::milliseconds kPutOff{1'000};

// An upgrade asks the model, so it must not be tried again and again: after a minute, later after
// four hours.
constexpr std::chrono::milliseconds kTryAgain{60'000};
constexpr int kMostDoublings = 8;

std::string short_hash(std::string_view text) { return infra::sha256_hex(text).substr(0, 12); }

}  // namespace

std::string_view cache_word(bool hit) { return hit ? "[CACHE HIT]" : "[CACHE MISS]"; }

std::string_view feeling_of(const stages::Analysis& analysis) {
  return analysis.state ? analysis.state->primary() : std::string_view(stages::kNeutral);
}

JobEnd::JobEnd(infra::LeaseQueue& queue, const infra::Clock& clock, infra::Metrics& metrics)
    : queue_(queue),
      clock_(clock),
      refused_(metrics.counter("fencing_refused")),
      job_(metrics.timer("job")) {
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    outcomes_.at(i) = &metrics.counter(fmt::format("job_{}", kJobOutcomeNames.at(i)));
  }
  for (std::size_t i = 0; i < feelings_.size(); ++i) {
    feelings_.at(i) = &metrics.counter(fmt::format("feeling_{}", kFeelings.at(i)));
  }
}

void JobEnd::tell(const infra::Job& job, JobOutcome outcome, const JobTrace& trace,
                  infra::SteadyTime since) {
  const auto took = clock_.steady() - since;
  const std::string_view name = kJobOutcomeNames.at(static_cast<std::size_t>(outcome));
  outcomes_.at(static_cast<std::size_t>(outcome))->add();
  job_.took(took);
  if (outcome == JobOutcome::lost) refused_.add();
  const bool answered = outcome == JobOutcome::complete || outcome == JobOutcome::crisis ||
                        outcome == JobOutcome::complete_with_fallback;
  const auto feeling = std::find(kFeelings.begin(), kFeelings.end(), trace.feeling);
  if (answered && feeling != kFeelings.end()) {
    feelings_.at(static_cast<std::size_t>(feeling - kFeelings.begin()))->add();
  }
  infra::log::info("job={} rid={} outcome={} attempt={} ms={}{}", job.jid(),
                   trace.rid.empty() ? "-" : short_hash(trace.rid), name, job.attempts + 1,
                   std::chrono::duration_cast<std::chrono::milliseconds>(took).count(),
                   trace.stages);
}

JobOutcome JobEnd::split(const infra::Job& job, std::vector<stages::Part> parts) {
  std::vector<std::string> good;
  std::vector<infra::BadPart> bad;
  for (stages::Part& part : parts) {
    if (const auto* problem = std::get_if<stages::Unprocessable>(&part.content)) {
      bad.push_back({std::move(part.payload), problem->reason, is_guest(problem->sid, "")});
    } else {
      good.push_back(std::move(part.payload));
    }
  }
  const auto remainder = [&](std::size_t good_done, std::size_t bad_done) {
    std::string left = "[";
    const auto add = [&](std::string_view payload) {
      left += left.size() == 1 ? "" : ",";
      left += payload;
    };
    for (std::size_t i = good_done; i < good.size(); ++i) add(good[i]);
    for (std::size_t i = bad_done; i < bad.size(); ++i) add(bad[i].payload);
    return left + "]";
  };
  if (auto done = queue_.split(job, good, bad, remainder); !done) return put_off(job, done.error());
  return JobOutcome::split;
}

JobOutcome JobEnd::failed(const infra::Job& job, std::string_view reason, const JobTrace& trace) {
  infra::log::warning("job={} failed: {}", job.jid(), reason);
  auto outcome = queue_.fail(job, {reason, trace.guest, trace.rid});
  if (!outcome) return JobOutcome::lost;
  switch (*outcome) {
    case infra::FailOutcome::delayed:
      return JobOutcome::retried;
    case infra::FailOutcome::dead:
      return JobOutcome::dead;
    case infra::FailOutcome::expired:
    case infra::FailOutcome::dropped:
      return JobOutcome::expired;
    case infra::FailOutcome::lost:
      return JobOutcome::lost;
  }
  return JobOutcome::lost;
}

JobOutcome JobEnd::buried(const infra::Job& job, std::string_view reason, const JobTrace& trace) {
  infra::log::warning("job={} is dead: {}", job.jid(), reason);
  auto outcome = queue_.bury(job, {reason, trace.guest, trace.rid});
  if (!outcome || *outcome == infra::FailOutcome::lost) return JobOutcome::lost;
  return JobOutcome::dead;
}

JobOutcome JobEnd::expired(const infra::Job& job, std::string_view rid) {
  auto outcome = queue_.expire(job, rid);
  if (!outcome) return put_off(job, outcome.error());
  return *outcome == infra::FailOutcome::lost ? JobOutcome::lost : JobOutcome::expired;
}

JobOutcome JobEnd::released(const infra::Job& job) {
  auto given_back = queue_.release({job.token});
  return given_back && *given_back > 0 ? JobOutcome::released : JobOutcome::lost;
}

JobOutcome JobEnd::nothing(const infra::Job& job) {
  if (auto gone = queue_.settle({{job.token}, {}}); !gone) return put_off(job, gone.error());
  return JobOutcome::nothing;
}

JobOutcome JobEnd::tried_in_vain(const infra::Job& job) {
  auto outcome = queue_.try_later(job, kTryAgain * (1 << std::min(job.attempts, kMostDoublings)));
  if (!outcome) return put_off(job, outcome.error());
  if (*outcome == infra::FailOutcome::dropped) return JobOutcome::unchanged;
  return *outcome == infra::FailOutcome::delayed ? JobOutcome::retried : JobOutcome::lost;
}

JobOutcome JobEnd::put_off(const infra::Job& job, const infra::Error& error) {
  if (error.kind == ErrorKind::cancelled) return released(job);
  infra::log::warning("job={} put off: {}", job.jid(), error.message);
  auto given_back = queue_.release({job.token}, kPutOff);
  return given_back && *given_back > 0 ? JobOutcome::retried : JobOutcome::lost;
}

JobOutcome JobEnd::ended_by(const infra::Job& job, const infra::Error& error,
                            const JobTrace& trace) {
  return error.kind == ErrorKind::permanent ? buried(job, error.message, trace)
                                            : put_off(job, error);
}

}  // namespace worker
