#include "infra/lease_queue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

#include "tests/support/queue_world.hpp"

using infra::FailOutcome;
using infra::Job;
using infra::WriteOutcome;
using support::QueueWorld;
using support::record_write;
using namespace std::chrono_literals;

namespace {

std::string no_remainder(std::size_t /*good*/, std::size_t /*bad*/) { return ""; }

// A lease that a test can wait for.
constexpr auto kShort = 50ms;

}  // namespace

TEST_CASE("queue: a lease that ended belongs to the next worker, and the old one changes nothing") {
  QueueWorld world;
  auto sleepy = world.worker("sleepy", kShort);
  auto next = world.worker("next", kShort);
  world.push({"x"});
  const Job old = world.reserve_one(sleepy);
  world.let_pass(kShort);
  const Job taken = world.reserve_one(next);
  CHECK((*world.queue.extend({taken.token}) == std::vector<bool>{true}));
  CHECK(taken.jid() == old.jid());
  CHECK(taken.crashes == 1);
  CHECK(taken.attempts == 0);
  CHECK(taken.first_seen_ms == old.first_seen_ms);
  CHECK(world.write(sleepy, old, record_write("late")).outcome == WriteOutcome::lost);
  CHECK(*sleepy.fail(old, {"late"}) == FailOutcome::lost);
  CHECK((*sleepy.extend({old.token, taken.token}) == std::vector<bool>{false, true}));
  REQUIRE(sleepy.release({old.token}));
  REQUIRE(support::park(sleepy, {old.token}));
  CHECK(sleepy.settle({{old.token}, {}})->nothing == 0);
  REQUIRE(sleepy.split(old, {"a"}, {}, no_remainder));
  CHECK(world.census().in_flight == 1);
  CHECK(world.write(taken, record_write("ok")) == WriteOutcome::written);
}

TEST_CASE("queue: the third lone crash buries the job as poison") {
  QueueWorld world;
  world.push({"killer"});
  for (int crash = 1; crash <= 3; ++crash) {
    CHECK(world.census().dead == 0);
    auto crashing = world.worker("c" + std::to_string(crash), kShort);
    CHECK(world.reserve_one(crashing).crashes == crash - 1);
    world.let_pass(kShort);
  }
  auto last = world.worker("last", kShort);
  std::vector<std::string> told;
  last.poisoned = [&](std::string_view jid) { told.emplace_back(jid); };
  CHECK(world.reserve(last, 1).empty());
  const auto dead = world.admin.dead_jobs(0, 10);
  REQUIRE(dead->size() == 1);
  CHECK(told == std::vector<std::string>{dead->front().jid});
  CHECK(dead->front().reason == "poison: its worker died 3 times");
  CHECK(world.census().in_flight == 0);
}

TEST_CASE("queue: whoever buries a poisonous job is told, by whatever call") {
  for (const bool by_reclaim : {false, true}) {
    CAPTURE(by_reclaim);
    QueueWorld world;
    infra::LeaseQueue::Settings settings;
    settings.lease = kShort;
    settings.most_crashes = 1;
    auto dies = world.worker("dies", settings);
    auto lives = world.worker("lives", settings);
    int told = 0;
    lives.poisoned = [&](std::string_view) { ++told; };
    world.push({"killer"});
    world.reserve_one(dies);
    if (by_reclaim) {
      CHECK(*lives.reclaim("dies") == 1);
    } else {
      world.let_pass(kShort);
      CHECK((*lives.extend({"1:1:nobody"}) == std::vector<bool>{false}));
    }
    CHECK(told == 1);
    CHECK(world.census().dead == 1);
  }
}

