#include "infra/lease_queue.hpp"

#include <doctest/doctest.h>

#include "tests/support/queue_world.hpp"

using infra::After;
using infra::FailOutcome;
using infra::Job;
using infra::Lane;
using infra::WriteOutcome;
using support::QueueWorld;
using support::record_write;
using namespace std::chrono_literals;

namespace {

using Statuses = std::vector<std::string>;

}  // namespace

TEST_CASE("queue: companions share the source's hash tag") {
  CHECK(infra::QueueKeys("reflections:normalized")[infra::QueueKeys::lease] ==
        "{reflections:normalized}:lease");
  CHECK(infra::QueueKeys("a{b}c")[infra::QueueKeys::dead] == "a{b}c:dead");
  CHECK(infra::QueueKeys("a{}")[infra::QueueKeys::dead] == "{a{}}:dead");
}

TEST_CASE("queue: elements come head first, as bytes, each with a token of its own") {
  QueueWorld world;
  const std::string odd("{\0\xff}", 4);
  world.push({"first", odd, ""});
  world.command({"LPUSH", "reflections:normalized", "jumps the line"});
  auto reservation = world.queue.reserve(10);
  REQUIRE(reservation);
  REQUIRE(reservation->jobs.size() == 4);
  CHECK(reservation->jobs[0].payload == "jumps the line");
  CHECK(reservation->jobs[1].payload == "first");
  CHECK(reservation->jobs[2].payload == odd);
  CHECK(reservation->jobs[3].payload.empty());
  CHECK(reservation->jobs[0].token != reservation->jobs[1].token);
  CHECK(reservation->next_due);
  CHECK(world.census().in_flight == 4);
  CHECK(world.queue.reserve(10)->jobs.empty());
}

TEST_CASE("queue: a written job is gone, its record and event are there") {
  QueueWorld world;
  world.push({"x"});
  const Job job = world.reserve_one();
  CHECK(world.write(job, record_write("{\"v\":1}")) == WriteOutcome::written);
  CHECK(world.get("reflection:r") == "{\"v\":1}");
  CHECK(world.number({"TTL", "reflection:r"}) > 900);
  CHECK(world.events() == Statuses{"complete"});
  CHECK(world.census().bodies == 0);
  CHECK(world.write(job, record_write("{\"v\":2}", "{\"v\":1}")) == WriteOutcome::lost);
  CHECK(world.get("reflection:r") == "{\"v\":1}");
}

TEST_CASE("queue: a record that changed meanwhile is not overwritten, its time to live is kept") {
  QueueWorld world;
  world.command({"SET", "reflection:r", "theirs", "PX", "77123"});
  world.push({"x"});
  const Job job = world.reserve_one();
  const auto conflict = world.write(world.queue, job, record_write("ours"));
  CHECK(conflict.outcome == WriteOutcome::conflict);
  CHECK(conflict.current == "theirs");
  CHECK(world.write(job, record_write("ours", "old")) == WriteOutcome::conflict);
  CHECK(world.census().in_flight == 1);
  const auto dies_at = world.number({"PEXPIRETIME", "reflection:r"});
  CHECK(world.write(job, record_write("merged", "theirs")) == WriteOutcome::written);
  CHECK(world.get("reflection:r") == "merged");
  CHECK(world.number({"PEXPIRETIME", "reflection:r"}) == dies_at);
}

TEST_CASE("queue: a record without a time to live gets none") {
  QueueWorld world;
  world.command({"SET", "reflection:r", "theirs"});
  world.push({"x"});
  CHECK(world.write(world.reserve_one(), record_write("v", "theirs")) == WriteOutcome::written);
  CHECK(world.number({"TTL", "reflection:r"}) == -1);
}

TEST_CASE("queue: an expired record is never brought back") {
  QueueWorld world;
  world.push({"x", "y"});
  const Job seen = world.reserve_one();
  CHECK(world.write(seen, record_write("new", "was there")) == WriteOutcome::expired);
  const Job published = world.reserve_one();
  CHECK(world.write(published, record_write("stage 1", "", After::publish)) ==
        WriteOutcome::written);
  world.command({"DEL", "reflection:r"});
  CHECK(world.write(published, record_write("stage 2")) == WriteOutcome::expired);
  CHECK(world.number({"EXISTS", "reflection:r"}) == 0);
  CHECK(world.census().bodies == 0);
  CHECK(world.events() == Statuses{"expired", "stage1_complete", "expired"});
}

TEST_CASE("queue: a batch is settled in one step, each with an outcome of its own") {
  QueueWorld world;
  world.push({"a", "b", "c", "d", "e"});
  const auto jobs = world.reserve(world.queue, 5);
  world.command({"LPUSH", "list", "x"});
  infra::Settlement settlement;
  settlement.nothing = {jobs[0].token, "1:1:nobody"};
  for (const char* key : {"r1", "list", "r3"}) {
    auto write = record_write("{}");
    write.key = key;
    write.token = jobs[settlement.writes.size() + 1].token;
    settlement.writes.push_back(std::move(write));
  }
  settlement.writes[2].expected = "0";
  auto exchanged = world.queue.settle_and_reserve(settlement, 10);
  REQUIRE(exchanged);
  REQUIRE(exchanged->settled);
  CHECK(exchanged->settled->nothing == 1);
  REQUIRE(exchanged->settled->writes.size() == 3);
  CHECK(exchanged->settled->writes[0].outcome == WriteOutcome::written);
  CHECK(exchanged->settled->writes[1].outcome == WriteOutcome::refused);
  CHECK(exchanged->settled->writes[2].outcome == WriteOutcome::expired);
  CHECK(exchanged->reserved->jobs.empty());
  CHECK(world.census().in_flight == 2);  // the refused one, and the fifth
}

