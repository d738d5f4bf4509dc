#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/content.hpp"
#include "tests/worker/job_world.hpp"
#include "worker/intake_batch.hpp"

// What the tests of the intake and of upgrades share.
namespace intake_world {

using infra::ChatOutcome;
using infra::Lane;
using worker::JobOutcome;

using Statuses = std::vector<std::string>;
using Outcomes = std::vector<JobOutcome>;

constexpr const char* kRecord = "reflection:r1";

inline std::string element(std::string_view rid, std::string_view text,
                           std::string_view sid = "sess_1") {
  return support::element(rid, sid, text);
}

// Its queue is the slots'.
struct World : support::JobWorld {
  infra::LeaseQueue intake{{server.connect(), config.queue.source}, config.queue_settings(), "w.1"};
  worker::IntakeBatch batch{config, intake, finder, clock, metrics};
  Outcomes outcomes;

  World() {
    config.stage2.variants = 1;
    batch.left = [this](JobOutcome outcome) { outcomes.push_back(outcome); };
  }

  std::vector<infra::Job> reserved(int count = 64) {
    auto reservation = intake.reserve(count);
    REQUIRE(reservation);
    return std::move(reservation->jobs);
  }
  std::vector<infra::Job> settle() {
    auto exchanged = intake.settle_and_reserve(batch.settlement(), 0);
    REQUIRE(exchanged);
    return batch.settled(*exchanged);
  }
  // One whole batch.
  Outcomes take_in() {
    outcomes.clear();
    batch.take(reserved());
    CHECK(settle().empty());
    return outcomes;
  }
  JobOutcome run_slot(Lane lane = Lane::cold) { return run_next(lane); }
  // Both answers to this text are in the cache afterwards.
  void warm(std::string_view text) {
    model.replies.emplace_back(ChatOutcome::done, support::kLonelyReading);
    model.replies.emplace_back(ChatOutcome::done, stages::serialised(support::good_content()));
    push({element("warm", text, "sess_0")});
    REQUIRE(take_in() == Outcomes{JobOutcome::parked});
    REQUIRE(run_slot() == JobOutcome::complete);
    command({"DEL", support::queue::kEvents});
    model.asked.clear();
  }
  // The record of this rid is answered while the model is away, and waits to be made better.
  void degrade(std::string_view rid, std::string_view text) {
    model.present.reset();
    push({element(rid, text)});
    REQUIRE(take_in() == Outcomes{JobOutcome::parked});
    REQUIRE(run_slot() == JobOutcome::complete_with_fallback);
    model.present = infra::ModelIdentity{"phi3:latest", "d1"};
  }
};

}  // namespace intake_world
