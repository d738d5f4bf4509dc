#include <doctest/doctest.h>

#include "tests/e2e/fault_world.hpp"

using e2e::FaultWorld;
using e2e::Stopwatch;
using support::eventually;
using support::Program;

namespace {

void kill_dead(Program& worker) {
  worker.signal(SIGKILL);
  worker.wait();
}

// Everything that was in hand is done by others; prints how long that took.
void check_redelivered(FaultWorld& world, const Stopwatch& since) {
  CHECK(eventually([&] { return world.ledger.drained(); }));
  MESSAGE("all redelivered and done after ", since.ms(), " ms");
  const auto verdict = world.verdict();
  CHECK(verdict.dead == 0);
  CHECK(verdict.ended == verdict.accepted);
}

const std::vector<std::string> kTen{"--set", "worker.slots=10",
                                    "--set", "networking.per_host_limit=10",
                                    "--set", "queue.lease_seconds=3"};
// So slow that nothing is finished before its worker is killed.
const ollama_double::Settings kSlow{.tokens_per_second = 0.1, .parallel = 10};

}  // namespace

TEST_CASE("fault: the worker is killed again and again") {
  FaultWorld world;
  world.ledger.push(e2e::kMany);
  int kills = 0;
  std::int64_t in_hand = 0;
  for (; !world.ledger.drained() && kills < 60; ++kills) {
    auto worker = world.host->start({"run", "--set", "worker.slots=2"});
    world.pause(100);
    kill_dead(*worker);
    in_hand += world.ledger.in_flight();
  }
  MESSAGE(kills, " kills, ", in_hand, " reflections in hand, ", world.ledger.terminal_events(),
          " done before the last");
  const auto worker = world.host->start_worker({"--set", "worker.slots=2"});
  const auto verdict = world.verdict();
  CHECK(verdict.dead == verdict.poisoned);
}

TEST_CASE("fault: two workers on one queue, either is killed at times, and the queue is a mess") {
  FaultWorld world;
  const auto other = world.make_host();
  const std::vector<std::string> words{"run", "--set", "worker.slots=2", "--set",
                                       "queue.lease_seconds=3"};
  std::unique_ptr<Program> workers[2] = {world.host->start(words), other->start(words)};
  for (int round = 0; round < 12; ++round) {
    std::vector<std::string> elements;
    for (int i = 0; i < e2e::kMany / 100; ++i) {
      elements.push_back(world.ledger.reflection());
      elements.push_back(
          world.ledger.again(fmt::format("refl_{}", 1 + world.below(100) % (i + 1))));
      if (i % 5 == 0) elements.push_back(world.ledger.bad());
      if (i % 3 == 0) elements.emplace_back("null");
    }
    std::string array = "[" + world.ledger.bad_part();
    for (int i = 0; i < e2e::kMany / 20; ++i) {
      array += "," + (i % 20 == 0 ? world.ledger.bad_part() : world.ledger.reflection());
    }
    elements.push_back(array + "]");
    std::shuffle(elements.begin(), elements.end(), world.random);
    world.ledger.push(elements);
    world.pause(250);
    auto& victim = workers[world.below(2)];
    kill_dead(*victim);
    victim = (&victim == &workers[0] ? *world.host : *other).start(words);
  }
  world.verdict();
}

TEST_CASE("fault: a worker sleeps past its leases, and changes nothing when it wakes up") {
  FaultWorld world;
  const std::vector<std::string> words{"--set", "worker.slots=2", "--set", "queue.lease_seconds=3"};
  world.host->use_model({.tokens_per_second = 500, .parallel = 2});
  const auto sleeper = world.host->start_worker(words);
  world.ledger.push(40);
  REQUIRE(eventually([&] { return world.ledger.terminal_events() > 0; }));
  REQUIRE(eventually([&] { return world.ledger.in_flight() == 2; }));
  sleeper->signal(SIGSTOP);
  const auto other = world.make_host();
  const auto heir = other->start_worker(words);
  const Stopwatch since;
  CHECK(eventually([&] { return world.ledger.drained(); }));
  MESSAGE("taken over after ", since.ms(), " ms");
  const auto ended = world.ledger.terminal_events();
  sleeper->signal(SIGCONT);
  CHECK(sleeper->says("outcome=lost"));
  CHECK(world.ledger.terminal_events() == ended);
  world.ledger.push(10);
  CHECK(world.verdict().dead == 0);
}

TEST_CASE("fault: killed with ten in hand, another machine gets all of them") {
  FaultWorld world;
  const auto other = world.make_host();
  world.host->use_model(kSlow);
  auto victim = world.host->start_worker(kTen);
  world.ledger.push(10);
  REQUIRE(eventually([&] { return world.ledger.in_flight() == 10; }));
  const auto heir = other->start_worker(kTen);
  const Stopwatch since;
  kill_dead(*victim);
  check_redelivered(world, since);
}

TEST_CASE("fault: killed with ten in hand, the same machine gets all of them at once") {
  FaultWorld world;
  world.host->use_model(kSlow);
  auto victim = world.host->start_worker(kTen);
  world.ledger.push(10);
  REQUIRE(eventually([&] { return world.ledger.in_flight() == 10; }));
  kill_dead(*victim);
  world.host->environment["OLLAMA_BASE_URL"] = "http://127.0.0.1:1";
  const Stopwatch since;
  const auto heir = world.host->start_worker(kTen);
  check_redelivered(world, since);
  CHECK(heir->says("died with 10 jobs in hand"));
}

TEST_CASE("fault: a reflection that kills its worker is buried, and its neighbours are not") {
  FaultWorld world;
  world.host->use_model({.tokens_per_second = 1000, .parallel = 16, .watched_for = "poisonous"});
  const auto& model = *world.host->model;
  world.ledger.push(9);
  world.ledger.push({world.ledger.reflection("I feel lonely and poisonous")});
  world.ledger.push(9);
  const std::vector<std::string> words{"run", "--set", "worker.slots=3"};
  auto worker = world.host->start(words);
  int kills = 0;
  int seen = 0;
  CHECK(eventually([&] {
    if (model.watched() > seen) {
      kill_dead(*worker);
      ++kills;
      seen = model.watched();
      worker = world.host->start(words);
    }
    return world.ledger.drained();
  }));
  MESSAGE(kills, " kills");
  const auto verdict = world.verdict();
  CHECK(verdict.poisoned == 1);
  CHECK(verdict.dead == 1);
  CHECK(verdict.ended == 18);
  CHECK(worker->says("outcome=poison"));
}
