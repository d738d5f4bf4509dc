#include <doctest/doctest.h>

#include "tests/worker/intake_world.hpp"

// Jobs whose result is written and may become better.

using namespace intake_world;
using namespace support::queue;

TEST_CASE("upgrade: what an outage made worse is made good when the model is back") {
  World world;
  world.warm("I feel lonely");  // so that the model was there once
  world.degrade("r1", "something new");
  world.model.present.reset();
  CHECK(world.document(kRecord)["meta"]["mode"] == "lexical");
  CHECK(world.census().upgrade == 1);
  // Still away: nothing is written, it comes back later.
  CHECK(world.run_slot(Lane::upgrade) == JobOutcome::retried);
  CHECK(world.census().upgrade == 1);
  world.command({"ZADD", kUpgrade, "0", world.command({"ZRANGE", kUpgrade, "0", "0"})[0].text()});

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
  world.degrade("r1", "something new");
  const auto before = world.command({"GET", kRecord});
  for (int i = 0; i < 4; ++i) world.model.replies.emplace_back(ChatOutcome::done, "no answer");
  CHECK(world.run_slot(Lane::upgrade) == JobOutcome::unchanged);
  CHECK(world.command({"GET", kRecord}).value().text() == before.value().text());
  world.degrade("r2", "something else");
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
  world.degrade("r1", "something new");
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
  world.command({"HSET", kMeta, jid, "3|0|1|eu|"});
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
  world.degrade("r1", "something new");
  const std::string danger = element("r1", "I want to kill myself");
  SUBCASE("found by rules that came later") {
    const auto jids = world.command({"ZRANGE", kUpgrade, "0", "0"});
    world.command({"HSET", kBody, jids[0].text(), danger});
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