TEST_CASE("queue: scripts that the server forgot are sent again, in a batch too") {
  QueueWorld world;
  world.push({"a", "b"});
  const Job job = world.reserve_one();
  world.command({"SCRIPT", "FLUSH"});
  auto exchanged = world.queue.settle_and_reserve({{job.token}, {}}, 10);
  REQUIRE(exchanged);
  CHECK(exchanged->settled->nothing == 1);
  CHECK(exchanged->reserved->jobs.size() == 1);
}

TEST_CASE("queue: a released job runs at once elsewhere, nothing counted") {
  QueueWorld world;
  world.push({"x"});
  const Job job = world.reserve_one();
  REQUIRE(world.queue.release({job.token}));
  auto other = world.worker("other");
  const Job taken = world.reserve_one(other);
  CHECK(taken.attempts == 0);
  CHECK(taken.crashes == 0);
  CHECK(taken.first_seen_ms == job.first_seen_ms);
}

TEST_CASE("queue: parked jobs wait for a model in the order they were first seen") {
  QueueWorld world;
  world.push({"x", "y", "z"});
  const auto jobs = world.reserve(world.queue, 3);
  REQUIRE(support::park(world.queue, {jobs[2].token, jobs[0].token}));
  CHECK(world.write(jobs[1], record_write("{}", "", After::park)) == WriteOutcome::written);
  CHECK(world.census().cold == 3);
  CHECK(world.reserve(world.queue, 3).empty());
  for (const char* payload : {"x", "y", "z"}) {
    const Job job = world.reserve_one(world.queue, Lane::cold);
    CHECK(job.payload == payload);
    CHECK(job.record_existed == (job.payload == "y"));
  }
}

TEST_CASE("queue: an upgrade waits until nothing else does, and is no loss when it fails") {
  QueueWorld world;
  world.push({"x", "y"});
  const Job job = world.reserve_one();
  CHECK(world.write(job, record_write("1", "", After::upgrade)) == WriteOutcome::written);
  CHECK(world.events() == Statuses{"complete"});
  CHECK(world.reserve(world.queue, 1, Lane::upgrade).empty());  // "y" waits
  const Job other = world.reserve_one();
  CHECK(other.payload == "y");
  const Job again = world.reserve_one(world.queue, Lane::upgrade);
  CHECK(again.payload == "x");
  CHECK(again.upgrade);
  CHECK(*world.queue.fail(again, {"away"}) == FailOutcome::delayed);
  CHECK(world.census().upgrade == 1);
  world.command({"ZADD", "{reflections:normalized}:upgrade", "1", again.jid()});
  const Job last = world.reserve_one(world.queue, Lane::upgrade);
  CHECK(*world.queue.bury(last, {"no use"}) == FailOutcome::dropped);
  CHECK(world.census().dead == 0);
  CHECK(world.census().bodies == 1);
}

TEST_CASE("queue: an upgrade of a record that is gone ends in silence") {
  QueueWorld world;
  world.push({"x"});
  CHECK(world.write(world.reserve_one(), record_write("1", "", After::upgrade)) ==
        WriteOutcome::written);
  world.command({"DEL", "reflection:r"});
  const Job job = world.reserve_one(world.queue, Lane::upgrade);
  CHECK(world.write(job, record_write("2", "1")) == WriteOutcome::expired);
  CHECK(world.events() == Statuses{"complete"});
  CHECK(world.census().bodies == 0);
}

TEST_CASE("queue: a large backlog is reserved in bounded replies, one element at least") {
  QueueWorld world;
  const std::string megabyte(1 << 20, 'x');
  for (int i = 0; i < 12; ++i) world.push({std::to_string(i) + megabyte});
  world.push({std::string(20 << 20, 'y')});
  const auto first = world.reserve(world.queue, 64);
  CHECK(first.size() == 8);
  const auto rest = world.reserve(world.queue, 64);
  CHECK(rest.size() == 5);
  CHECK(rest[0].payload.starts_with("8x"));
  CHECK(rest[3].payload.starts_with("11x"));
  CHECK(world.census().in_flight == 13);
}

TEST_CASE("queue: a queue that a newer version keeps is left alone") {
  QueueWorld world;
  world.push({"x"});
  world.command({"HSET", "{reflections:normalized}:ctl", "protocol", "1000"});
  const auto refused = world.queue.reserve(1);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("update this one") != std::string::npos);
  CHECK(world.census().waiting == 1);
}

TEST_CASE("queue: the history keeps the latest summaries and ends by itself") {
  QueueWorld world;
  std::vector<std::string> numbers;
  for (int i = 0; i < 95; ++i) world.push({"x"});
  int n = 0;
  for (const Job& job : world.reserve(world.queue, 95)) {
    auto write = record_write("{}", n == 0 ? "" : "{}");
    write.history_key = "reflections:history:user:1";
    write.summary = std::to_string(n++);
    write.guest = n == 95;
    CHECK(world.write(job, write) == WriteOutcome::written);
    if (n == 94) CHECK(world.number({"TTL", "reflections:history:user:1"}) > 2'591'000);
  }
  CHECK(world.number({"LLEN", "reflections:history:user:1"}) == 90);
  CHECK(world.command({"LINDEX", "reflections:history:user:1", "0"}).value().text() == "94");
  CHECK(world.number({"TTL", "reflections:history:user:1"}) <= 300);
}
