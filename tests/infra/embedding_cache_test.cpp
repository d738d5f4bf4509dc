#include "infra/embedding_cache.hpp"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <random>
#include <thread>

#include "infra/sqlite_cache.hpp"
#include "tests/support/fakes.hpp"
#include "tests/support/temp_dir.hpp"

using infra::Embedding;
using infra::EmbeddingCache;

namespace {

struct World {
  support::FakeCache cache;
  support::FakeClock clock;
  infra::SingleFlight flights;
  infra::Stop stop;
  EmbeddingCache embeddings{&cache, flights, {2, std::chrono::seconds(60)}, clock};
  infra::ModelIdentity model{"all-minilm", "d1"};
  std::vector<std::string> asked;

  Embedding of(std::string_view text) const {
    return {static_cast<float>(text.size()), text.empty() ? 0.0F : static_cast<float>(text[0])};
  }
  infra::Result<std::vector<Embedding>> embed(const std::vector<EmbeddingCache::Text>& texts) {
    return embeddings.embed(
        model, texts,
        [&](const std::vector<std::string_view>& missing) {
          std::vector<Embedding> made;
          for (const auto text : missing) {
            asked.emplace_back(text);
            made.push_back(of(text));
          }
          return infra::Result<std::vector<Embedding>>(std::move(made));
        },
        stop);
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
    CHECK_FALSE(world.embeddings.embed(
        world.model, texts, [&](const auto&) { return infra::Result<std::vector<Embedding>>(row); },
        world.stop));
    CHECK(world.cache.entries.empty());
  }
  World world;
  const std::vector<EmbeddingCache::Text> texts{{"one"}};
  CHECK_FALSE(world.embeddings.embed(
      world.model, texts,
      [&](const auto&) { return infra::Result<std::vector<Embedding>>(infra::transient("away")); },
      world.stop));
}

TEST_CASE("embedding cache: without a cache everything is asked for") {
  World world;
  EmbeddingCache none(nullptr, world.flights, {2, std::chrono::seconds(60)}, world.clock);
  const std::vector<EmbeddingCache::Text> texts{{"one"}};
  for (int i = 0; i < 2; ++i) {
    CHECK(none.embed(
        world.model, texts,
        [&](const auto&) {
          return infra::Result<std::vector<Embedding>>(std::vector<Embedding>{{1, 2}});
        },
        world.stop));
  }
}

TEST_CASE("embedding cache: equal texts at the same time are made once, whatever their order") {
  const support::TempDir dir;
  const infra::SystemClock clock;
  infra::SqliteCache::Settings settings;
  settings.path = dir / "perf_cache.db";
  settings.kinds = {"stage1", "stage2", "embedding"};
  infra::SqliteCache cache(settings, clock);
  infra::SingleFlight flights;
  const infra::Stop never;
  EmbeddingCache embeddings(&cache, flights, {2, std::chrono::hours(1)}, clock);
  constexpr int kTexts = 40;
  std::array<std::atomic<int>, kTexts> made{};
  std::atomic<int> wrong{0};
  std::vector<std::thread> threads;
  for (unsigned seed = 0; seed < 6; ++seed) {
    threads.emplace_back([&, seed] {
      std::mt19937 random(seed);
      for (int round = 0; round < 30; ++round) {
        std::vector<std::string> words;
        for (int i = 0; i < 10; ++i) words.push_back(std::to_string(random() % kTexts));
        std::vector<EmbeddingCache::Text> texts(words.begin(), words.end());
        const auto all = embeddings.embed(
            {"m", "d"}, texts,
            [&](const auto& missing) {
              std::vector<Embedding> fresh;
              for (const auto text : missing) {
                const int n = std::stoi(std::string(text));
                ++made.at(static_cast<std::size_t>(n));
                fresh.push_back({static_cast<float>(n), 1.0F});
              }
              return infra::Result<std::vector<Embedding>>(std::move(fresh));
            },
            never);
        for (std::size_t i = 0; i < words.size(); ++i) {
          if (!all || (*all)[i].at(0) != std::stof(words[i])) ++wrong;
        }
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(wrong == 0);
  for (const auto& times : made) CHECK(times == 1);
}

TEST_CASE("embedding cache: a stop ends the wait for what somebody else is making") {
  World world;
  const std::vector<EmbeddingCache::Text> texts{{"one"}};
  const auto first = world.embeddings.embed(
      world.model, texts,
      [&](const auto&) {
        infra::Stop stopped;
        stopped.request();
        const auto second = world.embeddings.embed(
            world.model, texts,
            [](const auto&) -> infra::Result<std::vector<Embedding>> {
              return infra::permanent("it was not to be made");
            },
            stopped);
        REQUIRE_FALSE(second);
        CHECK(second.error().kind == infra::ErrorKind::cancelled);
        return infra::Result<std::vector<Embedding>>(std::vector<Embedding>{{1, 2}});
      },
      world.stop);
  CHECK(first);
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
