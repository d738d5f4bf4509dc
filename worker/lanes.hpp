#pragma once

#include <atomic>
#include <memory>
#include <string_view>
#include <thread>
#include <vector>

#include "infra/incarnation.hpp"
#include "infra/metrics.hpp"
#include "infra/single_flight.hpp"
#include "worker/intake.hpp"
#include "worker/slot.hpp"
#include "worker/status.hpp"

namespace worker {

// The threads of a run: the intakes, the slots, the housekeeper and the cache's upkeep. They start
// with the object and end when the drain stop is requested; its destructor waits for them.
class Lanes {
 public:
  // What they share; it must outlive them.
  struct Shared {
    const Config& config;
    LaneControl& control;
    infra::SqliteCache* cache;  // null: caching is off
    infra::OllamaServer& ollama;
    const Status& status;
    const infra::Incarnation& incarnation;
    infra::Metrics& metrics;
    const infra::Clock& clock;
  };
  // Without slots one intake does everything itself.
  Lanes(const Shared& shared, int slots);

  // Requested when no intake and no slot is left; the rest ends with that.
  const infra::Stop& all_done() const { return all_done_; }

 private:
  struct Worker;  // what takes jobs has all of this for itself

  infra::LeaseQueue make_queue();
  void start(std::string_view name, void (Lanes::*body)());
  void first_intake();
  void helping_intake();
  void slot();
  void housekeeper();
  void upkeep();
  void intake(Intake::Part part);
  void lane_ended();

  const Shared to_;
  infra::SingleFlight flights_;
  const std::shared_ptr<KnownPrototypes> prototypes_ = std::make_shared<KnownPrototypes>();
  infra::Stop all_done_;
  std::atomic<int> parts_{0};
  std::atomic<int> running_;  // intakes and slots
  std::vector<std::jthread> threads_;
};

}  // namespace worker
