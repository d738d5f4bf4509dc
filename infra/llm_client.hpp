#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "infra/chat_outcome.hpp"
#include "infra/result.hpp"
#include "infra/stop.hpp"

namespace infra {

// What shapes how a model is loaded. One value for the whole run: a request that differs in any
// of it makes Ollama unload the model and load it again.
struct RunnerOptions {
  int num_ctx = 2048;
  std::optional<int> num_thread;  // nothing: not sent, the server decides
};

// One question to a chat model. `system` and `schema` are constant per stage and come first, so
// that the server can reuse what it worked out for them.
struct ChatRequest {
  std::string system;
  std::string user;
  std::string_view schema;  // JSON schema of the answer, serialised
  double temperature = 0.3;
  int num_predict = 120;
  std::int64_t seed = 0;
};

// What the server measured; zero where it said nothing.
struct ChatFigures {
  std::chrono::milliseconds load{0};         // of the model, for this question
  std::chrono::milliseconds first_token{0};  // from the question to the answer's beginning, by us
  std::int64_t prompt_tokens = 0;            // those of a known beginning are counted, not timed
  std::int64_t tokens = 0;                   // of the answer
  std::chrono::nanoseconds prompt_time{0};
  std::chrono::nanoseconds time{0};  // of making the answer's tokens
};

struct ChatReply {
  ChatOutcome outcome = ChatOutcome::garbled;
  std::string text;
  std::string message;  // for the operator, when the outcome is not done; quotes nobody's text
  std::chrono::milliseconds took{0};
  ChatFigures figures;
  // The model had to be loaded for this answer.
  bool reloaded = false;
  // And is not any more the one that identity() told.
  bool by_another_model = false;
};

using Embedding = std::vector<float>;

struct ModelIdentity {
  std::string name;
  std::string digest;
};

// A server with models: one that chats, and others. One thread at a time.
class LlmClient {
 public:
  virtual ~LlmClient() = default;
  // The model as the server has it now; nothing when it is not to be had. Cheap: asked at most
  // every minute while all is well, and not at all while the breaker is open.
  virtual std::optional<ModelIdentity> identity(const Stop& stop) = 0;
  virtual ChatReply chat(const ChatRequest& request, const Stop& stop) = 0;

  // The same for another model than the one that chats.
  virtual std::optional<ModelIdentity> identity_of(const std::string& model, const Stop& stop) = 0;
  // One for each text, in their order.
  virtual Result<std::vector<Embedding>> embed(const std::string& model,
                                               std::span<const std::string_view> texts,
                                               const Stop& stop) = 0;
};

}  // namespace infra
