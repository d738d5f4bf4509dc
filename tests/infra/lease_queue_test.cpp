#include "infra/lease_queue.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "infra/digest.hpp"
#include "tests/support/redis_server.hpp"

using infra::FailOutcome;
using infra::Job;
using infra::LeaseQueue;
using infra::RecordWrite;
using infra::WriteOutcome;
using support::RedisServer;
using namespace std::chrono_literals;

namespace {

struct World {
  RedisServer server;
  LeaseQueue queue = worker("a");

  LeaseQueue worker(const std::string& nonce, std::chrono::milliseconds lease = 15s) {
    LeaseQueue::Settings settings;
    settings.lease = lease;
    return {server.connect(), settings, nonce};
  }
  Job reserve_one(LeaseQueue& from) {
    auto reservation = from.reserve(1);
    REQUIRE(reservation);
    REQUIRE(reservation->jobs.size() == 1);
    return std::move(reservation->jobs.front());
  }
  infra::Census census() {
    auto census = queue.census();
    REQUIRE(census);
    CHECK(census->balanced());
    return *census;
  }
  std::string get(std::string_view key) {
    auto connection = server.connect();
    return std::string(connection.command({"GET", key})->value().text());
  }
  void command(const infra::Words& words) {
    auto connection = server.connect();
    REQUIRE(connection.command(words));
  }
  std::int64_t number(const infra::Words& words) {
    auto connection = server.connect();
    return connection.command(words)->value().integer();
  }
};

RecordWrite finish(std::string value, std::string_view made_from = {}) {
  RecordWrite write;
  write.key = "reflection:r";
  write.expected_sha1 = made_from.empty() ? "" : infra::sha1_hex(made_from);
  write.value = std::move(value);
  write.create_ttl = 1000s;
  write.rid = "r";
  write.status = "complete";
  write.finish = true;
  return write;
}

}  // namespace

TEST_CASE("queue: companions share the source's hash tag") {
  CHECK(infra::QueueKeys("reflections:normalized")[infra::QueueKeys::lease] ==
        "{reflections:normalized}:lease");
  CHECK(infra::QueueKeys("a{b}c")[infra::QueueKeys::dead] == "a{b}c:dead");
  CHECK(infra::QueueKeys("a{}")[infra::QueueKeys::dead] == "{a{}}:dead");
}

TEST_CASE("queue: elements come head first, as bytes, each with a token of its own") {
  World world;
  const std::string odd("{\0\xff}", 4);
  REQUIRE(world.queue.push({"first", odd}));
  world.command({"LPUSH", "reflections:normalized", "jumps the line"});
  auto reservation = world.queue.reserve(10);
  REQUIRE(reservation);
  REQUIRE(reservation->jobs.size() == 3);
  CHECK(reservation->jobs[0].payload == "jumps the line");
  CHECK(reservation->jobs[1].payload == "first");
  CHECK(reservation->jobs[2].payload == odd);
  CHECK(reservation->jobs[0].token != reservation->jobs[1].token);
  CHECK(reservation->next_due);
  CHECK(world.census().in_flight == 3);
  CHECK(world.queue.reserve(10)->jobs.empty());
}

TEST_CASE("queue: a written job is gone, its record and event are there") {
  World world;
  REQUIRE(world.queue.push({"x"}));
  const Job job = world.reserve_one(world.queue);
  CHECK(*world.queue.write(job, finish("{\"v\":1}")) == WriteOutcome::written);
  CHECK(world.get("reflection:r") == "{\"v\":1}");
  CHECK(world.number({"TTL", "reflection:r"}) > 900);
  CHECK(world.number({"XLEN", "{reflections:normalized}:events"}) == 1);
  CHECK(world.census().bodies == 0);
  CHECK(*world.queue.write(job, finish("{\"v\":2}", "{\"v\":1}")) == WriteOutcome::lost);
  CHECK(world.get("reflection:r") == "{\"v\":1}");
}

TEST_CASE("queue: a record that changed meanwhile is not overwritten, its time to live is kept") {
  World world;
  world.command({"SET", "reflection:r", "theirs", "EX", "77"});
  REQUIRE(world.queue.push({"x"}));
  const Job job = world.reserve_one(world.queue);
  CHECK(*world.queue.write(job, finish("ours")) == WriteOutcome::conflict);
  CHECK(*world.queue.write(job, finish("ours", "old")) == WriteOutcome::conflict);
  CHECK(world.census().in_flight == 1);
  CHECK(*world.queue.write(job, finish("merged", "theirs")) == WriteOutcome::written);
  CHECK(world.get("reflection:r") == "merged");
  const auto ttl = world.number({"TTL", "reflection:r"});
  CHECK((ttl > 70 && ttl <= 77));
}