TEST_CASE("queue: of a batch whose worker died only the killer is charged") {
  QueueWorld world;
  world.push({"good 1", "killer", "good 2", "good 3"});
  int incarnation = 0;
  std::vector<std::string> done;
  for (int deaths = 0; world.census().dead == 0;) {
    REQUIRE(++incarnation < 20);
    auto worker = world.worker("w" + std::to_string(incarnation));
    bool died = false;
    while (!died) {
      const auto batch = world.reserve(worker, 10);
      if (batch.empty()) break;
      CHECK((deaths == 0 || batch.size() == 1));  // suspects come alone
      for (const Job& job : batch) died = died || job.payload == "killer";
      if (died) break;
      for (const Job& job : batch) {
        CHECK(job.crashes == 0);
        CHECK(worker.settle({{job.token}, {}})->nothing == 1);
        done.push_back(job.payload);
      }
    }
    if (died) ++deaths;
    REQUIRE(world.queue.reclaim("w" + std::to_string(incarnation)));
  }
  CHECK(incarnation == 4);  // once among others, three times alone
  auto last = world.worker("last");
  for (auto batch = world.reserve(last, 10); !batch.empty(); batch = world.reserve(last, 10)) {
    CHECK(batch[0].crashes == 0);
    CHECK(last.settle({{batch[0].token}, {}})->nothing == 1);
    done.push_back(batch[0].payload);
  }
  std::sort(done.begin(), done.end());
  CHECK(done == std::vector<std::string>{"good 1", "good 2", "good 3"});
  CHECK(**world.admin.dead_payload(world.admin.dead_jobs(0, 1)->front().jid) == "killer");
}

TEST_CASE("queue: a worker holds one suspect at a time, others pass it") {
  QueueWorld world;
  world.push({"a", "b"});
  auto first = world.worker("first");
  CHECK(world.reserve(first, 2).size() == 2);
  CHECK(*world.queue.reclaim("first") == 2);
  world.push({"fresh"});
  const Job suspect = world.reserve_one();
  const auto more = world.queue.reserve(5);
  REQUIRE(more->jobs.size() == 1);
  CHECK(more->jobs[0].payload == "fresh");
  CHECK(more->next_due > 0ms);  // the other suspect is due, but not for us
  auto other = world.worker("other");
  CHECK(world.reserve_one(other).payload != suspect.payload);
  CHECK(world.queue.settle({{suspect.token}, {}})->nothing == 1);
}

TEST_CASE("queue: a grant whose reply was lost is nobody's crash") {
  QueueWorld world;
  auto worker = world.worker("w", 300ms);
  world.push({"x"});
  world.reserve_one(worker);  // and let us not know it
  world.let_pass(310ms);
  const Job again = world.reserve_one(worker);
  CHECK(again.crashes == 0);
  // Another one takes it, while its holder is heard of without renewing it.
  world.let_pass(250ms);
  REQUIRE(worker.reserve(1));
  world.let_pass(60ms);
  CHECK(world.reserve_one().crashes == 0);
}

TEST_CASE("queue: a busy worker notices that another one died, and wakes a third") {
  QueueWorld world;
  auto dead = world.worker("dead", kShort);
  world.push({"x", "y"});
  world.reserve_one(dead);
  const Job mine = world.reserve_one();
  std::thread keeper([&] {
    world.let_pass(kShort);
    auto renewing = world.worker("a", kShort);
    CHECK((*renewing.extend({mine.token}) == std::vector<bool>{true}));
  });
  const infra::Stop never;
  auto third = world.worker("third");
  CHECK(*third.wait_for_work(30s, false, never) == infra::Arrival::something);
  keeper.join();
  CHECK(world.reserve_one(third).crashes == 1);
}

TEST_CASE("queue: who waits is told of the first lease, so that it outlives no worker") {
  QueueWorld world;
  auto waiting = world.worker("waiting");
  CHECK_FALSE(waiting.reserve(1)->next_due);
  world.push({"x"});
  world.reserve_one();
  const infra::Stop never;
  CHECK(*waiting.wait_for_work(30s, false, never) == infra::Arrival::something);
  const auto reservation = waiting.reserve(1);
  CHECK(reservation->jobs.empty());
  CHECK((reservation->next_due > 10s && reservation->next_due <= 15s));
}
