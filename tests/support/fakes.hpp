#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "infra/cache.hpp"
#include "infra/clock.hpp"
#include "infra/llm_client.hpp"

namespace support {

// A clock that stands until it is told to go on; a sleep moves it.
class FakeClock final : public infra::Clock {
 public:
  infra::SteadyTime steady() const override { return infra::SteadyTime(now); }
  infra::WallTime wall() const override { return infra::WallTime(wall_start + now); }
  bool sleep(std::chrono::milliseconds duration, const infra::Stop& stop) const override {
    if (stop.requested()) return false;
    slept.push_back(duration);
    now += duration;
    return true;
  }
  void advance(std::chrono::nanoseconds by) { now += by; }

  mutable std::chrono::nanoseconds now{std::chrono::hours(1)};
  mutable std::vector<std::chrono::milliseconds> slept;
  std::chrono::seconds wall_start{1'700'000'000};
};

// What a model may say of a lonely text; legal in every field.
inline constexpr const char* kLonelyReading =
    R"({"state":"Lonely/Alone","valence":0.2,"arousal":0.3,"invoked":["loss"],)"
    R"("expressed":["alone"],"domain":"family","control":"low","polarity":"happened"})";

// A model that says what the test lays out; "out of answers" fails the call.
class FakeModel final : public infra::LlmClient {
 public:
  std::optional<infra::ModelIdentity> identity(const infra::Stop& /*stop*/) override {
    return present;
  }
  infra::ChatReply chat(const infra::ChatRequest& request, const infra::Stop& /*stop*/) override {
    if (before_answer) before_answer();
    asked.push_back(request.user);
    predicts.push_back(request.num_predict);
    infra::ChatReply reply;
    reply.took = std::chrono::milliseconds(1000);
    if (replies.empty()) {
      reply.message = "out of answers";
      return reply;
    }
    reply.outcome = replies.front().first;
    reply.text = replies.front().second;
    replies.pop_front();
    return reply;
  }

  std::optional<infra::ModelIdentity> identity_of(const std::string& model,
                                                  const infra::Stop& /*stop*/) override {
    return embedder_digest.empty() ? std::nullopt
                                   : std::optional(infra::ModelIdentity{model, embedder_digest});
  }
  infra::Result<std::vector<infra::Embedding>> embed(const std::string& /*model*/,
                                                     std::span<const std::string_view> texts,
                                                     const infra::Stop& /*stop*/) override {
    embedded.insert(embedded.end(), texts.begin(), texts.end());
    if (!embedding) return infra::transient("no embeddings today");
    std::vector<infra::Embedding> made;
    for (const auto text : texts) made.push_back(embedding(text));
    return made;
  }

  std::optional<infra::ModelIdentity> present = infra::ModelIdentity{"phi3:latest", "d1"};
  std::string embedder_digest;  // empty: there is none
  std::function<infra::Embedding(std::string_view)> embedding;
  std::vector<std::string> embedded;
  std::function<void()> before_answer;
  std::deque<std::pair<infra::ChatOutcome, std::string>> replies;
  std::vector<std::string> asked;
  std::vector<int> predicts;
};

// A cache in a map.
class FakeCache final : public infra::Cache {
 public:
  void look_up(std::span<infra::CacheQuery> queries) override {
    for (auto& query : queries) {
      query.found = {};
      if (const auto at = entries.find({query.kind, query.key}); at != entries.end()) {
        query.found.value = at->second;
      }
    }
  }
  using infra::Cache::put;
  void put(std::span<const infra::CacheEntry> kept) override {
    for (const auto& entry : kept) {
      entries[{entry.kind, entry.key}] = std::string(entry.value);
      labels.emplace_back(entry.label);
      ttls.push_back(entry.ttl);
    }
  }
  void coalesced(infra::CacheKind /*kind*/, infra::CacheMiss /*counted_as*/,
                 std::chrono::milliseconds /*saved*/) override {
    ++joined;
  }
  void not_stored(infra::CacheKind /*kind*/, infra::NotStored reason) override {
    refused.push_back(reason);
  }
  bool serves(const infra::Digest& /*key*/) const override { return serving; }
  std::optional<std::string> recall(std::string_view name) override {
    const auto at = facts.find(std::string(name));
    return at == facts.end() ? std::nullopt : std::optional(at->second);
  }
  void remember(std::string_view name, std::string_view value) override {
    facts[std::string(name)] = std::string(value);
  }

  std::map<std::pair<infra::CacheKind, infra::Digest>, std::string> entries;
  std::vector<std::string> labels;
  std::vector<std::chrono::seconds> ttls;
  std::vector<infra::NotStored> refused;
  std::map<std::string, std::string> facts;
  int joined = 0;
  bool serving = true;
};

}  // namespace support
