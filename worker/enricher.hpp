#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "infra/clock.hpp"
#include "infra/metrics.hpp"
#include "stages/content.hpp"
#include "stages/profile.hpp"
#include "stages/reflection.hpp"
#include "worker/answer_keys.hpp"
#include "worker/answers.hpp"
#include "worker/model_standing.hpp"
#include "worker/questions.hpp"
#include "worker/text_similarity.hpp"

namespace worker {

struct StageOne {
  stages::Analysis analysis;
  std::string model;  // empty: no model that chats took part
  bool hit = false;
  bool outage = false;  // with a model that was away it would have become better
  bool cancelled = false;
  std::chrono::milliseconds took{0};
};

struct StageTwo {
  stages::Content content;
  bool fallback = false;  // our own words, because no model gave any
  bool hit = false;
  bool outage = false;  // as of Stage 1
  bool cancelled = false;
  std::chrono::milliseconds took{0};
};

// Which of the answers to a profile a reflection gets, 0..variants-1: always the same one.
int variant_of(std::string_view rid, std::int64_t variants);

// Runs the two stages: cache, else models, else without them. Nothing but a stop makes it fail.
// One thread at a time; cache, flights and metrics may be shared.
class Enricher {
 public:
  // `cache` null: caching is off. Where there are several, they share `prototypes`.
  Enricher(const Config& config, infra::Cache* cache, infra::SingleFlight& flights,
           infra::LlmClient& model, const infra::Clock& clock, infra::Metrics& metrics,
           std::shared_ptr<KnownPrototypes> prototypes = std::make_shared<KnownPrototypes>());

  StageOne stage_one(std::string_view text, const Owner& owner, const infra::Stop& stop);
  StageTwo stage_two(const stages::Profile& profile, const Owner& owner, const infra::Stop& stop);

  // Asks the server which models it has, when that was not known lately.
  void look_at_models(const infra::Stop& stop) { static_cast<void>(present(stop)); }

 private:
  struct Asked;  // a text, and by whom it is to be read

  // The models that there are now.
  Scorers present(const infra::Stop& stop);
  Answers::Answer<stages::Analysis> analysed_by(const Scorers& scorers, const Scorers& present,
                                                const Asked& asked, StageOne& result);
  std::optional<Answers::Fresh> make_analysis(const Scorers& scorers, const Asked& asked,
                                              StageOne& result);
  std::optional<Answers::Fresh> make_content(const stages::Profile& profile, const Owner& owner,
                                             const infra::ModelIdentity& model,
                                             const infra::KeyFields& fields,
                                             const infra::Stop& stop, StageTwo& result);

  const Config& config_;
  infra::LlmClient& model_;
  const infra::Clock& clock_;
  infra::Metrics& metrics_;
  AnswerKeys keys_;
  Answers answers_;
  Questions questions_;
  TextSimilarity similarity_;
  ModelStanding standing_;
};

}  // namespace worker
