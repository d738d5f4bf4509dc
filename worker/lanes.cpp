#include "worker/lanes.hpp"

#include <fmt/format.h>

#include <cstdlib>

#include "infra/log.hpp"
#include "infra/ollama_client.hpp"
#include "infra/start_memory.hpp"
#include "stages/analysis.hpp"
#include "worker/exit_code.hpp"
#include "worker/housekeeper.hpp"

namespace worker {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kUpkeepStep{2'000};
// With fewer, Redis often waits for us and we for it; more add little.
constexpr int kHelpers = 2;

// The word lists and rules are read at the first text. That takes several times the memory which
// they keep, and it stays with us unless it is given back before it gets mixed with what jobs keep.
void finish_start() {
  static_cast<void>(stages::analyse_words("Bought milk and bread."));
  infra::release_start_memory();
}

}  // namespace

struct Lanes::Worker {
  explicit Worker(Lanes& lanes)
      : queue(lanes.make_queue()),
        client(lanes.to_.ollama, lanes.to_.clock),
        enricher(lanes.to_.config, lanes.to_.cache, lanes.flights_, client, lanes.to_.clock,
                 lanes.to_.metrics, lanes.prototypes_),
        finder(lanes.to_.config, lanes.to_.cache, lanes.to_.ollama, lanes.to_.clock,
               lanes.to_.metrics),
        runner(lanes.to_.config, queue, enricher, finder, lanes.to_.clock, lanes.to_.metrics) {}

  infra::LeaseQueue queue;
  infra::OllamaClient client;
  Enricher enricher;
  AnswerFinder finder;
  JobRunner runner;
};

Lanes::Lanes(const Shared& shared, int slots)
    : to_(shared), running_(slots == 0 ? 1 : 1 + kHelpers + slots) {
  start("the intake", &Lanes::first_intake);
  for (int i = 0; slots > 0 && i < kHelpers; ++i) {
    start("a helping intake", &Lanes::helping_intake);
  }
  for (int i = 0; i < slots; ++i) start("a slot", &Lanes::slot);
  start("the housekeeper", &Lanes::housekeeper);
  if (to_.cache != nullptr) start("the cache's upkeep", &Lanes::upkeep);
}

// A thread must not die in silence: systemd starts the worker again.
void Lanes::start(std::string_view name, void (Lanes::*body)()) {
  threads_.emplace_back([=, this] {
    try {
      (this->*body)();
    } catch (const std::exception& e) {
      infra::log::error("{} failed, the worker ends: {}", name, e.what());
      std::_Exit(kExitFailed);
    }
  });
}

infra::LeaseQueue Lanes::make_queue() {
  infra::LeaseQueue queue(
      {infra::RedisConnection(to_.config.redis_address(), to_.control.stops.leave),
       to_.config.queue.source},
      to_.config.queue_settings(), fmt::format("{}.{}", to_.incarnation.run(), ++parts_));
  queue.poisoned = [&counter = to_.metrics.counter("job_poison")](std::string_view jid) {
    counter.add();
    infra::log::warning("job={} outcome=poison: its workers died of it; see queue dead list", jid);
  };
  return queue;
}

void Lanes::lane_ended() {
  if (--running_ == 0) all_done_.request();
}

void Lanes::first_intake() {
  finish_start();
  intake(Intake::Part::first);
}

void Lanes::helping_intake() { intake(Intake::Part::helper); }

void Lanes::intake(Intake::Part part) {
  {
    Worker own(*this);
    IntakeBatch batch(to_.config, own.queue, own.finder, to_.clock, to_.metrics);
    Intake(part, to_.control, own.queue, batch, own.runner, to_.clock).run();
  }
  lane_ended();
}

void Lanes::slot() {
  {
    Worker own(*this);
    Slot(to_.control, own.queue, own.runner, own.enricher, to_.ollama, to_.clock).run();
  }
  lane_ended();
}

void Lanes::housekeeper() {
  auto queue = make_queue();
  Housekeeper(queue, to_.control.keeper, to_.incarnation, to_.status, to_.control.progress,
              to_.clock)
      .run(milliseconds(to_.config.queue.lease_seconds * 1000 / 3), all_done_);
}

// Apart from the leases, which must not run out while a disk stalls.
void Lanes::upkeep() {
  do to_.cache->maintain();
  while (to_.clock.sleep(kUpkeepStep, all_done_));
}

}  // namespace worker
