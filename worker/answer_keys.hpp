#pragma once

#include <optional>
#include <string_view>

#include "infra/digest.hpp"
#include "infra/llm_client.hpp"
#include "stages/content.hpp"
#include "worker/config.hpp"

namespace worker {

// The cache's keys: SHA-256 over length-prefixed fields,
//
//   "enrichment-answer-1", stage, namespace, model, digest of the model, hash of the constant
//   request (system text, schema, every option that shapes an answer), version of our own rules,
//   variable content
//
// Stage 1's content is the normalised text: no time, no person. Stage 2's is the profile. An
// answer made without a model has neither model nor digest in its key, so it never stands in for
// a full one. Left out, because they change the speed and not the answer: stream, keep_alive,
// num_thread.
class AnswerKeys {
 public:
  explicit AnswerKeys(const Config& config);

  // `model`: nothing for the answer of words alone. `owner` counts in a per-user namespace only.
  infra::Digest stage_one(const std::optional<infra::ModelIdentity>& model, std::string_view text,
                          std::string_view owner) const;
  infra::Digest stage_two(const infra::ModelIdentity& model, const stages::Profile& profile,
                          std::string_view owner) const;

 private:
  std::string_view owner_field(std::string_view owner) const;

  bool per_user_;
  std::string stage_one_template_;
  std::string stage_two_template_;
};

// What a model is asked, with everything that shapes the answer.
infra::ChatRequest stage_one_request(const Config& config, std::string_view text);
infra::ChatRequest stage_two_request(const Config& config, const stages::Profile& profile,
                                     const std::vector<std::string>& faults);

}  // namespace worker
