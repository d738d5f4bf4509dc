#include "worker/enricher.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <atomic>
#include <random>
#include <set>
#include <thread>

#include "infra/sqlite_cache.hpp"
#include "stages/prototypes.hpp"
#include "tests/support/fakes.hpp"
#include "tests/support/temp_dir.hpp"
#include "tests/worker/enricher_world.hpp"
#include "worker/record.hpp"

using infra::ChatOutcome;
using infra::NotStored;
using worker::Config;
using worker::Enricher;
using worker::Owner;
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

// A vector with one direction for each nuance that a prototype speaks of.
infra::Embedding by_prototype(std::string_view text) {
  infra::Embedding embedding(stages::kNuances + 2, 0.01F);
  embedding.back() = 0.2F;
  for (const auto& prototype : stages::prototypes()) {
    if (prototype.text == text) embedding.at(prototype.nuance) = 1;
  }
  if (text.find("grandmother") != std::string_view::npos) {
    embedding.at(*stages::find_nuance("Grief")) = 1;
  }
  return embedding;
}

TEST_CASE("enricher: texts are compared with the prototypes, which are embedded once") {
  World world;
  world.model.embedder_digest = "e1";
  world.model.embedding = by_prototype;
  world.answer(ChatOutcome::done, support::kLonelyReading);
  const auto first = world.one("xyzzy grandmother");
  CHECK(first.analysis.mode == "llm+embedding+lexical");
  const std::size_t prototypes = stages::prototypes().size();
  CHECK(world.model.embedded.size() == prototypes + 1);
  CHECK(world.model.embedded.back() == "xyzzy grandmother");
  // Everything comes from the cache, for another Enricher too.
  CHECK(world.one("xyzzy grandmother").hit);
  world.model.present.reset();
  const auto without = world.one("another of my grandmother");
  CHECK(without.analysis.mode == "embedding+lexical");
  CHECK(without.analysis.state->secondary() == "Grief");
  CHECK(without.model.empty());
  CHECK(world.model.embedded.size() == prototypes + 2);
  // A guest's words leave no embedding behind either.
  const std::size_t kept = world.cache.entries.size();
  world.one("a guest's grandmother", {"sid_1", true});
  CHECK(world.cache.entries.size() == kept);
}

TEST_CASE("enricher: with Ollama away, answers of all that once took part are found") {
  World world;
  world.model.embedder_digest = "e1";
  world.model.embedding = by_prototype;
  world.answer(ChatOutcome::done, support::kLonelyReading);
  world.one("xyzzy grandmother");
  world.model.present.reset();
  world.model.embedder_digest.clear();
  const auto kept = world.one("xyzzy grandmother");
  CHECK(kept.hit);
  CHECK(kept.model == "phi3:latest");
  CHECK(kept.analysis.mode == "llm+embedding+lexical");
  CHECK(world.one("something new").analysis.mode == "lexical");
}

TEST_CASE("enricher: without embeddings for once, the answer is kept as one without (L19)") {
  World world;
  world.model.embedder_digest = "e1";
  world.answer(ChatOutcome::done, support::kLonelyReading);
  CHECK(world.one("xyzzy grandmother").analysis.mode == "llm+lexical");
  CHECK(world.model.embedded.size() <= 32);  // one request, which failed
  world.model.embedding = by_prototype;
  world.answer(ChatOutcome::done, support::kLonelyReading);
  CHECK_FALSE(world.one("xyzzy grandmother").hit);
  CHECK(world.one("xyzzy grandmother").analysis.mode == "llm+embedding+lexical");
  world.model.embedder_digest.clear();  // not installed any more
  CHECK(world.one("xyzzy grandmother").hit);
  CHECK(world.model.asked.size() == 2);
}

TEST_CASE("enricher: an embedding model that knows nothing is asked for the prototypes only") {
  World world;
  world.model.embedder_digest = "e1";
  world.model.embedding = [](std::string_view text) {
    std::mt19937 random(static_cast<unsigned>(std::hash<std::string_view>{}(text)));
    infra::Embedding embedding(32);
    for (float& value : embedding) value = std::normal_distribution<float>()(random);
    return embedding;
  };
  world.answer(ChatOutcome::done, support::kLonelyReading);
  CHECK(world.one("xyzzy grandmother").analysis.mode == "llm+lexical");
  CHECK(world.model.embedded.size() == stages::prototypes().size());
  world.config.ollama.embed_model.clear();
  world.model.embedder_digest = "e2";
  world.answer(ChatOutcome::done, support::kLonelyReading);
  world.one("and another");
  CHECK(world.model.embedded.size() == stages::prototypes().size());
}

