#include "worker/enricher.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "infra/sqlite_cache.hpp"
#include "tests/support/fakes.hpp"
#include "tests/support/temp_dir.hpp"
#include "tests/worker/enricher_world.hpp"

using infra::ChatOutcome;
using infra::NotStored;
using worker::Config;
using worker::Enricher;
using World = EnricherWorld;

TEST_CASE("enricher: the model is asked once, the same text is served to everybody after that") {
  World world;
  world.answer(ChatOutcome::done, support::kLonelyReading);
  const auto first = world.one("I feel lonely", {"alice", false});
  const auto second = world.one("I feel lonely", {"bob", false});
  CHECK_FALSE(first.hit);
  CHECK(second.hit);
  CHECK(second.model == "phi3:latest");
  CHECK(stages::serialised(first.analysis) == stages::serialised(second.analysis));
  CHECK(world.model.asked.size() == 1);
  CHECK(world.cache.labels == std::vector<std::string>{"Sad/Lonely/Alone"});
  CHECK(world.cache.ttls.front() == std::chrono::seconds(2'592'000));
}

TEST_CASE("enricher: in a per-user namespace an answer is its owner's") {
  World world;
  world.config.caching.name_space = "per-user";
  world.answer(ChatOutcome::done, support::kLonelyReading);
  world.answer(ChatOutcome::done, support::kLonelyReading);
  CHECK_FALSE(world.one("I feel lonely", {"alice", false}).hit);
  CHECK_FALSE(world.one("I feel lonely", {"bob", false}).hit);
  CHECK(world.one("I feel lonely", {"alice", false}).hit);
}

TEST_CASE("enricher: another model, or the same one with other weights, answers anew") {
  World world;
  for (int i = 0; i < 2; ++i) world.answer(ChatOutcome::done, support::kLonelyReading);
  static_cast<void>(world.one("I feel lonely"));
  world.model.present = infra::ModelIdentity{"phi3:latest", "d2"};
  CHECK_FALSE(world.one("I feel lonely").hit);
  CHECK(world.one("I feel lonely").hit);
}

TEST_CASE("enricher: without a model, words alone, under a key of their own") {
  World world;
  world.model.present.reset();
  const auto words = world.one("I feel lonely");
  CHECK(words.analysis.mode == "lexical");
  CHECK(words.model.empty());
  CHECK(world.one("I feel lonely").hit);
  world.model.present = infra::ModelIdentity{"phi3:latest", "d1"};
  world.answer(ChatOutcome::done, support::kLonelyReading);
  const auto full = world.one("I feel lonely");
  CHECK_FALSE(full.hit);
  CHECK(full.analysis.mode == "llm+lexical");
}

TEST_CASE("enricher: a full answer is still found while the model is away") {
  World world;
  world.answer(ChatOutcome::done, support::kLonelyReading);
  static_cast<void>(world.one("I feel lonely"));
  world.model.present.reset();
  const auto found = world.one("I feel lonely");
  CHECK(found.hit);
  CHECK(found.analysis.mode == "llm+lexical");
}

TEST_CASE("enricher: what is cut, empty, invalid or failed is never kept as the model's answer") {
  const struct {
    std::vector<std::pair<ChatOutcome, std::string>> replies;
    std::vector<NotStored> refused;
  } rows[] = {
      {{{ChatOutcome::cut, ""}, {ChatOutcome::cut, ""}}, {NotStored::cut}},
      {{{ChatOutcome::empty, ""}}, {NotStored::empty}},
      {{{ChatOutcome::done, "not json"}}, {NotStored::invalid}},
      {{{ChatOutcome::done, R"({"state":"Cheerful"})"}}, {NotStored::invalid}},
      {{{ChatOutcome::server_error, ""}}, {}},
      {{{ChatOutcome::unreachable, ""}}, {}},
  };
  for (const auto& row : rows) {
    World world;
    for (const auto& [outcome, text] : row.replies) world.answer(outcome, text);
    const auto words = world.one("I feel lonely");
    CHECK(words.analysis.mode == "lexical");
    CHECK(world.cache.refused == row.refused);
    CHECK(world.cache.entries.size() == 1);  // the answer of words alone, under its own key
    CHECK(world.one("I feel lonely").analysis.mode == "lexical");
  }
}

