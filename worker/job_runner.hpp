#pragma once

#include <array>
#include <string_view>

#include "infra/lease_queue.hpp"
#include "infra/metrics.hpp"
#include "worker/enricher.hpp"
#include "worker/known_owners.hpp"

namespace worker {

// How a reserved job left our hands: exactly one of these, each counted and logged.
enum class JobOutcome {
  complete,
  complete_with_fallback,
  crisis,    // complete, with fixed copy instead of a poem
  expired,   // its record lived out its time meanwhile
  nothing,   // the element carried nothing
  split,     // an array: its elements are jobs of their own now
  retried,   // failed, or Redis refused: will be tried again
  dead,      // kept for a person to decide
  released,  // given back because we stop
  lost,      // its lease ended or Redis was away: it comes back by itself
};
inline constexpr std::array<std::string_view, 10> kJobOutcomeNames{
    "complete", "complete_with_fallback",
    "crisis",   "expired",
    "nothing",  "split",
    "retried",  "dead",
    "released", "lost"};

// Takes one leased job through both stages and settles it. One thread at a time.
class JobRunner {
 public:
  JobRunner(const Config& config, infra::LeaseQueue& queue, Enricher& enricher,
            const infra::Clock& clock, infra::Metrics& metrics)
      : config_(config), queue_(queue), enricher_(enricher), clock_(clock), metrics_(metrics) {}

  // `stop` is requested when the lease is lost or the worker must end now.
  JobOutcome run(const infra::Job& job, const infra::Stop& stop);

 private:
  struct Trace;

  JobOutcome handle(const infra::Job& job, const infra::Stop& stop, Trace& trace);
  JobOutcome enrich(const infra::Job& job, const stages::Reflection& reflection,
                    const infra::Stop& stop, Trace& trace);
  JobOutcome split(const infra::Job& job, std::vector<stages::Part> parts);
  JobOutcome failed(const infra::Job& job, std::string_view reason, const Trace& trace);
  JobOutcome buried(const infra::Job& job, std::string_view reason, const Trace& trace);
  JobOutcome expired(const infra::Job& job, std::string_view rid);
  JobOutcome released(const infra::Job& job);
  JobOutcome put_off(const infra::Job& job, const infra::Error& error);

  const Config& config_;
  infra::LeaseQueue& queue_;
  Enricher& enricher_;
  const infra::Clock& clock_;
  infra::Metrics& metrics_;
  KnownOwners known_owners_;
};

}  // namespace worker
