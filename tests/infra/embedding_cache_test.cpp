#include "infra/embedding_cache.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "tests/support/fakes.hpp"

using infra::Embedding;
using infra::EmbeddingCache;

namespace {

struct World {
  support::FakeCache cache;
  support::FakeClock clock;
  EmbeddingCache embeddings{&cache, {2, std::chrono::seconds(60)}, clock};
  infra::ModelIdentity model{"all-minilm", "d1"};
  std::vector<std::string> asked;

  Embedding of(std::string_view text) const {
    return {static_cast<float>(text.size()), text.empty() ? 0.0F : static_cast<float>(text[0])};
  }
  infra::Result<std::vector<Embedding>> embed(const std::vector<EmbeddingCache::Text>& texts) {
    return embeddings.embed(model, texts, [&](const std::vector<std::string_view>& missing) {
      std::vector<Embedding> made;
      for (const auto text : missing) {
        asked.emplace_back(text);
        made.push_back(of(text));
      }
      return infra::Result<std::vector<Embedding>>(std::move(made));
    });
  }
};

}  // namespace

TEST_CASE("embedding cache: only what is missing is asked for, each text once, in order") {
  World world;
  REQUIRE(world.embed({{"one"}, {"two"}}));
  CHECK(world.asked == std::vector<std::string>{"one", "two"});
  world.asked.clear();
  const auto all = world.embed({{"three"}, {"two"}, {"one"}, {"three"}, {""}});
  REQUIRE(all);
  CHECK(world.asked == std::vector<std::string>{"three", ""});
  const std::vector<std::string_view> texts{"three", "two", "one", "three", ""};
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK((*all)[i] == world.of(texts[i]));
  CHECK(world.cache.ttls.front() == std::chrono::seconds(60));
}

TEST_CASE("embedding cache: other weights, or another owner, make another embedding") {
  World world;
  REQUIRE(world.embed({{"one"}}));
  world.model.digest = "d2";
  REQUIRE(world.embed({{"one"}}));
  REQUIRE(world.embed({{"one", "alice"}}));
  REQUIRE(world.embed({{"one", "alice"}}));
  CHECK(world.asked.size() == 3);
}

TEST_CASE("embedding cache: a guest's text is looked up and never kept") {
  World world;
  REQUIRE(world.embed({{"one", "", false}}));
  CHECK(world.cache.entries.empty());
  CHECK(world.cache.refused == std::vector<infra::NotStored>{infra::NotStored::guest});
  REQUIRE(world.embed({{"one"}}));
  REQUIRE(world.embed({{"one", "", false}}));
  CHECK(world.asked.size() == 2);
}

TEST_CASE("embedding cache: what is no embedding is an error and not kept") {
  const std::vector<std::vector<Embedding>> rows{
      {},
      {{1, 2}},
      {{1, 2}, {1}},
      {{1, 2}, {}},
      {{1, 2}, {1, std::numeric_limits<float>::infinity()}},
      {{1, 2}, {1, std::nanf("")}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.size());
    World world;
    const std::vector<EmbeddingCache::Text> texts{{"one"}, {"two"}};
    CHECK_FALSE(world.embeddings.embed(world.model, texts, [&](const auto&) {
      return infra::Result<std::vector<Embedding>>(row);
    }));
    CHECK(world.cache.entries.empty());
  }
  World world;
  const std::vector<EmbeddingCache::Text> texts{{"one"}};
  CHECK_FALSE(world.embeddings.embed(world.model, texts, [&](const auto&) {
    return infra::Result<std::vector<Embedding>>(infra::transient("away"));
  }));
}

TEST_CASE("embedding cache: without a cache everything is asked for") {
  World world;
  EmbeddingCache none(nullptr, {2, std::chrono::seconds(60)}, world.clock);
  const std::vector<EmbeddingCache::Text> texts{{"one"}};
  for (int i = 0; i < 2; ++i) {
    CHECK(none.embed(world.model, texts, [&](const auto&) {
      return infra::Result<std::vector<Embedding>>(std::vector<Embedding>{{1, 2}});
    }));
  }
}

TEST_CASE("embedding cache: packing keeps every bit; bent bytes are no embedding") {
  const Embedding embedding{0.1F, -0.0F, 1e-40F, 3e38F};
  const std::string bytes = infra::packed(embedding);
  CHECK(bytes.size() == 16);
  CHECK(infra::unpacked(bytes) == embedding);
  CHECK_FALSE(infra::unpacked(""));
  CHECK_FALSE(infra::unpacked("abc"));
  CHECK_FALSE(infra::unpacked(std::string(4, '\xff')));
}