TEST_CASE("enricher: an answer that was cut is asked for once more with half as much again") {
  World world;
  world.answer(ChatOutcome::cut);
  world.answer(ChatOutcome::done, support::kLonelyReading);
  CHECK(world.one("I feel lonely").analysis.mode == "llm+lexical");
  CHECK(world.model.predicts == std::vector<int>{120, 180});
}

TEST_CASE("enricher: a guest's words are looked up and never kept") {
  World world;
  world.answer(ChatOutcome::done, support::kLonelyReading);
  static_cast<void>(world.one("I feel lonely", {"guest:sid_1", true}));
  CHECK(world.cache.entries.empty());
  CHECK(world.cache.refused == std::vector<NotStored>{NotStored::guest});
  world.answer(ChatOutcome::done, support::kLonelyReading);
  static_cast<void>(world.one("I feel lonely"));
  CHECK(world.one("I feel lonely", {"guest:sid_1", true}).hit);
}

TEST_CASE("enricher: a writer in danger waits for no model and leaves no trace in the cache") {
  World world;
  const auto one = world.one("I want to die");
  CHECK(one.analysis.signals == std::vector<std::string>{"critical_suicide"});
  CHECK(world.model.asked.empty());
  CHECK(world.cache.entries.empty());
}

TEST_CASE("enricher: a stop is no answer") {
  World world;
  world.answer(ChatOutcome::cancelled);
  CHECK(world.one("I feel lonely").cancelled);
  CHECK(world.cache.entries.empty());
  world.answer(ChatOutcome::cancelled);
  CHECK(world.two({}).cancelled);
}

TEST_CASE("enricher: what is not served is made by everybody, and kept") {
  World world;
  world.cache.serving = false;
  for (int i = 0; i < 2; ++i) world.answer(ChatOutcome::done, support::kLonelyReading);
  CHECK_FALSE(world.one("I feel lonely").hit);
  CHECK(world.model.asked.size() == 1);
  CHECK(world.cache.entries.size() == 1);
}

