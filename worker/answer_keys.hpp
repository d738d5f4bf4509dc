#pragma once

#include <optional>
#include <string_view>

#include "infra/cache_key.hpp"
#include "infra/llm_client.hpp"
#include "stages/content_rules.hpp"
#include "stages/profile.hpp"
#include "worker/config.hpp"

namespace worker {

// The models that take part in Stage 1 beside the words.
struct Scorers {
  std::optional<infra::ModelIdentity> model;     // the one that chats
  std::optional<infra::ModelIdentity> embedder;  // the one that embeds
};

// The cache's keys: SHA-256 over length-prefixed fields,
//
//   schema     "enrichment-answer-4"
//   stage      "stage1", "stage2"
//   namespace  "shared", or the owner in a namespace per user
//   model      its name, and
//   digest     the digest of its weights; both empty for an answer without a model
//   embedder   in Stage 1 the same of the embedding model, and
//   embedder's digest
//   request    hash of the constant part of what it is asked: infra::answer_shaping_request()
//   rules      version of the code that makes an answer of a reply
//   ...        variable content: the normalised text (no time, no person), or the profile
//
// An answer made without a model never stands in for a full one. What shapes a request is in the
// key without anybody's doing.
class AnswerKeys {
 public:
  explicit AnswerKeys(const Config& config);

  // Everything handed in, and these keys, must outlive `fields`. `owner` counts in a namespace per
  // user only.
  void stage_one(infra::KeyFields& fields, const Scorers& scorers, std::string_view text,
                 std::string_view owner) const;
  void stage_two(infra::KeyFields& fields, const infra::ModelIdentity& model,
                 const stages::Profile& profile, std::string_view owner) const;

 private:
  bool per_user_;
  std::string stage_one_request_;
  std::string stage_one_rules_;
  std::string stage_two_request_;
};

// What a model is asked, with everything that shapes the answer.
infra::ChatRequest stage_one_request(const Config& config, std::string_view text);
infra::ChatRequest stage_two_request(const Config& config, const stages::Profile& profile,
                                     const std::vector<stages::ContentFault>& faults);

}  // namespace worker