TEST_CASE("queue: an expired record is never brought back") {
  World world;
  REQUIRE(world.queue.push({"x", "y"}));
  const Job seen = world.reserve_one(world.queue);
  CHECK(*world.queue.write(seen, finish("new", "was there")) == WriteOutcome::expired);
  const Job published = world.reserve_one(world.queue);
  RecordWrite first = finish("stage 1");
  first.finish = false;
  CHECK(*world.queue.write(published, first) == WriteOutcome::written);
  world.command({"DEL", "reflection:r"});
  CHECK(*world.queue.write(published, finish("stage 2")) == WriteOutcome::expired);
  CHECK(world.number({"EXISTS", "reflection:r"}) == 0);
  CHECK(world.census().bodies == 0);
  CHECK(world.number({"XLEN", "{reflections:normalized}:events"}) == 3);
}

TEST_CASE("queue: a lease that ended belongs to the next worker, and the old one changes nothing") {
  World world;
  auto sleepy = world.worker("sleepy", 1ms);
  REQUIRE(world.queue.push({"x"}));
  const Job old = world.reserve_one(sleepy);
  Job taken;
  while (taken.token.empty()) {  // until the server's clock has moved on
    auto again = world.queue.reserve(1);
    if (!again->jobs.empty()) taken = again->jobs.front();
  }
  CHECK(taken.jid() == old.jid());
  CHECK(taken.crashes == 1);
  CHECK(taken.attempts == 0);
  CHECK(*sleepy.write(old, finish("late")) == WriteOutcome::lost);
  CHECK(*sleepy.fail(old, "late") == FailOutcome::lost);
  CHECK((*sleepy.extend({old.token, taken.token}) == std::vector<bool>{false, true}));
  REQUIRE(sleepy.release({old.token}));
  REQUIRE(sleepy.discard(old));
  REQUIRE(sleepy.split(old, {"a"}, {}));
  CHECK(world.census().in_flight == 1);
  CHECK(*world.queue.write(taken, finish("ok")) == WriteOutcome::written);
}

TEST_CASE("queue: the third crash buries the job as poison") {
  World world;
  auto crashing = world.worker("c", 1ms);
  REQUIRE(world.queue.push({"killer"}));
  const infra::SystemClock clock;
  const infra::Stop never;
  for (int tries = 0; world.census().dead == 0 && tries < 1000; ++tries) {
    REQUIRE(crashing.reserve(1));
    clock.sleep(2ms, never);
  }
  const auto dead = world.queue.dead_jobs(0, 10);
  REQUIRE(dead->size() == 1);
  CHECK(dead->front().reason == "poison: its worker died 3 times");
  CHECK(world.census().in_flight == 0);
}

TEST_CASE("queue: failures are counted, delayed, and in the end buried with their reason") {
  World world;
  LeaseQueue::Settings settings;
  settings.most_attempts = 2;
  LeaseQueue queue(world.server.connect(), settings, "b");
  REQUIRE(queue.push({"x"}));
  const Job job = world.reserve_one(queue);
  CHECK(*queue.fail(job, "model away") == FailOutcome::delayed);
  CHECK(world.census().delayed == 1);
  const std::string jid(job.jid());
  world.command({"ZADD", "{reflections:normalized}:delayed", "1", jid});  // due now
  const Job again = world.reserve_one(queue);
  CHECK(again.attempts == 1);
  CHECK(*queue.fail(again, "a|b|c") == FailOutcome::dead);
  const auto dead = queue.dead_jobs(0, 10);
  REQUIRE(dead->size() == 1);
  CHECK(dead->front().reason == "a|b|c");
  CHECK(**queue.dead_payload(jid) == "x");
  CHECK(world.census().dead == 1);
  CHECK(*queue.dead_retry({jid, "nonsense"}) == 1);
  const Job back = world.reserve_one(queue);
  CHECK(back.attempts == 0);
  CHECK(*queue.bury(back, "no use") == FailOutcome::dead);
  CHECK(*queue.dead_drop({jid}) == 1);
  CHECK(world.census().bodies == 0);
}

TEST_CASE("queue: a released job runs at once elsewhere, nothing counted") {
  World world;
  REQUIRE(world.queue.push({"x"}));
  const Job job = world.reserve_one(world.queue);
  REQUIRE(world.queue.release({job.token}));
  auto other = world.worker("other");
  const Job taken = world.reserve_one(other);
  CHECK(taken.attempts == 0);
  CHECK(taken.crashes == 0);
  CHECK(taken.first_seen_ms == job.first_seen_ms);
}

TEST_CASE("queue: a split element becomes jobs of its own, bad parts dead jobs") {
  World world;
  REQUIRE(world.queue.push({"[1,2,3]"}));
  const Job parent = world.reserve_one(world.queue);
  REQUIRE(world.queue.split(parent, {"1", "2"}, {{"3", "type: bad"}}));
  const auto census = world.census();
  CHECK(census.delayed == 2);
  CHECK(census.dead == 1);
  CHECK(world.queue.reserve(5)->jobs.size() == 2);
}