TEST_CASE("enricher: equal texts at the same time are answered once") {
  // Says the same as any other, and takes its time.
  struct SlowModel final : infra::LlmClient {
    std::optional<infra::ModelIdentity> identity(const infra::Stop& /*stop*/) override {
      return infra::ModelIdentity{"phi3:latest", "d1"};
    }
    infra::ChatReply chat(const infra::ChatRequest& /*request*/,
                          const infra::Stop& /*stop*/) override {
      ++asked;
      while (!everybody_has_looked()) std::this_thread::yield();
      std::this_thread::sleep_for(std::chrono::milliseconds(30));
      infra::ChatReply reply;
      reply.outcome = ChatOutcome::done;
      reply.text = support::kLonelyReading;
      return reply;
    }
    std::optional<infra::ModelIdentity> identity_of(const std::string& /*model*/,
                                                    const infra::Stop& /*stop*/) override {
      return std::nullopt;
    }
    infra::Result<std::vector<infra::Embedding>> embed(const std::string& /*model*/,
                                                       std::span<const std::string_view> /*texts*/,
                                                       const infra::Stop& /*stop*/) override {
      return infra::permanent("no model for that");
    }
    std::function<bool()> everybody_has_looked;
    std::atomic<int> asked{0};
  };
  constexpr int kThreads = 20;
  const support::TempDir dir;
  const infra::SystemClock clock;
  const Config config;
  infra::SqliteCache::Settings settings;
  settings.path = dir / "perf_cache.db";
  settings.kinds = config.cache_settings().kinds;
  infra::SqliteCache cache(settings, clock);
  SlowModel model;
  const auto looked = [&] { return cache.stats(0).kinds[worker::kStageOneKind].second.lookups(); };
  model.everybody_has_looked = [&] { return looked() >= kThreads; };
  infra::SingleFlight flights;
  std::atomic<int> hits{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      infra::Metrics metrics;
      const infra::Stop never;
      Enricher enricher(config, &cache, flights, model, clock, metrics);
      const auto one = enricher.stage_one("I feel lonely", {}, never);
      hits += one.hit ? 1 : 0;
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(model.asked == 1);
  CHECK(hits == kThreads - 1);
  const auto stage_one = cache.stats(0).kinds[worker::kStageOneKind].second;
  CHECK(stage_one.hits() == kThreads - 1);
  CHECK(stage_one.hits_coalesced > 0);
}

TEST_CASE("enricher: who waits for another one's answer is stopped at once") {
  World world;
  infra::KeyFields fields;
  const worker::AnswerKeys keys(world.config);
  const worker::Scorers scorers{infra::ModelIdentity{"phi3:latest", "d1"}, std::nullopt};
  keys.stage_one(fields, scorers, "I feel lonely", "");
  const auto turn = world.flights.enter(fields.key(), world.never);
  REQUIRE(turn.maker());
  infra::Stop stop;
  stop.request();
  Enricher enricher(world.config, &world.cache, world.flights, world.model, world.clock,
                    world.metrics);
  CHECK(enricher.stage_one("I feel lonely", {}, stop).cancelled);
  CHECK(world.model.asked.empty());
}

TEST_CASE("enricher: less than the whole answer is nobody else's") {
  World world;
  world.answer(ChatOutcome::stalled);
  world.answer(ChatOutcome::stalled);
  infra::KeyFields fields;
  const worker::AnswerKeys keys(world.config);
  keys.stage_one(fields, {infra::ModelIdentity{"phi3:latest", "d1"}, std::nullopt}, "I feel lonely",
                 "");
  // Somebody who waits for it; the model is asked only when that is so.
  std::optional<bool> made_by_us;
  std::thread waiter;
  world.model.before_answer = [&] {
    if (waiter.joinable()) return;
    std::atomic<bool> waits{false};
    waiter = std::thread([&] {
      waits = true;
      made_by_us = world.flights.enter(fields.key(), world.never).maker();
    });
    while (!waits) std::this_thread::yield();
  };
  const auto less = world.one("I feel lonely");
  waiter.join();
  CHECK(less.analysis.mode == "lexical");
  CHECK(less.outage);
  CHECK(made_by_us == true);
}

TEST_CASE("enricher: a stop while the models are looked for is no outage") {
  World world;
  world.model.present.reset();  // as it looks to whoever was stopped
  infra::Stop stop;
  stop.request();
  Enricher enricher(world.config, nullptr, world.flights, world.model, world.clock, world.metrics);
  CHECK(enricher.stage_one("I feel lonely", {}, stop).cancelled);
  CHECK(enricher.stage_two({}, {}, stop).cancelled);
}

TEST_CASE("enricher: with caching off it is known, too, that there was a model") {
  World world;
  world.answer(ChatOutcome::done, support::kLonelyReading);
  Enricher enricher(world.config, nullptr, world.flights, world.model, world.clock, world.metrics);
  CHECK_FALSE(enricher.stage_one("I feel lonely", {}, world.never).outage);
  world.model.present.reset();
  CHECK(enricher.stage_one("something new", {}, world.never).outage);
}

TEST_CASE("enricher: with caching off it works the same, only slower") {
  World world;
  world.answer(ChatOutcome::done, support::kLonelyReading);
  Enricher enricher(world.config, nullptr, world.flights, world.model, world.clock, world.metrics);
  CHECK(enricher.stage_one("I feel lonely", {}, world.never).analysis.mode == "llm+lexical");
  CHECK(enricher.stage_two({}, {}, world.never).fallback);
}
