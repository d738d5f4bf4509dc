#include "worker/intake.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <atomic>
#include <thread>

#include "tests/support/content.hpp"
#include "tests/worker/job_world.hpp"

using infra::ChatOutcome;
using infra::Lane;
using nlohmann::json;
using worker::JobOutcome;

namespace {

using Statuses = std::vector<std::string>;
using Outcomes = std::vector<JobOutcome>;

constexpr const char* kRecord = "reflection:r1";

std::string element(std::string_view rid, std::string_view text, std::string_view sid = "sess_1") {
  return support::element(rid, sid, text);
}

// Its queue is the slots'.
struct World : support::JobWorld {
  infra::LeaseQueue intake{{server.connect(), config.queue.source}, config.queue_settings(), "w.1"};
  worker::IntakeBatch batch{config, intake, finder, clock, metrics};
  Outcomes outcomes;

  World() {
    config.stage2.variants = 1;
    batch.left = [this](JobOutcome outcome) { outcomes.push_back(outcome); };
  }

  std::vector<infra::Job> reserved(int count = 64) {
    auto reservation = intake.reserve(count);
    REQUIRE(reservation);
    return std::move(reservation->jobs);
  }
  std::vector<infra::Job> settle() {
    auto exchanged = intake.settle_and_reserve(batch.settlement(), 0);
    REQUIRE(exchanged);
    return batch.settled(*exchanged);
  }
  // One whole batch.
  Outcomes take_in() {
    outcomes.clear();
    batch.take(reserved());
    CHECK(settle().empty());
    return outcomes;
  }
  JobOutcome run_slot(Lane lane = Lane::cold) { return run_next(lane); }
  // Both answers to this text are in the cache afterwards.
  void warm(std::string_view text) {
    model.replies.emplace_back(ChatOutcome::done, support::kLonelyReading);
    model.replies.emplace_back(ChatOutcome::done, stages::serialised(support::good_content()));
    push({element("warm", text, "sess_0")});
    REQUIRE(take_in() == Outcomes{JobOutcome::parked});
    REQUIRE(run_slot() == JobOutcome::complete);
    command({"DEL", "{reflections:normalized}:events"});
    model.asked.clear();
  }
};

}  // namespace

TEST_CASE("intake: what the cache answers is written at once, without a model") {
  World world;
  world.warm("I feel lonely");
  world.model.present.reset();
  world.command({"SET", kRecord, R"({"kept":1e400})"});
  world.push({element("r1", "I feel lonely"), element("r2", "I feel lonely")});
  CHECK(world.take_in() == Outcomes{JobOutcome::complete, JobOutcome::complete});
  CHECK(world.events() == Statuses{"complete", "complete"});
  CHECK(world.model.asked.empty());
  CHECK(world.command({"GET", kRecord}).value().text().find(R"("kept":1e400)") !=
        std::string_view::npos);
  const auto document = world.document("reflection:r2");
  CHECK(document["meta"]["mode"] == "llm+lexical");
  CHECK(document["post_enrichment"]["poems"].size() == 3);
  CHECK(world.census().in_flight == 0);
  CHECK(world.census().drained());
}

TEST_CASE("intake: how long a job waited is told once, by whoever ends its waiting") {
  World world;
  const auto waits = [&] {
    for (const auto& duration : world.metrics.snapshot().durations) {
      if (duration.operation == "wait") return duration;
    }
    return infra::Metrics::Duration{};
  };
  world.warm("I feel lonely");  // parked, and ended by the slot
  CHECK(waits().times == 1);
  const auto before = waits().total_s;
  world.push({element("r1", "I feel lonely"), element("r2", "I want to kill myself"), "[]"});
  auto jobs = world.reserved();
  for (infra::Job& job : jobs) job.first_seen_ms -= 60'000;
  world.batch.take(std::move(jobs));
  CHECK(world.settle().empty());
  CHECK(waits().times == 4);
  CHECK(waits().total_s - before >= 180);
  CHECK(waits().total_s - before < 240);
  world.push({element("r3", "something else entirely")});
  CHECK(world.take_in() == Outcomes{JobOutcome::parked});
  CHECK(waits().times == 4);
}

