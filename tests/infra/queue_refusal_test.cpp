#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/queue_world.hpp"

// What happens when the server refuses something in the middle, or keeps what nobody expected.
using infra::Job;
using support::QueueWorld;
using support::record_write;

namespace {

const std::string kTag = "{reflections:normalized}:";

// A worker whose user may do everything but these.
infra::LeaseQueue without(QueueWorld& world, const infra::Stop& never, std::string_view command) {
  const std::string minus = "-" + std::string(command);
  world.command({"ACL", "SETUSER", "w", "reset", "on", ">pw", "~*", "+@all", minus});
  auto address = world.server.address();
  address.user = "w";
  address.password = "pw";
  return {{infra::RedisConnection(address, never), QueueWorld::kSource}, {}, "w.1"};
}

}  // namespace

TEST_CASE("queue: a command that the server refuses loses no element") {
  const infra::Stop never;
  for (const char* command : {"hset", "set", "zadd", "ltrim", "lrange", "zrem", "hget"}) {
    CAPTURE(command);
    QueueWorld world;
    world.push({"a", "b", "c"});
    REQUIRE(world.queue.release({world.reserve_one().token}));
    auto refused = without(world, never, command);
    for (int i = 0; i < 3; ++i) static_cast<void>(refused.reserve(5));
    REQUIRE(world.admin.audit([](std::int64_t) {}));
    REQUIRE(refused.connection().redis().command({"PING"}));
    auto taken = world.reserve(world.queue, 9);
    if (taken.size() == 1) {  // a suspect first
      for (auto more = world.reserve(world.queue, 9); !more.empty();
           more = world.reserve(world.queue, 9)) {
        taken.insert(taken.end(), more.begin(), more.end());
      }
    }
    std::vector<std::string> payloads;
    for (const Job& job : taken) payloads.push_back(job.payload);
    const auto held = world.command({"HVALS", kTag + "body"});
    for (std::size_t i = 0; i < held.value().size(); ++i) payloads.emplace_back(held[i].text());
    for (const char* payload : {"a", "b", "c"}) {
      CHECK(std::find(payloads.begin(), payloads.end(), payload) != payloads.end());
    }
  }
}

TEST_CASE("queue: an expired job without its event is not forgotten") {
  const infra::Stop never;
  QueueWorld world;
  world.push({"x"});
  auto refused = without(world, never, "xadd");
  const Job job = world.reserve_one(refused);
  auto write = record_write("new", "was there");
  write.token = job.token;
  CHECK_FALSE(refused.settle({{}, {write}}));
  CHECK(world.census().in_flight == 1);
}

TEST_CASE("queue: a history that cannot be written keeps no job from ending, once") {
  QueueWorld world;
  world.command({"SET", "reflections:history:user:1", "not ours"});
  world.push({"x"});
  auto write = record_write("{}");
  write.history_key = "reflections:history:user:1";
  write.summary = "line";
  CHECK(world.write(world.reserve_one(), write) == infra::WriteOutcome::written);
  CHECK(world.events() == std::vector<std::string>{"complete"});
  CHECK(world.census().bodies == 0);
  CHECK(world.get("reflections:history:user:1") == "not ours");
}

TEST_CASE("queue: a clock that was wrong once does not tell when later jobs came") {
  QueueWorld world;
  world.command({"SET", kTag + "seq", "2095253723260000"});
  world.push({"x"});
  const Job job = world.reserve_one();
  CHECK(job.jid() == "2095253723260001");
  CHECK(job.first_seen_ms < 2'000'000'000'000);
}

TEST_CASE("queue: texts of guests go though the clock went back") {
  QueueWorld world;
  world.push({"secret"});
  const Job job = world.reserve_one();
  REQUIRE(world.queue.bury(job, {"why", true, "r"}));
  world.command({"HSET", kTag + "ctl", "aged_guests", "(2095253723260", "aged", "(2095253723260"});
  world.command({"HSET", kTag + "meta", job.jid(), "0|0|1000|g|why"});
  CHECK(*world.queue.beat("{}") == 1);
}

TEST_CASE("queue: a thousand jobs at a time, however many are asked for") {
  QueueWorld world;
  world.push(std::vector<std::string>(4000, "x"));
  std::vector<std::string> tokens;
  for (const Job& job : world.reserve(world.queue, 4000)) tokens.push_back(job.token);
  CHECK(tokens.size() == 1000);
  CHECK(world.queue.settle({tokens, {}})->nothing == 1000);
  CHECK(world.census().waiting == 3000);
}

TEST_CASE("audit: what is no job of ours is passed over") {
  QueueWorld world;
  world.push({"x"});
  world.reserve_one();
  world.command({"HSET", kTag + "body", "x", "y"});
  world.command({"ZADD", kTag + "lease", "0", "garbage"});
  const auto audit = world.admin.audit([](std::int64_t) {});
  REQUIRE(audit);
  CHECK(audit->without_body == 1);
}
