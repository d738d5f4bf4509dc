#include "infra/queue_admin.hpp"

#include <doctest/doctest.h>

#include "tests/support/queue_world.hpp"

using infra::Job;
using support::QueueWorld;

namespace {

const std::string kTag = "{reflections:normalized}:";

infra::Audit audited(QueueWorld& world) {
  std::int64_t last = 0;
  auto audit = world.admin.audit([&](std::int64_t done) { last = done; });
  REQUIRE(audit);
  CHECK(last == audit->bodies);
  return *audit;
}

}  // namespace

TEST_CASE("audit: a queue in order has nothing to mend") {
  QueueWorld world;
  world.push({"a", "b", "c", "d", "e"});
  const auto jobs = world.reserve(world.queue, 4);
  REQUIRE(world.queue.release({jobs[0].token}));
  REQUIRE(support::park(world.queue, {jobs[1].token}));
  REQUIRE(world.queue.bury(jobs[2], {"no"}));
  const auto audit = audited(world);
  CHECK(audit.bodies == 4);
  CHECK(audit.in_none + audit.in_many + audit.without_body == 0);
  CHECK(world.census().in_flight == 1);
}

TEST_CASE("audit: a body in no set is due again, in its own right") {
  QueueWorld world;
  for (int i = 0; i < 300; ++i) world.push({"job " + std::to_string(i)});
  const auto jobs = world.reserve(world.queue, 300);
  world.command({"DEL", kTag + "lease"});  // as after a failover that lost it
  CHECK_FALSE(world.admin.census()->balanced());
  const auto audit = audited(world);
  CHECK(audit.bodies == 300);
  CHECK(audit.in_none == 300);
  CHECK(world.census().delayed == 300);
  CHECK(world.reserve(world.queue, 300).size() == 300);
  CHECK(world.queue.settle({{jobs[0].token}, {}})->nothing == 0);
}

TEST_CASE("audit: members without a body go, the dead keep number and reason") {
  QueueWorld world;
  world.push({"a", "b", "c", "d"});
  const auto jobs = world.reserve(world.queue, 4);
  REQUIRE(support::park(world.queue, {jobs[0].token}));
  REQUIRE(world.queue.release({jobs[1].token}));
  REQUIRE(world.queue.bury(jobs[2], {"why"}));
  world.command({"DEL", kTag + "body"});
  CHECK(audited(world).without_body == 4);
  const auto census = world.census();
  CHECK(census.in_flight + census.cold + census.delayed == 0);
  CHECK(census.dead == 1);
  CHECK(world.admin.dead_jobs(0, 1)->front().reason == "why");
  CHECK(world.number({"HLEN", kTag + "meta"}) == 1);
  CHECK(audited(world).without_body == 0);
}

TEST_CASE("audit: a job in several sets stays in one, a meta without a body goes") {
  QueueWorld world;
  world.push({"a", "b"});
  const auto jobs = world.reserve(world.queue, 2);
  REQUIRE(world.queue.release({jobs[1].token}));
  world.command({"ZADD", kTag + "delayed", "1", jobs[0].jid()});
  world.command({"ZADD", kTag + "dead", "1", jobs[1].jid()});
  world.command({"HSET", kTag + "meta", "77", "1|0|5||x"});
  CHECK(audited(world).in_many == 2);
  const auto census = world.census();
  CHECK(census.in_flight == 1);
  CHECK(census.dead == 1);
  CHECK(census.delayed == 0);
  CHECK(world.number({"HEXISTS", kTag + "meta", "77"}) == 0);
}
