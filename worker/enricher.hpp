#pragma once

#include <chrono>
#include <string>

#include "infra/cache.hpp"
#include "infra/clock.hpp"
#include "infra/llm_client.hpp"
#include "infra/metrics.hpp"
#include "infra/single_flight.hpp"
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

// Under which fact the cache remembers the digest last seen of a model.
std::string digest_fact(std::string_view model);

// Which of the answers to a profile a reflection gets, 0..variants-1: always the same one.
int variant_of(std::string_view rid, std::int64_t variants);

// Runs the two stages: cache, else model, else without one. Nothing but a stop makes it fail.
// One thread at a time; cache, flights and metrics may be shared.
class Enricher {
 public:
  // `cache` null: caching is off.
  Enricher(const Config& config, infra::Cache* cache, infra::SingleFlight& flights,
           infra::LlmClient& model, const infra::Clock& clock, infra::Metrics& metrics);

  StageOne stage_one(std::string_view text, const Owner& owner, const infra::Stop& stop);
  StageTwo stage_two(const stages::Analysis& analysis, std::string_view phase, int variant,
                     const Owner& owner, const infra::Stop& stop);

 private:
  template <typename Content>
  struct Answer {
    std::optional<Content> content;
    bool hit = false;
  };
  struct Made {
    std::string_view value;
    std::string label;
    std::chrono::milliseconds cost;
  };

  template <typename Content, typename Make>
  Answer<Content> found_or_made(infra::CacheKind kind, const infra::KeyFields& fields,
                                std::optional<Content> (*parse)(std::string_view),
                                const infra::Stop& stop, bool& cancelled, Make make);
  std::optional<infra::ModelIdentity> last_seen_model();
  // Of an answer made without a model, `model` is empty.
  void keep(infra::CacheKind kind, const infra::KeyFields& fields, const Made& made,
            std::string_view model, const Owner& owner);
  void refuse(infra::CacheKind kind, infra::NotStored reason);
  std::optional<std::string> ask_for_analysis(std::string_view text, const Owner& owner,
                                              const infra::ModelIdentity& model,
                                              const infra::KeyFields& fields,
                                              const infra::Stop& stop, bool& cancelled);
  std::optional<std::string> ask_for_content(const stages::Profile& profile, const Owner& owner,
                                             const infra::ModelIdentity& model,
                                             const infra::KeyFields& fields,
                                             const infra::Stop& stop, bool& cancelled);
  infra::ChatReply chat(std::string_view stage, infra::CacheKind kind,
                        const infra::ChatRequest& request, const infra::Stop& stop);
  infra::ChatReply ask(std::string_view stage, const infra::ChatRequest& request,
                       const infra::Stop& stop);
  void invalid(infra::CacheKind kind);

  const Config& config_;
  infra::Cache* cache_;
  infra::SingleFlight& flights_;
  infra::LlmClient& model_;
  const infra::Clock& clock_;
  infra::Metrics& metrics_;
  AnswerKeys keys_;
};

}  // namespace worker
