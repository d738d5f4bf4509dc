#pragma once

#include <chrono>
#include <string>

#include "infra/cache.hpp"
#include "infra/clock.hpp"
#include "infra/llm_client.hpp"
#include "infra/metrics.hpp"
#include "stages/content.hpp"
#include "stages/reflection.hpp"
#include "worker/answer_keys.hpp"
#include "worker/config.hpp"

namespace worker {

// Whose reflection it is, as far as caching is concerned.
struct Owner {
  std::string name;    // counts in a per-user namespace
  bool guest = false;  // a guest's own words are looked up and never stored
};

struct StageOne {
  stages::Analysis analysis;
  std::string model;  // empty: words alone
  bool hit = false;
  bool cancelled = false;
  std::chrono::milliseconds took{0};
};

struct StageTwo {
  stages::Content content;
  bool fallback = false;  // our own words, because no model gave any
  bool hit = false;
  bool cancelled = false;
  std::chrono::milliseconds took{0};
};

// Runs the two stages: cache, else model, else without one. Nothing but a stop makes it fail.
// One thread at a time; cache and metrics may be shared.
class Enricher {
 public:
  // `cache` null: caching is off.
  Enricher(const Config& config, infra::Cache* cache, infra::LlmClient& model,
           const infra::Clock& clock, infra::Metrics& metrics);

  StageOne stage_one(std::string_view text, const Owner& owner, const infra::Stop& stop);
  StageTwo stage_two(const stages::Analysis& analysis, std::string_view phase, std::string_view rid,
                     const Owner& owner, const infra::Stop& stop);

 private:
  std::optional<infra::ModelIdentity> last_seen_model();
  std::optional<stages::Analysis> cached_analysis(const infra::Digest& key);
  void keep(infra::CacheKind kind, const infra::Digest& key, std::string_view value,
            std::chrono::milliseconds cost, std::string_view label);
  void refuse(infra::CacheKind kind, infra::NotStored reason);
  std::optional<stages::Analysis> ask_for_analysis(std::string_view text, const Owner& owner,
                                                   const infra::ModelIdentity& model,
                                                   const infra::Stop& stop, bool& cancelled);
  std::optional<stages::Content> ask_for_content(const stages::Profile& profile, const Owner& owner,
                                                 const infra::ModelIdentity& model,
                                                 const infra::Stop& stop, bool& cancelled);
  infra::ChatReply chat(std::string_view stage, infra::CacheKind kind,
                        const infra::ChatRequest& request, const infra::Stop& stop);

  const Config& config_;
  infra::Cache* cache_;
  infra::LlmClient& model_;
  const infra::Clock& clock_;
  infra::Metrics& metrics_;
  AnswerKeys keys_;
};

}  // namespace worker
