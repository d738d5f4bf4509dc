#pragma once

#include "infra/lease_queue.hpp"
#include "infra/metrics.hpp"
#include "worker/answer_finder.hpp"
#include "worker/composition.hpp"
#include "worker/enricher.hpp"
#include "worker/job_end.hpp"
#include "worker/known_owners.hpp"
#include "worker/record_writer.hpp"

namespace worker {

// Takes one leased job through both stages, with a model where there is one, and settles it. One
// thread at a time.
class JobRunner {
 public:
  JobRunner(const Config& config, infra::LeaseQueue& queue, Enricher& enricher,
            AnswerFinder& finder, const infra::Clock& clock, infra::Metrics& metrics)
      : config_(config),
        queue_(queue),
        enricher_(enricher),
        finder_(finder),
        clock_(clock),
        metrics_(metrics),
        end_(queue, clock, metrics) {}

  // `stop` is requested when the lease is lost or the worker must end now.
  JobOutcome run(const infra::Job& job, const infra::Stop& stop);

 private:
  struct InHand;

  JobOutcome handle(const infra::Job& job, const infra::Stop& stop, JobTrace& trace);
  JobOutcome enrich(InHand& in_hand);
  JobOutcome complete(InHand& in_hand, const Composition& composed);
  JobOutcome upgrade(InHand& in_hand, const Composition& composed);
  infra::JsonFields crisis_fields(const Composition& composed) const;
  bool too_late(const infra::Job& job) const;
  JobOutcome unchanged(const infra::Job& job);
  StageTwo stage_two(InHand& in_hand, const Composition& composed);
  std::optional<StageTwo> found_stage_two(InHand& in_hand, const Composition& composed);
  // Nothing: it was written, and the job goes on.
  std::optional<JobOutcome> write(InHand& in_hand, std::span<const stages::Field> fields,
                                  std::string_view event, infra::After after);

  const Config& config_;
  infra::LeaseQueue& queue_;
  Enricher& enricher_;
  AnswerFinder& finder_;
  const infra::Clock& clock_;
  infra::Metrics& metrics_;
  JobEnd end_;
  KnownOwners known_owners_;
};

}  // namespace worker
