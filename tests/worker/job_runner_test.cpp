#include "worker/job_runner.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "stages/fallback.hpp"
#include "tests/worker/job_world.hpp"
#include "worker/lease_keeper.hpp"
#include "worker/record_writer.hpp"

using infra::ChatOutcome;
using nlohmann::json;
using support::element;
using worker::JobOutcome;

namespace {

struct World : support::JobWorld {
  JobOutcome run(const std::string& payload) {
    push({payload});
    return run_next();
  }
  void model_answers() {
    model.replies.emplace_back(ChatOutcome::done, support::kLonelyReading);
    model.replies.emplace_back(ChatOutcome::done, stages::serialised(stages::fallback_for({})));
  }
  std::int64_t number(const infra::Words& words) const { return command(words).value().integer(); }
  void set(std::string_view key, std::string_view value) const {
    command({"SET", key, value, "EX", "500"});
  }
  void check_settled() { CHECK(census().in_flight == 0); }
};

using Statuses = std::vector<std::string>;

}  // namespace

TEST_CASE("job: stage 1 is visible first, then the whole; foreign fields keep their bytes") {
  World world;
  world.model_answers();
  world.set("reflection:r1", R"({"owner_id":"user:1","big":12345678901234567890,"final":null})");
  CHECK(world.run(element("r1", "sess_1", "I feel lonely")) == JobOutcome::complete);
  CHECK(world.events() == Statuses{"stage1_complete", "complete"});
  const auto record = world.get("reflection:r1");
  CHECK(record.find("\"big\":12345678901234567890") != std::string::npos);
  const auto document = world.document("reflection:r1");
  CHECK(document["status"] == "complete");
  CHECK(document["final"]["wheel"]["tertiary"] == "Alone");
  CHECK(document["post_enrichment"]["poems"].size() == 3);
  CHECK(document["temporal"]["circadian"]["hour_local"] == 10.0);
  CHECK(world.number({"TTL", "reflection:r1"}) <= 500);
  world.check_settled();
}

TEST_CASE("job: without a model it is complete with fallback, and says so") {
  World world;
  world.model.present.reset();
  CHECK(world.run(element("r1", "sess_1", "I feel lonely")) == JobOutcome::complete_with_fallback);
  const auto document = world.document("reflection:r1");
  CHECK(document["status"] == "complete_with_fallback");
  CHECK(document["meta"]["mode"] == "lexical");
  CHECK(world.number({"TTL", "reflection:r1"}) > 2'000'000);
}

TEST_CASE("job: a guest's record has its own place and five minutes") {
  World world;
  world.model.present.reset();
  static_cast<void>(world.run(element("r1", "sid_u7", "I feel lonely")));
  CHECK(world.number({"EXISTS", "reflection:r1"}) == 0);
  const auto ttl = world.number({"TTL", "guest:u7:reflection:r1"});
  CHECK((ttl > 290 && ttl <= 300));
}

TEST_CASE("job: danger is answered in one write, without the model") {
  World world;
  CHECK(world.run(element("r1", "sess_1", "I want to die")) == JobOutcome::crisis);
  CHECK(world.events() == Statuses{"complete"});
  const auto document = world.document("reflection:r1");
  CHECK(document["post_enrichment"]["crisis"] == true);
  CHECK(document["risk_signals_weak"][0] == "critical_suicide");
  CHECK(world.model.asked.empty());
}

TEST_CASE("job: what carries nothing is let go, what makes no sense is kept with its reason") {
  World world;
  CHECK(world.run("null") == JobOutcome::nothing);
  CHECK(world.run("not json") == JobOutcome::dead);
  const auto dead = world.admin.dead_jobs(0, 10);
  REQUIRE(dead->size() == 1);
  CHECK(dead->front().reason == "json: not valid JSON");
  CHECK(**world.admin.dead_payload(dead->front().jid) == "not json");
  world.check_settled();
}

TEST_CASE("job: an array becomes jobs of its own") {
  World world;
  world.model.present.reset();
  const auto array = "[" + element("a", "s", "sad") + ",5," + element("b", "s", "glad") + "]";
  CHECK(world.run(array) == JobOutcome::split);
  CHECK(world.run_next() == JobOutcome::complete_with_fallback);
  CHECK(world.run_next() == JobOutcome::complete_with_fallback);
  CHECK(world.number({"EXISTS", "reflection:a", "reflection:b"}) == 2);
  CHECK(world.admin.census()->dead == 1);
  world.check_settled();
}

