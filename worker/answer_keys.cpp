#include "worker/answer_keys.hpp"

#include <fmt/format.h>

#include "infra/ollama_request.hpp"
#include "stages/lexicon.hpp"
#include "stages/prototypes.hpp"
#include "stages/safety.hpp"
#include "stages/stage_one_prompt.hpp"
#include "stages/stage_two_prompt.hpp"

namespace worker {
namespace {

constexpr std::string_view kKeySchema = "enrichment-answer-4";
// Raised whenever the code that turns a reply into an answer changes what comes out.
constexpr std::string_view kStageOneRules = "stage1-2";

std::string hash_of(const Config& config, const infra::ChatRequest& request) {
  return infra::sha256_hex(infra::answer_shaping_request(config.ollama_settings(), request));
}

}  // namespace

infra::ChatRequest stage_one_request(const Config& config, std::string_view text) {
  infra::ChatRequest request;
  request.system = stages::stage_one_system();
  request.schema = stages::stage_one_schema();
  request.user = stages::stage_one_user(text);
  request.temperature = config.inference.temperature;
  request.num_predict = static_cast<int>(config.inference.num_predict_short);
  return request;
}

infra::ChatRequest stage_two_request(const Config& config, const stages::Profile& profile,
                                     const std::vector<stages::ContentFault>& faults) {
  infra::ChatRequest request;
  request.system = stages::stage_two_system(config.stage2.setting);
  request.schema = stages::stage_two_schema();
  request.user = stages::stage_two_user(profile, faults);
  request.temperature = config.inference.temperature_stage2;
  request.num_predict = static_cast<int>(config.inference.num_predict_long);
  request.seed = profile.variant;
  return request;
}

AnswerKeys::AnswerKeys(const Config& config)
    : per_user_(config.caching.name_space == "per-user"),
      stage_one_request_(hash_of(config, stage_one_request(config, ""))),
      stage_one_rules_(fmt::format("{} {} {} {} weights {}/{}/{}", kStageOneRules,
                                   stages::kLexiconVersion, stages::kSafetyVersion,
                                   stages::prototypes_version(), config.stage1.weight_lexical,
                                   config.stage1.weight_embedding, config.stage1.weight_llm)),
      stage_two_request_(hash_of(config, stage_two_request(config, {}, {}))) {}

void AnswerKeys::stage_one(infra::KeyFields& fields, const Scorers& scorers, std::string_view text,
                           std::string_view owner) const {
  const auto& [model, embedder] = scorers;
  fields.add("schema", kKeySchema)
      .add("stage", "stage1")
      .add("namespace", per_user_ ? owner : "shared")
      .add("model", model ? std::string_view(model->name) : "")
      .add("digest", model ? std::string_view(model->digest) : "")
      .add("embedder", embedder ? std::string_view(embedder->name) : "")
      .add("embedder's digest", embedder ? std::string_view(embedder->digest) : "")
      .add("request", model ? std::string_view(stage_one_request_) : "")
      .add("rules", stage_one_rules_)
      .add("text", text);
}

void AnswerKeys::stage_two(infra::KeyFields& fields, const infra::ModelIdentity& model,
                           const stages::Profile& profile, std::string_view owner) const {
  const auto& state = profile.state;
  fields.add("schema", kKeySchema)
      .add("stage", "stage2")
      .add("namespace", per_user_ ? owner : "shared")
      .add("model", model.name)
      .add("digest", model.digest)
      .add("request", stage_two_request_)
      .add("rules", stages::kContentRulesVersion)
      .add("primary", state ? state->primary() : "")
      .add("secondary", state ? state->secondary() : "")
      .add("tertiary", state ? state->tertiary() : "")
      .add_list("invoked", profile.invoked.names())
      .add_list("expressed", profile.expressed.names())
      .add("valence", name_of(profile.valence))
      .add("arousal", name_of(profile.arousal))
      .add("phase", name_of(profile.phase))
      .add_number("variant", profile.variant);
}

}  // namespace worker