TEST_CASE("enricher: a model earns its weight where words are plain, and keeps it") {
  World world;
  constexpr const char* kSerene =
      R"({"state":"Serene/Quiet","valence":0.7,"arousal":0.2,"invoked":[],)"
      R"("expressed":[],"domain":"self","control":"low","polarity":"happened"})";
  const auto primary_of = [&](const char* reply, const std::string& text) {
    world.answer(ChatOutcome::done, reply);
    const auto one = world.one(text);  // each time by another Enricher
    REQUIRE(one.analysis.state);
    return std::string(one.analysis.state->primary());
  };
  const std::string furious = "I am furious and so angry, absolutely livid";
  // Where words say nothing it decides from the first; against plain ones it does not.
  CHECK(primary_of(kSerene, "xyzzy") == "Peaceful");
  CHECK(primary_of(kSerene, furious) == "Angry");
  world.cache.facts.erase("trust in d1");
  Enricher enricher(world.config, &world.cache, world.flights, world.model, world.clock,
                    world.metrics);
  for (const char* text : {"I feel so lonely and sad", "so lonely tonight, I miss her and cry",
                           "I am lonely and sad again"}) {
    world.answer(ChatOutcome::done, support::kLonelyReading);
    enricher.stage_one(text, {}, world.never);
  }
  CHECK(world.cache.facts.at("trust in d1") == "earned");
  CHECK(primary_of(kSerene, furious + "!") == "Peaceful");
  // And loses it.
  for (int i = 0; i < 6; ++i) {
    world.answer(ChatOutcome::done, kSerene);
    enricher.stage_one(fmt::format("{}, {}", furious, i), {}, world.never);
  }
  CHECK(world.cache.facts.at("trust in d1") == "lost");
  CHECK(primary_of(kSerene, furious + "!!") == "Angry");
  // Another model has its own standing.
  world.model.present->digest = "d2";
  CHECK(primary_of(support::kLonelyReading, "hm") == "Sad");
  CHECK_FALSE(world.cache.facts.contains("trust in d2"));
}

TEST_CASE("enricher: with caching off it works the same, only slower") {
  World world;
  world.answer(ChatOutcome::done, support::kLonelyReading);
  Enricher enricher(world.config, nullptr, world.flights, world.model, world.clock, world.metrics);
  CHECK(enricher.stage_one("I feel lonely", {}, world.never).analysis.mode == "llm+lexical");
  CHECK(enricher.stage_two({}, {}, world.never).fallback);
}

TEST_CASE("record: only what is in it is its own fault") {
  using infra::ErrorKind;
  CHECK((*worker::read_record(std::optional<std::string>("{}")))->text() == "{}");
  CHECK_FALSE(*worker::read_record(std::optional<std::string>()));
  const auto kind_of = [](const worker::ReadRecord& read) { return read.error().kind; };
  CHECK(kind_of(worker::read_record(std::optional<std::string>("[]"))) == ErrorKind::permanent);
  CHECK(kind_of(worker::read_record(infra::permanent("Redis: GET: WRONGTYPE Operation"))) ==
        ErrorKind::permanent);
  CHECK(kind_of(worker::read_record(infra::permanent("Redis: GET: NOPERM"))) ==
        ErrorKind::transient);
  CHECK(kind_of(worker::read_record(infra::cancelled("stopped"))) == ErrorKind::cancelled);
}

TEST_CASE("record: where it is, whose it is, how long it lives") {
  CHECK(worker::record_key("r1", "sess_1") == "reflection:r1");
  CHECK(worker::record_key("r1", "sid_u-7") == "guest:u-7:reflection:r1");
  const auto owner_of = [](std::string_view sid, std::string record) {
    return worker::owner_of(sid, worker::read_record(std::optional(std::move(record))));
  };
  CHECK(owner_of("sess_1", "") == "sess_1");
  CHECK(owner_of("sess_1", R"({"owner_id":null})") == "sess_1");
  CHECK(owner_of("sess_1", R"({"owner_id":""})") == "sess_1");
  CHECK(owner_of("sess_1", R"({"owner_id":"user:7"})") == "user:7");
  CHECK(owner_of("sess_1", R"({"owner_id":"g\u0075est:\/1"})") == "guest:/1");
  CHECK(owner_of("sess_1", R"({"owner_\u0069d":"user:7"})") == "user:7");
  CHECK(owner_of("sess_1", R"({"owner_id":"\ud800"})") == "sess_1");
  CHECK(worker::owner_of("s", *infra::JsonObject::read(R"({"owner_\u0069d":"user:7"})")) ==
        "user:7");
  CHECK(worker::owner_of("s", *infra::JsonObject::read(R"({"owner_id":7})")) == "s");
  for (const std::string_view other : {"12345", "[\"user:7\"]", "{\"a\":\"b\"}", "true"}) {
    CHECK(owner_of("sess_1", "{\"owner_id\":" + std::string(other) + "}") == "sess_1");
  }
  CHECK(worker::owner_of("sess_1", worker::read_record(std::optional<std::string>())) == "sess_1");
  CHECK(worker::is_guest("sid_1", "user:7"));
  CHECK(worker::is_guest("sess_1", "guest:sess_1"));
  CHECK_FALSE(worker::is_guest("sess_1", "user:7"));
  CHECK(worker::new_record_ttl(true) == std::chrono::seconds(300));
  CHECK(worker::new_record_ttl(false) == std::chrono::hours(30 * 24));
}
