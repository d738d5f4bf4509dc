#include "infra/settlement.hpp"

#include <doctest/doctest.h>

#include "tests/support/queue_world.hpp"

// How settling knows whether a record is still what it was, and what a refusal in the middle
// leaves.
using infra::Job;
using infra::WriteOutcome;
using support::QueueWorld;
using support::record_write;

namespace {

void watch(QueueWorld& world, const infra::Words& keys) {
  auto& redis = world.queue.connection().redis();
  REQUIRE(redis.watch_and_command_all(keys, {{"PING"}}));
  REQUIRE(redis.watching());
}

// A job in hand; its record is "old" and watched.
Job reserve_watched(QueueWorld& world) {
  world.command({"SET", "reflection:r", "old"});
  world.push({"x"});
  Job job = world.reserve_one();
  watch(world, {"reflection:r"});
  return job;
}

infra::Settlement watched(const Job& job, infra::RecordWrite write) {
  write.token = job.token;
  return {{}, {std::move(write)}, {}, true};
}

bool nothing_staged(QueueWorld& world) {
  return world.command({"KEYS", "*:new:*"}).value().size() == 0;
}

std::int64_t calls(QueueWorld& world, std::string_view command) {
  const auto reply = world.command({"INFO", "commandstats"});
  const std::string stats(reply.value().text());
  const auto at = stats.find("cmdstat_" + std::string(command) + ":calls=");
  return at == std::string::npos ? 0 : std::stoll(stats.substr(stats.find('=', at) + 1));
}

}  // namespace

TEST_CASE("settlement: a record that was watched is not read again") {
  QueueWorld world;
  REQUIRE(world.queue.settle({{"1:1:nobody"}, {}}));  // now the server knows the script
  world.command({"SET", "reflection:r", "theirs", "PX", "77123"});
  const auto dies_at = world.number({"PEXPIRETIME", "reflection:r"});
  world.push({"x"});
  const Job job = world.reserve_one();
  watch(world, {"reflection:r"});
  const auto before = calls(world, "get");
  const auto settled = world.queue.settle(watched(job, record_write("ours", "theirs")));
  REQUIRE(settled);
  CHECK(settled->writes.front().outcome == WriteOutcome::written);
  CHECK(calls(world, "get") == before);
  CHECK(world.get("reflection:r") == "ours");
  CHECK(world.number({"PEXPIRETIME", "reflection:r"}) == dies_at);
  CHECK_FALSE(world.queue.connection().redis().watching());
  CHECK(nothing_staged(world));
  CHECK(world.census().bodies == 0);
}

TEST_CASE("settlement: whoever writes a watched record in between is not overwritten") {
  QueueWorld world;
  const Job job = reserve_watched(world);
  world.command({"SET", "reflection:r", "theirs"});
  const auto settled = world.queue.settle(watched(job, record_write("ours", "old")));
  REQUIRE(settled);
  CHECK(settled->writes.front().outcome == WriteOutcome::conflict);
  CHECK(settled->writes.front().current == "theirs");
  CHECK(world.get("reflection:r") == "theirs");
  CHECK(world.census().in_flight == 1);
  CHECK(nothing_staged(world));
}

TEST_CASE("settlement: a watched record that goes is not brought back") {
  QueueWorld world;
  const Job job = reserve_watched(world);
  world.command({"DEL", "reflection:r"});
  const auto settled = world.queue.settle(watched(job, record_write("ours", "old")));
  REQUIRE(settled);
  CHECK(settled->writes.front().outcome == WriteOutcome::expired);
  CHECK(world.number({"EXISTS", "reflection:r"}) == 0);
}

TEST_CASE("settlement: of two jobs with one watched record the second sees what the first wrote") {
  QueueWorld world;
  world.push({"x", "y"});
  const auto jobs = world.reserve(world.queue, 2);
  watch(world, {"reflection:r"});
  infra::Settlement settlement = watched(jobs[0], record_write("first"));
  settlement.writes.push_back(record_write("second"));
  settlement.writes.back().token = jobs[1].token;
  const auto settled = world.queue.settle(settlement);
  REQUIRE(settled);
  CHECK(settled->writes[0].outcome == WriteOutcome::written);
  CHECK(settled->writes[1].outcome == WriteOutcome::conflict);
  CHECK(world.get("reflection:r") == "first");
  CHECK(nothing_staged(world));
}

TEST_CASE("settlement: a connection that was lost watches nothing, a user without WATCH neither") {
  QueueWorld world;
  const Job job = reserve_watched(world);
  auto& redis = world.queue.connection().redis();
  world.command({"CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"});
  CHECK_FALSE(redis.command({"PING"}));
  REQUIRE(redis.command({"PING"}));
  CHECK_FALSE(redis.watching());
  world.command({"SET", "reflection:r", "theirs"});
  const auto settled = world.queue.settle(watched(job, record_write("ours", "old")));
  REQUIRE(settled);
  CHECK(settled->writes.front().outcome == WriteOutcome::conflict);

  world.command({"ACL", "SETUSER", "default", "-watch"});
  const auto replies = redis.watch_and_command_all({"reflection:r"}, {{"GET", "reflection:r"}});
  REQUIRE(replies);
  CHECK((*replies)[0]->value().text() == "theirs");
  CHECK_FALSE(redis.watching());
  CHECK(world.write(job, record_write("merged", "theirs")) == WriteOutcome::written);
}