TEST_CASE("job: what an array holds that is no reflection is kept byte for byte") {
  const std::vector<std::string> bad{
      "1e400",
      "12345678901234567890123",
      R"({ "b" : 1.0, "a":"\u0041\/", "a" : 2 })",
      R"("secret \"text\" \u0000")",
      R"({"rid":"\ud800","sid":"s","normalized_text":"x"})",
  };
  std::string array = "[ " + element("a", "s", "sad") + " , null";
  for (const std::string& part : bad) array += " ,\n" + part;
  array += "]";
  for (const std::string& pushed : {array, json(array).dump()}) {
    CAPTURE(pushed);
    World world;
    CHECK(world.run(pushed) == JobOutcome::split);
    const auto dead = world.admin.dead_jobs(0, 100);
    REQUIRE(dead);
    std::vector<std::string> kept;
    for (const auto& job : *dead) {
      kept.push_back(world.admin.dead_payload(job.jid)->value());
      CHECK(job.reason.find("secret") == std::string::npos);
    }
    std::sort(kept.begin(), kept.end());
    auto expected = bad;
    std::sort(expected.begin(), expected.end());
    CHECK(kept == expected);
    world.check_settled();
  }
}

TEST_CASE("job: NUL is a character like any other") {
  World world;
  CHECK(world.run(element(std::string_view("r\0001", 3), "s",
                          std::string_view("hello\0I want to die", 19))) == JobOutcome::crisis);
  CHECK(world.document(std::string_view("reflection:r\0001", 14))["status"] == "complete");
}

TEST_CASE("job: a record that is no object is left alone, the job kept for a person") {
  for (const std::string_view record : {"[1,2]", "{\"a\":nonsense}", "{\"a\":1", "text", ""}) {
    CAPTURE(record);
    World world;
    world.model.present.reset();
    world.set("reflection:r1", record);
    CHECK(world.run(element("r1", "s", "sad")) == JobOutcome::dead);
    CHECK(world.get("reflection:r1") == record);
    CHECK(world.admin.dead_jobs(0, 1)->front().reason == "record: not a JSON object");
    world.check_settled();
  }
  World world;
  auto connection = world.server.connect();
  REQUIRE(connection.command({"LPUSH", "reflection:r2", "x"}));
  CHECK(world.run(element("r2", "s", "sad")) == JobOutcome::dead);
  CHECK(world.admin.dead_jobs(0, 1)->front().reason.starts_with("record: "));
  world.check_settled();
}

TEST_CASE("job: a stop while the model works gives the job back, nothing counted") {
  World world;
  world.model.replies.emplace_back(ChatOutcome::cancelled, "");
  CHECK(world.run(element("r1", "s", "sad")) == JobOutcome::released);
  world.model_answers();
  CHECK(world.run_next() == JobOutcome::complete);
}

TEST_CASE("job: Redis full is no loss: the job is tried again later") {
  World world;
  world.model.present.reset();
  REQUIRE(world.admin.push({element("r1", "s", "sad")}));
  auto reservation = world.queue.reserve(1);
  auto connection = world.server.connect();
  REQUIRE(connection.command({"CONFIG", "SET", "maxmemory", "1"}));
  const auto outcome = world.runner.run(reservation->jobs.front(), world.never);
  CHECK((outcome == JobOutcome::retried || outcome == JobOutcome::lost));
  REQUIRE(connection.command({"CONFIG", "SET", "maxmemory", "0"}));
  const auto census = world.admin.census();
  CHECK(census->balanced());
  CHECK(census->bodies == 1);
}

TEST_CASE("lease keeper: a lost lease breaks its job off, and a job taken late is broken off too") {
  World world;
  worker::LeaseKeeper keeper(world.clock);
  REQUIRE(world.admin.push({"x", "y"}));
  auto reservation = world.queue.reserve(2);
  const worker::LeaseKeeper::Hold one(keeper, reservation->jobs[0]);
  const worker::LeaseKeeper::Hold two(keeper, reservation->jobs[1]);
  CHECK(keeper.in_hand().size() == 2);
  REQUIRE(keeper.renew(world.queue));
  CHECK_FALSE(one.stop().requested());
  REQUIRE(world.queue.release({reservation->jobs[0].token}));
  REQUIRE(keeper.renew(world.queue));
  CHECK(one.stop().requested());
  CHECK_FALSE(two.stop().requested());
  keeper.give_back_all();
  CHECK(two.stop().requested());
  infra::Job late;
  late.token = "1:2:w";
  CHECK(worker::LeaseKeeper::Hold(keeper, late).stop().requested());
}

TEST_CASE("job: a guest's text that cannot be processed does not outlive its time among the dead") {
  World world;
  const auto bad = element("r1", "sid_u7", " ");
  CHECK(world.run(bad) == JobOutcome::dead);
  CHECK(world.run("[" + bad + "," + element("r2", "sess_1", " ") + "]") == JobOutcome::split);
  std::vector<std::string> flags;
  const auto dead = world.admin.dead_jobs(0, 10);
  for (const auto& job : *dead) {
    auto connection = world.server.connect();
    const auto meta = connection.command({"HGET", support::queue::kMeta, job.jid});
    flags.emplace_back(meta->value().text().find("|g|") == std::string::npos ? "" : "guest");
  }
  std::sort(flags.begin(), flags.end());
  CHECK(flags == std::vector<std::string>{"", "guest", "guest"});
}

