#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "infra/lease_queue.hpp"
#include "infra/metrics.hpp"
#include "worker/answer_finder.hpp"
#include "worker/composition.hpp"
#include "worker/job_end.hpp"
#include "worker/past_reader.hpp"
#include "worker/record_writer.hpp"

namespace worker {

// Takes reserved jobs as far as they go without a model: what the cache answers in full and what
// tells of danger is to be written, what needs a model is to be parked, with its Stage 1 if that
// was there; all of it by one settlement. What is no reflection is ended at once. One thread at a
// time.
class IntakeBatch {
 public:
  IntakeBatch(const Config& config, infra::LeaseQueue& queue, AnswerFinder& finder,
              const infra::Clock& clock, infra::Metrics& metrics)
      : config_(config),
        queue_(queue),
        finder_(finder),
        clock_(clock),
        wait_(metrics.timer("wait")),
        end_(queue, clock, metrics) {}

  // Replaces what was in hand, all of which must have been settled.
  void take(std::vector<infra::Job> jobs);
  const infra::Settlement& settlement() const { return settlement_; }
  // How many of them wait for a slot once this is settled.
  std::int64_t parks() const { return parks_; }
  // What came of it. Returns jobs to be taken again, because somebody else wrote their record.
  std::vector<infra::Job> settled(const infra::LeaseQueue::Exchanged& exchanged);
  // The exchange failed: nobody knows.
  void unsettled();

  // Told of every job that has left our hands.
  std::function<void(JobOutcome)> left = [](JobOutcome) {};

 private:
  struct InHand {
    infra::Job job;
    infra::SteadyTime since = {};
    JobTrace trace = {};
    stages::Reflection reflection = {};
    std::optional<RecordWriter> writer = {};
    Past past = {std::optional<infra::JsonObject>(), "", false, {}, ""};
    Owner owner = {};
    StageOne one = {};
    std::optional<Composition> composed = {};
    JobOutcome outcome = JobOutcome::lost;  // once what is prepared is written
    bool in_hand = true;
  };

  bool begin(InHand& taken);
  void read_pasts();
  void find_stage_one();
  void find_stage_two();
  void prepare(InHand& taken, std::span<const stages::Field> fields, std::string_view event,
               infra::After after, JobOutcome outcome);
  void park(InHand& taken);
  void came_of(InHand& taken, const infra::WriteResult& result);
  void leave(InHand& taken, JobOutcome outcome);
  void forget_settlement();

  const Config& config_;
  infra::LeaseQueue& queue_;
  AnswerFinder& finder_;
  const infra::Clock& clock_;
  infra::Metrics::Timer& wait_;
  JobEnd end_;
  KnownOwners known_owners_;
  infra::WallTime taken_at_{};
  std::vector<InHand> jobs_;  // room for all is made first: others point at them
  infra::Settlement settlement_;
  std::vector<InHand*> written_, nothing_, parked_;  // in the order of the settlement
  std::vector<infra::Job> again_;
  std::map<std::string, int> conflicts_;  // by token, of those in again_
  std::size_t bytes_ = 0;                 // of the settlement
  std::int64_t parks_ = 0;
};

}  // namespace worker