TEST_CASE("settlement: a script that the server forgot makes nobody overwrite what he watched") {
  QueueWorld world;
  const Job job = reserve_watched(world);
  world.command({"SCRIPT", "FLUSH"});
  const auto before = calls(world, "get");
  const auto settled = world.queue.settle(watched(job, record_write("ours", "old")));
  REQUIRE(settled);
  CHECK(settled->writes.front().outcome == WriteOutcome::written);
  CHECK(calls(world, "get") == before + 1);
  CHECK(world.get("reflection:r") == "ours");
}

TEST_CASE("settlement: what came before a refusal is done, once, and the rest is not begun") {
  QueueWorld world;
  const infra::QueueScripts scripts([](std::string lua) {
    const std::string step = "add_event(rid, group.status)";
    if (const auto at = lua.find(step); at != std::string::npos) {
      lua.insert(at, "if rid == 'bad' then redis.call('GET') end ");
    }
    return lua;
  });
  infra::LeaseQueue queue({world.server.connect(), QueueWorld::kSource, scripts}, {}, "w.1");
  world.push({"1", "2", "3"});
  const auto jobs = world.reserve(queue, 3);
  infra::Settlement settlement;
  for (const char* rid : {"good", "bad", "good"}) {
    auto write = record_write("{}");
    write.token = jobs[settlement.writes.size()].token;
    write.key = "reflection:" + std::to_string(settlement.writes.size());
    write.rid = rid;
    settlement.writes.push_back(std::move(write));
  }
  const auto settled = queue.settle(settlement);
  REQUIRE(settled);
  CHECK(settled->writes[0].outcome == WriteOutcome::written);
  CHECK(settled->writes[1].outcome == WriteOutcome::untried);
  CHECK(settled->writes[2].outcome == WriteOutcome::untried);
  CHECK(world.number({"EXISTS", "reflection:2"}) == 0);
  CHECK(world.census().in_flight == 2);
  CHECK(world.events().size() == 1);
  CHECK(nothing_staged(world));

  // Of what was refused the record is written already; next time it is found like that.
  settlement.writes.erase(settlement.writes.begin());
  const auto again = queue.settle(settlement);
  REQUIRE(again);
  CHECK(again->writes[0].outcome == WriteOutcome::conflict);
  CHECK(again->writes[1].outcome == WriteOutcome::written);
  settlement.writes.resize(1);
  settlement.writes[0].expected = "{}";
  CHECK_FALSE(queue.settle(settlement));
  CHECK(world.census().in_flight == 1);
}

namespace {

// What comes of a write by somebody who may do everything but that.
infra::Result<infra::Settled> settled_without(QueueWorld& world,
                                              const std::vector<std::string_view>& commands) {
  world.push({"x"});
  const Job job = world.reserve_one();
  infra::Words user{"ACL", "SETUSER", "w", "reset", "on", ">pw", "~*", "+@all"};
  user.insert(user.end(), commands.begin(), commands.end());
  world.command(user);
  auto address = world.server.address();
  address.user = "w";
  address.password = "pw";
  const infra::Stop never;
  infra::LeaseQueue queue({infra::RedisConnection(address, never), QueueWorld::kSource}, {}, "w.1");
  auto write = record_write("ours", "theirs");
  write.token = job.token;
  return queue.settle({{}, {write}});
}

}  // namespace

TEST_CASE("settlement: a server that refuses to set a time to live leaves the record as it was") {
  struct Row {
    bool dies;
    std::vector<std::string_view> refused;
  };
  const std::vector<Row> rows{{false, {"-persist"}},
                              {false, {"-rename"}},
                              {true, {"-pexpireat"}},
                              {true, {"-pexpiretime", "-pttl"}},
                              {true, {"-pexpiretime", "-pexpire"}}};
  for (const Row& row : rows) {
    CAPTURE(row.refused.back());
    QueueWorld world;
    world.command({"SET", "reflection:r", "theirs"});
    if (row.dies) world.command({"PEXPIRE", "reflection:r", "77123"});
    const auto dies_at = world.number({"PEXPIRETIME", "reflection:r"});
    CHECK_FALSE(settled_without(world, row.refused));
    CHECK(world.get("reflection:r") == "theirs");
    CHECK(world.number({"PEXPIRETIME", "reflection:r"}) == dies_at);
    CHECK(world.census().in_flight == 1);
  }
}

TEST_CASE("settlement: a server that does not tell when a record ends is asked how long it has") {
  QueueWorld world;
  world.command({"SET", "reflection:r", "theirs", "PX", "77123"});
  const auto dies_at = world.number({"PEXPIRETIME", "reflection:r"});
  REQUIRE(settled_without(world, {"-pexpiretime"}));
  CHECK(world.get("reflection:r") == "ours");
  CHECK(world.number({"PEXPIRETIME", "reflection:r"}) >= dies_at);
  CHECK(world.number({"PTTL", "reflection:r"}) <= 77'123);
}
