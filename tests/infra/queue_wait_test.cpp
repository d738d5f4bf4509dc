#include "infra/lease_queue.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "tests/support/queue_world.hpp"

using infra::Job;
using support::QueueWorld;
using namespace std::chrono_literals;

namespace {

std::string no_remainder(std::size_t /*good*/, std::size_t /*bad*/) { return ""; }

}  // namespace

TEST_CASE("queue: paused means that nothing is handed out until resume wakes the workers") {
  QueueWorld world;
  world.push({"x"});
  CHECK(*world.admin.set_paused(true));
  CHECK_FALSE(*world.admin.set_paused(true));
  auto reservation = world.queue.reserve(1);
  CHECK(reservation->paused);
  CHECK(reservation->jobs.empty());
  CHECK(world.census().paused);
  std::thread other([&] {
    auto connection = world.connect();
    REQUIRE(infra::QueueAdmin(connection).set_paused(false));
  });
  infra::Stop never;
  CHECK(*world.queue.wait_for_work(10s, true, never) == infra::Arrival::something);
  other.join();
  CHECK(world.reserve(world.queue, 1).size() == 1);
}

TEST_CASE("queue: waiting ends with work, which stays in Redis") {
  QueueWorld world;
  std::thread producer([&] {
    auto connection = world.connect();
    REQUIRE(infra::QueueAdmin(connection).push({"x"}));
  });
  infra::Stop never;
  CHECK(*world.queue.wait_for_work(10s, false, never) == infra::Arrival::something);
  producer.join();
  CHECK(world.census().inbox == 1);
  CHECK(world.reserve_one().payload == "x");
  CHECK(*world.queue.wait_for_work(1ms, false, never) == infra::Arrival::nothing);
}

TEST_CASE("queue: a waiting worker is woken by what was given back, split or taken from the dead") {
  QueueWorld world;
  auto other = world.worker("other");
  REQUIRE(other.reserve(1));  // it is known
  infra::Stop never;
  const auto taken_after = [&](auto change) {
    std::thread changer(change);
    CHECK(*other.wait_for_work(30s, false, never) == infra::Arrival::something);
    changer.join();
    auto jobs = world.reserve(other, 5);
    CHECK_FALSE(jobs.empty());
    return jobs;
  };
  world.push({"x"});
  const Job job = world.reserve_one();
  REQUIRE(other.reserve(1));  // takes the mark of the first lease
  auto jobs = taken_after([&] { REQUIRE(world.queue.release({job.token})); });
  jobs = taken_after([&] { REQUIRE(world.queue.split(jobs[0], {"a"}, {}, no_remainder)); });
  const std::string jid(jobs[0].jid());
  REQUIRE(other.bury(jobs[0], {"no"}));
  jobs = taken_after([&] { REQUIRE(world.admin.dead_retry({jid})); });
  CHECK(world.census().waiting == 0);
  CHECK(world.census().in_flight == 1);
  CHECK(world.reserve(other, 5).empty());
}

TEST_CASE("queue: a lone worker leaves no mark behind; with others there is one at most") {
  QueueWorld world;
  world.push({"x", "y"});
  REQUIRE(world.queue.release({world.reserve_one().token}));
  CHECK(world.number({"LLEN", "reflections:normalized"}) == 1);
  auto other = world.worker("other");
  REQUIRE(other.beat("{}"));
  for (int i = 0; i < 3; ++i) REQUIRE(world.queue.release({world.reserve_one().token}));
  CHECK(world.number({"LLEN", "reflections:normalized"}) == 2);
  CHECK(world.census().waiting == 1);
  CHECK(world.reserve(world.queue, 5).size() == 2);
  CHECK(world.census().drained() == false);
  CHECK(world.census().waiting == 0);
}

TEST_CASE("queue: the heartbeat is a status that ends by itself, and a place in the registry") {
  QueueWorld world;
  REQUIRE(world.queue.beat("{\"status\":\"healthy\"}"));
  CHECK(world.get("worker:status") == "{\"status\":\"healthy\"}");
  CHECK(world.number({"TTL", "worker:status"}) > 290);
  CHECK(world.census().workers == 1);
  REQUIRE(world.queue.leave());
  CHECK(world.census().workers == 0);
}

TEST_CASE("queue: who pauses again at once wakes nobody for ever") {
  QueueWorld world;
  REQUIRE(world.admin.set_paused(true));
  REQUIRE(world.admin.set_paused(false));
  REQUIRE(world.admin.set_paused(true));
  const infra::Stop never;
  CHECK(*world.queue.wait_for_work(1ms, true, never) == infra::Arrival::nothing);
}

TEST_CASE("queue: what arrived for a worker that takes nothing is handed over") {
  QueueWorld world;
  auto other = world.worker("other");
  REQUIRE(other.reserve(1));
  const infra::Stop never;
  for (const bool leaves : {false, true}) {
    world.push({"x"});
    CHECK(*world.queue.wait_for_work(1s, false, never) == infra::Arrival::something);
    if (leaves) {
      CHECK(*world.queue.leave() == 1);
    } else {
      REQUIRE(world.queue.hand_over());
    }
    CHECK(*other.wait_for_work(30s, false, never) == infra::Arrival::something);
    CHECK(world.reserve(other, 5).size() == 1);
  }
}
