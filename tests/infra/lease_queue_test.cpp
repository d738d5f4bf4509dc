#include "infra/lease_queue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <thread>

#include "tests/support/queue_world.hpp"

using infra::After;
using infra::FailOutcome;
using infra::Job;
using infra::Lane;
using infra::LeaseQueue;
using infra::WriteOutcome;
using support::QueueWorld;
using support::record_write;
using namespace std::chrono_literals;

namespace {

std::string no_remainder(std::size_t /*good*/, std::size_t /*bad*/) { return ""; }

using Statuses = std::vector<std::string>;

// A lease that a test can wait for.
constexpr auto kShort = 50ms;

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
  settlement.writes[2].expected_sha1 = "0";
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
  REQUIRE(sleepy.park({old.token}));
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
  CHECK(world.reserve(last, 1).empty());
  const auto dead = world.admin.dead_jobs(0, 10);
  REQUIRE(dead->size() == 1);
  CHECK(dead->front().reason == "poison: its worker died 3 times");
  CHECK(world.census().in_flight == 0);
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
  REQUIRE(world.queue.park({jobs[2].token, jobs[0].token}));
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

TEST_CASE("queue: retries wait longer each time, up to ten minutes") {
  CHECK(infra::retry_delay(0, 1.0) == 2s);
  CHECK(infra::retry_delay(3, 1.0) == 16s);
  CHECK(infra::retry_delay(3, 0.5) == 8s);
  CHECK(infra::retry_delay(1000, 1.0) == 600s);
  CHECK(infra::retry_delay(5, 0.0) == 0s);
}
