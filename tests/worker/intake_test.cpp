#include "worker/intake.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <atomic>
#include <thread>

#include "tests/worker/intake_world.hpp"

using nlohmann::json;
using namespace intake_world;

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
  std::atomic<int> told = 0;
  const auto wait = [&] { told += backlog.wait(1min, stop) ? 1 : 0; };
  std::jthread second(wait);
  std::jthread third(wait);
  while (told < 2) {
    backlog.tell();
    std::this_thread::yield();
  }
  second.join();
  third.join();
  CHECK_FALSE(backlog.wait(1ms, stop));
  stop.request();
  CHECK_FALSE(backlog.wait(1min, stop));
}
