#pragma once

#include <string>

#include "infra/llm_client.hpp"
#include "infra/metrics.hpp"
#include "stages/model_trust.hpp"
#include "worker/answers.hpp"

namespace worker {

// What a model's readings count: earned where words are plain, and kept in the cache with its
// digest, so that it is earned once. One thread.
class ModelStanding {
 public:
  ModelStanding(Answers& answers, infra::Metrics& metrics) : answers_(answers), metrics_(metrics) {}

  double weight_of(const infra::ModelIdentity& model);
  // After that: what it made of a text beside what the words say.
  void learn(const infra::ModelIdentity& model, const stages::Analysis& words,
             const stages::ModelReading& reading);

 private:
  Answers& answers_;
  infra::Metrics& metrics_;
  stages::ModelTrust trust_;
  std::string digest_;  // of the model that trust_ is about
};

}  // namespace worker