TEST_CASE("intake: a miss waits in the cold lane, with its Stage 1 if that is known") {
  World world;
  world.warm("I feel lonely");
  world.config.stage2.variants = 100;  // its Stage 2 is another one's
  world.push({element("r1", "I feel lonely"), element("r2", "something new")});
  // What needs nothing written is told of last.
  CHECK(world.take_in() == Outcomes{JobOutcome::parked, JobOutcome::parked});
  CHECK(world.document(kRecord)["status"] == "stage1_complete");
  CHECK(world.command({"EXISTS", "reflection:r2"}).value().integer() == 0);
  CHECK(world.census().cold == 2);
  world.model.replies.emplace_back(ChatOutcome::done, stages::serialised(support::good_content()));
  CHECK(world.run_slot() == JobOutcome::complete);
  // It was told of once that Stage 1 is there.
  CHECK(world.events() == Statuses{"stage1_complete", "complete"});
  CHECK(world.document(kRecord)["status"] == "complete");
  CHECK(world.model.asked.size() == 1);
}

TEST_CASE("intake: danger is answered before anything that could wait") {
  World world;
  world.push({element("r1", "I want to die tonight"), element("r2", "something new"),
              element("r3", "I took too many pills, my chest hurts", "sid_u7")});
  world.batch.take(world.reserved());
  CHECK(world.settle().empty());
  CHECK(world.model.asked.empty());
  CHECK(world.cache.entries.empty());
  CHECK(world.events() == Statuses{"complete", "complete"});
  const auto document = world.document(kRecord);
  CHECK(document["post_enrichment"]["crisis"] == true);
  CHECK(document["meta"]["safety"]["critical"] == true);
  CHECK(world.document("guest:u7:reflection:r3")["post_enrichment"]["crisis"] == true);
  CHECK(world.census().cold == 1);
}

TEST_CASE("intake: what is no reflection ends as it should, among others that are") {
  World world;
  world.warm("I feel lonely");
  world.push({"null", "no json", "[" + element("a", "x") + "," + element("b", "y") + "]",
              element("r1", "I feel lonely"), "[]", R"({"rid":"r9"})"});
  const auto outcomes = world.take_in();
  CHECK(std::count(outcomes.begin(), outcomes.end(), JobOutcome::nothing) == 2);
  CHECK(std::count(outcomes.begin(), outcomes.end(), JobOutcome::dead) == 2);
  CHECK(std::count(outcomes.begin(), outcomes.end(), JobOutcome::split) == 1);
  CHECK(std::count(outcomes.begin(), outcomes.end(), JobOutcome::complete) == 1);
  CHECK(world.census().dead == 2);
  CHECK(world.census().delayed == 2);
  CHECK(world.census().in_flight == 0);
}

TEST_CASE("intake: who wrote the record meanwhile keeps what they wrote") {
  World world;
  world.warm("I feel lonely");
  world.command({"SET", kRecord, R"({"title":"old"})"});
  world.push({element("r1", "I feel lonely")});
  world.batch.take(world.reserved());
  world.command({"SET", kRecord, R"({"title":"new"})"});
  auto again = world.settle();
  REQUIRE(again.size() == 1);
  CHECK(world.outcomes.size() == 1);  // that of warming
  world.batch.take(std::move(again));
  CHECK(world.settle().empty());
  CHECK(world.outcomes.back() == JobOutcome::complete);
  CHECK(world.document(kRecord)["title"] == "new");
  CHECK(world.events() == Statuses{"complete"});
}

TEST_CASE("intake: a record that keeps changing costs an attempt, not a loop") {
  World world;
  world.warm("I feel lonely");
  world.push({element("r1", "I feel lonely")});
  auto jobs = world.reserved();
  for (int i = 0; i < 11 && !jobs.empty(); ++i) {
    world.batch.take(std::move(jobs));
    world.command({"SET", kRecord, fmt::format(R"({{"n":{}}})", i)});
    jobs = world.settle();
  }
  CHECK(jobs.empty());
  CHECK(world.outcomes.back() == JobOutcome::retried);
  CHECK(world.census().delayed == 1);
}

