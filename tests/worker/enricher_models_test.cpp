#include "worker/enricher.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

#include "stages/prototypes.hpp"
#include "tests/support/fakes.hpp"
#include "tests/worker/enricher_world.hpp"

using infra::ChatOutcome;
using worker::Enricher;
using World = EnricherWorld;

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