TEST_CASE("queue: a large backlog is reserved in bounded replies, one element at least") {
  World world;
  const std::string megabyte(1 << 20, 'x');
  for (int i = 0; i < 12; ++i) REQUIRE(world.queue.push({megabyte}));
  REQUIRE(world.queue.push({std::string(20 << 20, 'y')}));
  const auto first = world.queue.reserve(64);
  CHECK(first->jobs.size() == 8);
  CHECK(world.queue.reserve(64)->jobs.size() == 5);
  CHECK(world.census().in_flight == 13);
}

TEST_CASE("queue: paused means that nothing is handed out until resume wakes the workers") {
  World world;
  REQUIRE(world.queue.push({"x"}));
  CHECK(*world.queue.set_paused(true));
  CHECK_FALSE(*world.queue.set_paused(true));
  auto reservation = world.queue.reserve(1);
  CHECK(reservation->paused);
  CHECK(reservation->jobs.empty());
  CHECK(world.census().paused);
  std::thread other([&] {
    auto admin = world.worker("admin");
    REQUIRE(admin.set_paused(false));
  });
  infra::Stop never;
  CHECK(*world.queue.wait_for_work(10s, true, never) == infra::Arrival::something);
  other.join();
  CHECK(world.queue.reserve(1)->jobs.size() == 1);
}

TEST_CASE("queue: waiting ends with work, which stays in Redis") {
  World world;
  std::thread producer([&] {
    auto other = world.worker("p");
    REQUIRE(other.push({"x"}));
  });
  infra::Stop never;
  CHECK(*world.queue.wait_for_work(10s, false, never) == infra::Arrival::something);
  producer.join();
  CHECK(world.census().inbox == 1);
  CHECK(world.reserve_one(world.queue).payload == "x");
  CHECK(*world.queue.wait_for_work(1ms, false, never) == infra::Arrival::nothing);
}

TEST_CASE("queue: a waiting worker is woken by what was given back, split or taken from the dead") {
  World world;
  auto other = world.worker("other");
  infra::Stop never;
  const auto taken_after = [&](auto change) {
    std::thread changer(change);
    CHECK(*other.wait_for_work(30s, false, never) == infra::Arrival::something);
    changer.join();
    auto reservation = other.reserve(5);
    CHECK_FALSE(reservation->jobs.empty());
    return std::move(reservation->jobs);
  };
  REQUIRE(world.queue.push({"x"}));
  const Job job = world.reserve_one(world.queue);
  auto jobs = taken_after([&] { REQUIRE(world.queue.release({job.token})); });
  jobs = taken_after([&] { REQUIRE(world.queue.split(jobs[0], {"a"}, {})); });
  const std::string jid(jobs[0].jid());
  REQUIRE(other.bury(jobs[0], "no"));
  jobs = taken_after([&] { REQUIRE(world.queue.dead_retry({jid})); });
  CHECK(world.census().waiting == 0);
  CHECK(world.census().in_flight == 1);
  CHECK(other.reserve(5)->jobs.empty());
}

TEST_CASE("queue: waking nobody leaves one mark at most, which is no job") {
  World world;
  REQUIRE(world.queue.push({"x", "y"}));
  for (int i = 0; i < 3; ++i) {
    const Job job = world.reserve_one(world.queue);
    REQUIRE(world.queue.release({job.token}));
  }
  CHECK(world.census().waiting == 1);
  CHECK(world.queue.reserve(5)->jobs.size() == 2);
  CHECK(world.census().drained() == false);
  CHECK(world.census().waiting == 0);
}

TEST_CASE("queue: the heartbeat is a status that ends by itself, and a place in the registry") {
  World world;
  REQUIRE(world.queue.beat("{\"status\":\"healthy\"}"));
  CHECK(world.get("worker:status") == "{\"status\":\"healthy\"}");
  CHECK(world.number({"TTL", "worker:status"}) > 290);
  CHECK(world.census().workers == 1);
  REQUIRE(world.queue.leave());
  CHECK(world.census().workers == 0);
}

TEST_CASE("queue: retries wait longer each time, up to ten minutes") {
  CHECK(infra::retry_delay(0, 1.0) == 2s);
  CHECK(infra::retry_delay(3, 1.0) == 16s);
  CHECK(infra::retry_delay(3, 0.5) == 8s);
  CHECK(infra::retry_delay(1000, 1.0) == 600s);
  CHECK(infra::retry_delay(5, 0.0) == 0s);
}

TEST_CASE("queue: a record of another type is an error, not a loss") {
  World world;
  world.command({"LPUSH", "reflection:r", "list"});
  REQUIRE(world.queue.push({"x"}));
  const Job job = world.reserve_one(world.queue);
  const auto read = world.queue.read_record("reflection:r");
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == infra::ErrorKind::permanent);
  CHECK_FALSE(world.queue.write(job, finish("v")));
  CHECK(world.census().in_flight == 1);
}