TEST_CASE("job: each writer has a history without a text; a guest's ends with the guest") {
  World world;
  world.model.present.reset();
  world.set("reflection:r1", R"({"owner_id":"user:1"})");
  static_cast<void>(world.run(element("r1", "sess_1", "I feel lonely")));
  static_cast<void>(world.run(element("r2", "sid_u7", "I am so happy")));
  auto connection = world.server.connect();
  const auto line = [&](std::string_view key) {
    auto reply = connection.command({"LRANGE", key, "0", "-1"});
    REQUIRE(reply->value().size() == 1);
    return json::parse((*reply)[0].text());
  };
  const auto lonely = line("reflections:history:user:1");
  CHECK(lonely["rid"] == "r1");
  CHECK(lonely["time_ms"] == 1'761'991'200'000);
  CHECK(lonely["primary"] == "Sad");
  CHECK(lonely["valence"] < 0.5);
  CHECK(lonely.dump().find("lonely") == std::string::npos);
  CHECK(line("reflections:history:sid_u7")["primary"] == "Happy");
  CHECK(world.number({"TTL", "reflections:history:sid_u7"}) <= 300);
  CHECK(world.number({"TTL", "reflections:history:user:1"}) > 2'000'000);
}

TEST_CASE("job: a record that is no object costs no model's time") {
  World world;
  world.model_answers();
  world.set("reflection:r1", R"({"a":nonsense})");
  CHECK(world.run(element("r1", "s", "sad")) == JobOutcome::dead);
  CHECK(world.model.asked.empty());
  CHECK(world.get("reflection:r1") == R"({"a":nonsense})");
}

TEST_CASE("job: a guest's text that killed its workers goes in time too") {
  World world;
  world.model.present.reset();
  REQUIRE(world.admin.push({element("r1", "sid_u7", "sad")}));
  CHECK(world.queue.reserve(1)->jobs.size() == 1);
  CHECK(*world.queue.reclaim("w") == 1);
  auto reservation = world.queue.reserve(1);
  CHECK(reservation->jobs[0].suspect);
  infra::Stop stop;
  world.model.replies.clear();
  world.model.present = infra::ModelIdentity{"phi3:latest", "d1"};
  world.model.replies.emplace_back(ChatOutcome::cancelled, "");  // as far as it gets
  CHECK(world.runner.run(reservation->jobs[0], stop) == JobOutcome::released);
  auto connection = world.server.connect();
  const auto meta = connection.command({"HGET", support::queue::kMeta, reservation->jobs[0].jid()});
  CHECK(meta->value().text().find("|sg|") != std::string::npos);
}

TEST_CASE("job: a guest's that comes back after its time ends as expired, and is not run") {
  World world;
  REQUIRE(world.admin.push({element("r1", "sid_u7", "sad")}));
  auto reservation = world.queue.reserve(1);
  REQUIRE(world.queue.fail(reservation->jobs[0], {"model away", true, "r1"}));
  auto connection = world.server.connect();
  const auto jid = reservation->jobs[0].jid();
  REQUIRE(connection.command({"HSET", support::queue::kMeta, jid, "1|0|1000|g|away"}));
  REQUIRE(connection.command({"ZADD", support::queue::kDelayed, "1", jid}));
  CHECK(world.run_next() == JobOutcome::expired);
  CHECK(world.events() == Statuses{"expired"});
  CHECK(world.model.asked.empty());
  CHECK(world.number({"EXISTS", "guest:u7:reflection:r1"}) == 0);
  world.check_settled();
}

TEST_CASE("job: whose it is is known by the record that is written, not by the one that was read") {
  World world;
  REQUIRE(world.admin.push({"x"}));
  auto reservation = world.queue.reserve(1);
  worker::RecordWriter writer(world.queue, reservation->jobs[0], "r1", "sess_5");
  REQUIRE(writer.take(worker::read_record(world.queue.connection().get("reflection:r1"))));
  const std::vector<stages::Field> fields{{"status", "\"complete\""}};
  CHECK_FALSE(writer.prepared(fields, "complete", infra::After::finish).guest);
  world.set("reflection:r1", R"({"owner_id":"guest:sess_5"})");
  writer.set_history_line("line");
  CHECK(*writer.write(fields, "complete", infra::After::finish) == infra::WriteOutcome::written);
  CHECK(writer.prepared(fields, "complete", infra::After::finish).guest);
  CHECK(world.number({"EXISTS", "reflections:history:sess_5"}) == 0);
  const auto ttl = world.number({"TTL", "reflections:history:guest:sess_5"});
  CHECK((ttl > 0 && ttl <= 300));
}
