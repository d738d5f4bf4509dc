#pragma once

#include <string_view>

#include "infra/llm_client.hpp"
#include "infra/metrics.hpp"
#include "worker/answers.hpp"

namespace worker {

// Puts the stages' questions to the model and keeps the figures of how that went.
class Questions {
 public:
  Questions(infra::LlmClient& model, Answers& answers, infra::Metrics& metrics)
      : model_(model), answers_(answers), metrics_(metrics) {}

  // Once more with room for half as much again when the answer was cut.
  infra::ChatReply ask(std::string_view stage, infra::CacheKind kind,
                       const infra::ChatRequest& request, const infra::Stop& stop);
  // The answer was whole, and is none.
  void invalid(infra::CacheKind kind);

 private:
  infra::ChatReply ask_once(std::string_view stage, const infra::ChatRequest& request,
                            const infra::Stop& stop);

  infra::LlmClient& model_;
  Answers& answers_;
  infra::Metrics& metrics_;
};

}  // namespace worker
