#include "infra/lease_queue.hpp"

#include <doctest/doctest.h>

#include <map>

#include "tests/support/queue_world.hpp"

using infra::FailOutcome;
using infra::Job;
using infra::LeaseQueue;
using support::QueueWorld;
using namespace std::chrono_literals;

namespace {

std::string no_remainder(std::size_t /*good*/, std::size_t /*bad*/) { return ""; }

using Statuses = std::vector<std::string>;

}  // namespace

TEST_CASE("queue: failures are counted, delayed, and in the end buried with their reason") {
  QueueWorld world;
  LeaseQueue::Settings settings;
  settings.most_attempts = 2;
  auto queue = world.worker("b", settings);
  world.push({"x"});
  const Job job = world.reserve_one(queue);
  CHECK(*queue.fail(job, {"model away"}) == FailOutcome::delayed);
  CHECK(world.census().delayed == 1);
  const std::string jid(job.jid());
  world.command({"ZADD", "{reflections:normalized}:delayed", "1", jid});  // due now
  const Job again = world.reserve_one(queue);
  CHECK(again.attempts == 1);
  CHECK(*queue.fail(again, {"a|b|c"}) == FailOutcome::dead);
  const auto dead = world.admin.dead_jobs(0, 10);
  REQUIRE(dead->size() == 1);
  CHECK(dead->front().reason == "a|b|c");
  CHECK(**world.admin.dead_payload(jid) == "x");
  CHECK(world.census().dead == 1);
  CHECK(*world.admin.dead_retry({jid, "nonsense"}) == 1);
  const Job back = world.reserve_one(queue);
  CHECK(back.attempts == 0);
  CHECK(*queue.bury(back, {"no use"}) == FailOutcome::dead);
  CHECK(*world.admin.dead_drop({jid}) == 1);
  CHECK(world.census().bodies == 0);
}

TEST_CASE("queue: a guest's job is not tried again after its record's time") {
  QueueWorld world;
  world.push({"x"});
  const Job job = world.reserve_one();
  const std::string old = "0|0|" + std::to_string(job.first_seen_ms - 301'000) + "||";
  world.command({"HSET", "{reflections:normalized}:meta", job.jid(), old});
  CHECK(*world.queue.fail(job, {"model away", true, "r"}) == FailOutcome::expired);
  CHECK(world.events() == Statuses{"expired"});
  CHECK(world.census().bodies == 0);
}

TEST_CASE("queue: texts of the dead go when their time is over, number and reason stay") {
  QueueWorld world;
  LeaseQueue::Settings settings;
  settings.dead_ttl = 1000s;
  auto queue = world.worker("b", settings);
  world.push({"fresh", "fresh guest", "old", "old guest"});
  for (const Job& job : world.reserve(queue, 4)) {
    const bool guest = job.payload.ends_with("guest");
    if (job.payload == "old guest") {
      const std::string old = "0|0|" + std::to_string(job.first_seen_ms - 301'000) + "||";
      world.command({"HSET", "{reflections:normalized}:meta", job.jid(), old});
    }
    CHECK(*queue.bury(job, {job.payload, guest, "r"}) == FailOutcome::dead);
    if (job.payload == "old") {
      world.command({"ZADD", "{reflections:normalized}:dead", "1", job.jid()});
    }
  }
  const auto texts = [&] {
    std::map<std::string, std::int64_t> bytes;
    const auto dead = world.admin.dead_jobs(0, 10);
    for (const auto& job : *dead) bytes[job.reason] = job.bytes;
    return bytes;
  };
  CHECK(texts()["old guest"] == 0);  // too late to keep it even for a moment
  CHECK(texts()["old"] == 3);
  CHECK(*queue.beat("{}") == 1);
  CHECK(texts() == std::map<std::string, std::int64_t>{
                       {"fresh", 5}, {"fresh guest", 11}, {"old", 0}, {"old guest", 0}});
  CHECK(world.census().dead == 4);
  // A guest's time passes while it is dead.
  const auto dead = world.admin.dead_jobs(0, 10);
  for (const auto& job : *dead) {
    if (job.reason == "fresh guest") {
      world.command({"HSET", "{reflections:normalized}:meta", job.jid, "0|0|1000|g|fresh guest"});
    }
    if (job.reason == "old") CHECK(*world.admin.dead_retry({job.jid}) == 0);
  }
  CHECK(*queue.beat("{}") == 1);
  CHECK(*queue.beat("{}") == 0);
  CHECK(texts()["fresh guest"] == 0);
  CHECK(texts()["fresh"] == 5);
}

TEST_CASE("queue: a split element becomes jobs of its own, bad parts dead jobs") {
  QueueWorld world;
  world.push({"[1,2,3]"});
  const Job parent = world.reserve_one();
  REQUIRE(world.queue.split(parent, {"1", "2"}, {{"3", "type: bad", true}}, no_remainder));
  const auto census = world.census();
  CHECK(census.delayed == 2);
  CHECK(census.dead == 1);
  CHECK(world.reserve(world.queue, 5).size() == 2);
}

TEST_CASE("queue: thousands of parts are split in steps, and a crash between loses none") {
  QueueWorld world;
  world.push({"parent"});
  const Job parent = world.reserve_one();
  const std::vector<std::string> good(2500, "g");
  const std::vector<infra::BadPart> bad(700, {"b", "type: bad"});
  std::vector<std::pair<std::size_t, std::size_t>> steps;
  const auto remainder = [&](std::size_t good_done, std::size_t bad_done) {
    steps.emplace_back(good_done, bad_done);
    if (steps.size() == 2) {  // before the second step: what would be left if we died here
      const auto body = world.command({"HGET", "{reflections:normalized}:body", parent.jid()});
      CHECK(body.value().text() == "1000 0");
      CHECK(world.census().delayed == 1000);
    }
    return std::to_string(good_done) + " " + std::to_string(bad_done);
  };
  REQUIRE(world.queue.split(parent, good, bad, remainder));
  CHECK(steps ==
        std::vector<std::pair<std::size_t, std::size_t>>{{1000, 0}, {2000, 0}, {2500, 500}});
  const auto census = world.census();
  CHECK(census.delayed == 2500);
  CHECK(census.dead == 700);
  CHECK(census.in_flight == 0);
}

TEST_CASE("queue: retries wait longer each time, up to ten minutes") {
  CHECK(infra::retry_delay(0, 1.0) == 2s);
  CHECK(infra::retry_delay(3, 1.0) == 16s);
  CHECK(infra::retry_delay(3, 0.5) == 8s);
  CHECK(infra::retry_delay(1000, 1.0) == 600s);
  CHECK(infra::retry_delay(5, 0.0) == 0s);
}
