#include "worker/answer_keys.hpp"

#include <fmt/format.h>

#include "stages/lexicon.hpp"
#include "stages/safety.hpp"
#include "stages/stage_one.hpp"
#include "stages/stage_two.hpp"

namespace worker {
namespace {

constexpr std::string_view kKeySchema = "enrichment-answer-1";
// Raised whenever the code that turns a reply into an answer changes what comes out.
constexpr std::string_view kStageOneRules = "stage1-1";
constexpr std::string_view kStageTwoRules = "stage2-1";

std::string constant_part(const Config& config, const infra::ChatRequest& request) {
  infra::FieldDigest digest;
  digest.add(request.system)
      .add(request.schema)
      .add(fmt::format("{}", request.temperature))
      .add(fmt::format("{}", request.num_predict))
      .add(fmt::format("{}", config.inference.num_ctx));
  return infra::to_hex(digest.finish());
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
                                     const std::vector<std::string>& faults) {
  infra::ChatRequest request;
  request.system = stages::stage_two_system();
  request.schema = stages::stage_two_schema();
  request.user = stages::stage_two_user(profile, config.stage2.setting, faults);
  request.temperature = config.inference.temperature_stage2;
  request.num_predict = static_cast<int>(config.inference.num_predict_long);
  request.seed = profile.variant;
  return request;
}

AnswerKeys::AnswerKeys(const Config& config)
    : per_user_(config.caching.name_space == "per-user"),
      stage_one_template_(constant_part(config, stage_one_request(config, ""))) {
  infra::FieldDigest digest;
  digest.add(constant_part(config, stage_two_request(config, {}, {}))).add(config.stage2.setting);
  stage_two_template_ = infra::to_hex(digest.finish());
  digest.add(stage_one_template_)
      .add(fmt::format("{}/{}", config.stage1.weight_lexical, config.stage1.weight_llm));
  stage_one_template_ = infra::to_hex(digest.finish());
}

std::string_view AnswerKeys::owner_field(std::string_view owner) const {
  return per_user_ ? owner : std::string_view("shared");
}

infra::Digest AnswerKeys::stage_one(const std::optional<infra::ModelIdentity>& model,
                                    std::string_view text, std::string_view owner) const {
  infra::FieldDigest digest;
  digest.add(kKeySchema)
      .add("stage1")
      .add(owner_field(owner))
      .add(model ? model->name : "")
      .add(model ? model->digest : "")
      .add(model ? stage_one_template_ : "")
      .add(fmt::format("{} {} {}", kStageOneRules, stages::kLexiconVersion, stages::kSafetyVersion))
      .add(text);
  return digest.finish();
}

infra::Digest AnswerKeys::stage_two(const infra::ModelIdentity& model,
                                    const stages::Profile& profile, std::string_view owner) const {
  infra::FieldDigest digest;
  digest.add(kKeySchema)
      .add("stage2")
      .add(owner_field(owner))
      .add(model.name)
      .add(model.digest)
      .add(stage_two_template_)
      .add(kStageTwoRules)
      .add(profile.primary)
      .add(profile.secondary)
      .add(profile.tertiary)
      .add(profile.valence_bucket)
      .add(profile.arousal_bucket)
      .add(profile.phase)
      .add(fmt::format("{}", profile.variant));
  return digest.finish();
}

}  // namespace worker
