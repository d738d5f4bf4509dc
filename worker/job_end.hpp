#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "infra/clock.hpp"
#include "infra/lease_queue.hpp"
#include "infra/metrics.hpp"
#include "stages/analysis.hpp"
#include "stages/reflection.hpp"
#include "worker/event_names.hpp"

namespace worker {

// How a reserved job left our hands: exactly one of these, each counted and logged.
enum class JobOutcome {
  complete,
  complete_with_fallback,
  crisis,     // complete, with fixed copy instead of a poem
  upgraded,   // its result was written before, and is better now
  unchanged,  // its result was written before, and stays as it is
  expired,    // its record lived out its time meanwhile
  nothing,    // the element carried nothing
  split,      // an array: its elements are jobs of their own now
  parked,     // waits in the cold lane for a model
  retried,    // failed, or Redis refused: will be tried again
  dead,       // kept for a person to decide
  released,   // given back because we stop
  lost,       // its lease ended or Redis was away: it comes back by itself
};
inline constexpr std::array<std::string_view, 13> kJobOutcomeNames{
    "complete",  "complete_with_fallback",
    "crisis",    "upgraded",
    "unchanged", "expired",
    "nothing",   "split",
    "parked",    "retried",
    "dead",      "released",
    "lost"};

// What a job's one log line tells, and what a failure has to know.
struct JobTrace {
  std::string rid;
  std::string stages;  // " stage1_ms=3 [CACHE HIT] ..."
  bool guest = false;
  std::string_view feeling = {};  // the primary that was found, "Neutral", or empty: not known yet
};

std::string_view cache_word(bool hit);

// Ends jobs otherwise than by a written result. One thread at a time.
class JobEnd {
 public:
  JobEnd(infra::LeaseQueue& queue, const infra::Clock& clock, infra::Metrics& metrics);

  JobOutcome failed(const infra::Job& job, std::string_view reason, const JobTrace& trace);
  JobOutcome buried(const infra::Job& job, std::string_view reason, const JobTrace& trace);
  JobOutcome expired(const infra::Job& job, std::string_view rid);
  JobOutcome released(const infra::Job& job);
  // Redis did not do what it was asked. It may have, and the answer was lost: then nothing is left
  // to put off. Whatever it was, the job did not fail.
  JobOutcome put_off(const infra::Job& job, const infra::Error& error);
  // By the error's kind: the record itself is to blame, or Redis.
  JobOutcome ended_by(const infra::Job& job, const infra::Error& error, const JobTrace& trace);
  JobOutcome nothing(const infra::Job& job);
  // An upgrade that the model was too unwell for: later, and each time much later.
  JobOutcome tried_in_vain(const infra::Job& job);
  JobOutcome split(const infra::Job& job, std::vector<stages::Part> parts);

  // Counts the outcome and writes the log line.
  void tell(const infra::Job& job, JobOutcome outcome, const JobTrace& trace,
            infra::SteadyTime since);

 private:
  infra::LeaseQueue& queue_;
  const infra::Clock& clock_;
  std::array<infra::Metrics::Counter*, kJobOutcomeNames.size()> outcomes_{};
  std::array<infra::Metrics::Counter*, kFeelings.size()> feelings_{};
  infra::Metrics::Counter& refused_;
  infra::Metrics::Timer& job_;
};

// As JobTrace::feeling has it.
std::string_view feeling_of(const stages::Analysis& analysis);

}  // namespace worker