TEST_CASE("intake: records that expired or are none of ours end their jobs, the others go on") {
  World world;
  world.warm("I feel lonely");
  world.command({"RPUSH", "reflection:list", "x"});
  world.command({"SET", "reflection:array", "[1]"});
  world.command({"SET", "reflection:gone", "{}"});
  world.push({element("list", "I feel lonely"), element("array", "I feel lonely"),
              element("gone", "I feel lonely"), element("r1", "I feel lonely")});
  world.outcomes.clear();
  world.batch.take(world.reserved());
  world.command({"DEL", "reflection:gone"});
  CHECK(world.settle().empty());
  CHECK(world.outcomes ==
        Outcomes{JobOutcome::dead, JobOutcome::dead, JobOutcome::expired, JobOutcome::complete});
  CHECK(world.command({"EXISTS", "reflection:gone"}).value().integer() == 0);
  CHECK(world.events() == Statuses{"expired", "complete"});
}

TEST_CASE("intake: large records are settled by themselves, and so is what would be too much") {
  World world;
  world.warm("I feel lonely");
  std::vector<std::string> payloads;
  for (int i = 0; i < 8; ++i) {
    const std::string photo(i == 0 ? 2'000'000 : 900'000, 'a');
    world.command(
        {"SET", fmt::format("reflection:big{}", i), fmt::format(R"({{"photo":"{}"}})", photo)});
    payloads.push_back(element(fmt::format("big{}", i), "I feel lonely"));
  }
  world.push(payloads);
  world.outcomes.clear();
  world.batch.take(world.reserved());
  std::size_t bytes = 0;
  for (const auto& write : world.batch.settlement().writes) bytes += write.value.size();
  CHECK(bytes <= 4 << 20);
  CHECK(world.outcomes.size() == 4);  // settled already
  CHECK(world.settle().empty());
  CHECK(world.outcomes == Outcomes(8, JobOutcome::complete));
}

TEST_CASE("intake: a batch whose lease was lost changes nothing") {
  World world;
  world.warm("I feel lonely");
  world.push({element("r1", "I feel lonely"), element("r2", "something new"), "null"});
  world.batch.take(world.reserved());
  REQUIRE(world.intake.disown());
  world.outcomes.clear();
  CHECK(world.settle().empty());
  CHECK(world.outcomes.front() == JobOutcome::lost);
  CHECK(world.command({"EXISTS", kRecord}).value().integer() == 0);
  CHECK(world.census().delayed == 3);
  CHECK(world.take_in().size() == 3);
  CHECK(world.document(kRecord)["status"] == "complete");
}

TEST_CASE("upgrade: what an outage made worse is made good when the model is back") {
  World world;
  world.warm("I feel lonely");  // so that the model was there once
  world.model.present.reset();
  world.push({element("r1", "something new")});
  REQUIRE(world.take_in() == Outcomes{JobOutcome::parked});
  CHECK(world.run_slot() == JobOutcome::complete_with_fallback);
  CHECK(world.document(kRecord)["meta"]["mode"] == "lexical");
  CHECK(world.census().upgrade == 1);
  // Still away: nothing is written, it comes back later.
  CHECK(world.run_slot(Lane::upgrade) == JobOutcome::retried);
  CHECK(world.census().upgrade == 1);
  world.command(
      {"ZADD", "{reflections:normalized}:upgrade", "0",
       world.command({"ZRANGE", "{reflections:normalized}:upgrade", "0", "0"})[0].text()});

  world.model.present = infra::ModelIdentity{"phi3:latest", "d1"};
  world.model.replies.emplace_back(ChatOutcome::done, support::kLonelyReading);
  world.model.replies.emplace_back(ChatOutcome::done, stages::serialised(support::good_content()));
  world.command({"SET", kRecord, [&] {
                   auto record = world.document(kRecord);
                   record["title"] = "kept";
                   return record.dump();
                 }()});
  CHECK(world.run_slot(Lane::upgrade) == JobOutcome::upgraded);
  const auto document = world.document(kRecord);
  CHECK(document["status"] == "complete");
  CHECK(document["title"] == "kept");
  CHECK(document["meta"]["mode"] == "llm+lexical");
  CHECK(world.events() == Statuses{"stage1_complete", "complete_with_fallback", "upgraded"});
  CHECK(world.census().upgrade == 0);
}

TEST_CASE("upgrade: nothing better, or nothing there any more, ends without a word") {
  World world;
  world.warm("I feel lonely");
  const auto degraded = [&](std::string_view rid) {
    world.model.present.reset();
    world.push({element(rid, fmt::format("something new for {}", rid))});
    REQUIRE(world.take_in() == Outcomes{JobOutcome::parked});
    REQUIRE(world.run_slot() == JobOutcome::complete_with_fallback);
    world.model.present = infra::ModelIdentity{"phi3:latest", "d1"};
  };
  degraded("r1");
  const auto before = world.command({"GET", kRecord});
  for (int i = 0; i < 4; ++i) world.model.replies.emplace_back(ChatOutcome::done, "no answer");
  CHECK(world.run_slot(Lane::upgrade) == JobOutcome::unchanged);
  CHECK(world.command({"GET", kRecord}).value().text() == before.value().text());
  degraded("r2");
  world.command({"DEL", "reflection:r2"});
  CHECK(world.run_slot(Lane::upgrade) == JobOutcome::unchanged);
  CHECK(world.command({"EXISTS", "reflection:r2"}).value().integer() == 0);
  CHECK(world.census().upgrade == 0);
  const auto events = world.events();
  CHECK(std::count(events.begin(), events.end(), "upgraded") == 0);
  CHECK(std::count(events.begin(), events.end(), "expired") == 0);
}

TEST_CASE("upgrade: a model that is there and unwell is asked ever less often, and not for ever") {
  World world;
  world.warm("I feel lonely");
  world.model.present.reset();
  world.push({element("r1", "something new")});
  REQUIRE(world.take_in() == Outcomes{JobOutcome::parked});
  REQUIRE(world.run_slot() == JobOutcome::complete_with_fallback);
  world.model.present = infra::ModelIdentity{"phi3:latest", "d1"};
  constexpr std::string_view kUpgrade = "{reflections:normalized}:upgrade";
  const std::string jid(world.command({"ZRANGE", kUpgrade, "0", "0"})[0].text());
  std::vector<std::int64_t> due_at;
  for (int i = 0; i < 3; ++i) {
    for (int j = 0; j < 2; ++j) world.model.replies.emplace_back(ChatOutcome::stalled, "");
    REQUIRE(world.run_slot(Lane::upgrade) == JobOutcome::retried);
    due_at.push_back(
        std::stoll(std::string(world.command({"ZSCORE", kUpgrade, jid}).value().text())));
    world.command({"ZADD", kUpgrade, "0", jid});
  }
  CHECK(due_at[1] > due_at[0] + 50'000);
  CHECK(due_at[2] > due_at[1] + 100'000);
  // Since 1970.
  world.command({"HSET", "{reflections:normalized}:meta", jid, "3|0|1|eu|"});
  CHECK(world.run_slot(Lane::upgrade) == JobOutcome::unchanged);
  CHECK(world.census().upgrade == 0);
  CHECK(world.document(kRecord)["status"] == "complete_with_fallback");
}

TEST_CASE("upgrade: a stage 1 that does not get better costs no stage 2") {
  World world;
  world.config.ollama.embed_model = "all-minilm";
  world.model.embedder_digest = "e1";  // but no embeddings come
  const auto answer = [&] {
    world.model.replies.emplace_back(ChatOutcome::done, support::kLonelyReading);
    world.model.replies.emplace_back(ChatOutcome::done,
                                     stages::serialised(support::good_content()));
  };
  answer();
  world.push({element("r1", "something new")});
  REQUIRE(world.take_in() == Outcomes{JobOutcome::parked});
  REQUIRE(world.run_slot() == JobOutcome::complete);
  REQUIRE(world.census().upgrade == 1);
  const auto before = world.document(kRecord);
  REQUIRE(before["meta"]["mode"] == "llm+lexical");
  answer();
  world.model.asked.clear();
  CHECK(world.run_slot(Lane::upgrade) == JobOutcome::retried);
  CHECK(world.model.asked.size() == 1);
  CHECK(world.document(kRecord) == before);
}

TEST_CASE("upgrade: whom the rules now know to be in danger gets crisis copy, and keeps it") {
  World world;
  world.warm("I feel lonely");
  world.model.present.reset();
  world.push({element("r1", "something new")});
  REQUIRE(world.take_in() == Outcomes{JobOutcome::parked});
  REQUIRE(world.run_slot() == JobOutcome::complete_with_fallback);
  world.model.present = infra::ModelIdentity{"phi3:latest", "d1"};
  const std::string danger = element("r1", "I want to kill myself");
  SUBCASE("found by rules that came later") {
    const auto jids = world.command({"ZRANGE", "{reflections:normalized}:upgrade", "0", "0"});
    world.command({"HSET", "{reflections:normalized}:body", jids[0].text(), danger});
    CHECK(world.run_slot(Lane::upgrade) == JobOutcome::upgraded);
  }
  SUBCASE("by another job of the same reflection") {
    world.push({danger});
    REQUIRE(world.take_in() == Outcomes{JobOutcome::crisis});
    world.model.replies.emplace_back(ChatOutcome::done, support::kLonelyReading);
    world.model.replies.emplace_back(ChatOutcome::done,
                                     stages::serialised(support::good_content()));
    CHECK(world.run_slot(Lane::upgrade) == JobOutcome::unchanged);
  }
  CHECK(world.document(kRecord)["post_enrichment"]["crisis"] == true);
  CHECK(world.census().upgrade == 0);
}

TEST_CASE("upgrade: there is none for a guest, nor where no model ever was, nor for bad answers") {
  World world;
  world.model.present.reset();
  world.push({element("r1", "something new")});
  REQUIRE(world.take_in() == Outcomes{JobOutcome::parked});
  CHECK(world.run_slot() == JobOutcome::complete_with_fallback);
  CHECK(world.census().upgrade == 0);  // nobody knows of a model
  world.model.present = infra::ModelIdentity{"phi3:latest", "d1"};
  for (int i = 0; i < 4; ++i) world.model.replies.emplace_back(ChatOutcome::done, "no answer");
  world.push({element("r2", "something else")});
  REQUIRE(world.take_in() == Outcomes{JobOutcome::parked});
  CHECK(world.run_slot() == JobOutcome::complete_with_fallback);
  CHECK(world.census().upgrade == 0);
  world.model.present.reset();
  world.push({element("r3", "one more", "sid_u7")});
  REQUIRE(world.take_in() == Outcomes{JobOutcome::parked});
  CHECK(world.run_slot() == JobOutcome::complete_with_fallback);
  CHECK(world.census().upgrade == 0);
}

TEST_CASE("wake signal: it wakes as many as there are jobs, and a stop wakes everybody") {
  worker::WakeSignal signal;
  infra::Stop stop;
  CHECK_FALSE(signal.wait(std::chrono::milliseconds(1), stop));
  signal.wake(0);
  CHECK_FALSE(signal.wait(std::chrono::milliseconds(1), stop));
  signal.wake(2);
  CHECK(signal.wait(std::chrono::minutes(1), stop));
  CHECK(signal.wait(std::chrono::minutes(1), stop));
  CHECK_FALSE(signal.wait(std::chrono::milliseconds(1), stop));
  for (int told = 0; told < 100; ++told) signal.wake(3);
  for (int woken = 0; woken < 3; ++woken) CHECK(signal.wait(std::chrono::minutes(1), stop));
  CHECK_FALSE(signal.wait(std::chrono::milliseconds(1), stop));
  stop.request();
  CHECK_FALSE(signal.wait(std::chrono::minutes(1), stop));
}

TEST_CASE("backlog: it wakes whoever waits, and keeps nothing for those that come later") {
  using namespace std::chrono_literals;
  worker::Backlog backlog;
  infra::Stop stop;
  backlog.tell();
  CHECK_FALSE(backlog.wait(1ms, stop));
  std::atomic<bool> told = false;
  std::jthread second([&] { told = backlog.wait(1min, stop); });
  while (!told) {
    backlog.tell();
    std::this_thread::yield();
  }
  second.join();
  CHECK_FALSE(backlog.wait(1ms, stop));
  stop.request();
  CHECK_FALSE(backlog.wait(1min, stop));
}
