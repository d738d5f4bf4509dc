#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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
  std::string_view system;
  std::string user;
  std::string_view schema;  // JSON schema of the answer, serialised
  double temperature = 0.3;
  int num_predict = 120;
  std::int64_t seed = 0;
};

enum class ChatOutcome {
  done,           // `text` is a whole answer
  cut,            // stopped at num_predict
  empty,          // nothing but white space
  model_missing,  // not installed there
  busy,           // the server's queue is full
  unreachable,    // nobody there, or the breaker says so
  timed_out,
  failed,     // an error answer, a broken stream, an end without `done`
  cancelled,  // we stopped it
};

struct ChatReply {
  ChatOutcome outcome = ChatOutcome::failed;
  std::string text;
  std::string message;  // for the operator, when the outcome is not done
  std::chrono::milliseconds took{0};
};

struct ModelIdentity {
  std::string name;
  std::string digest;
};

// A chat model somewhere. One thread at a time.
class LlmClient {
 public:
  virtual ~LlmClient() = default;
  // The model as the server has it now; nothing when it is not to be had. Cheap: asked at most
  // every minute while all is well, and not at all while the breaker is open.
  virtual std::optional<ModelIdentity> identity(const Stop& stop) = 0;
  virtual ChatReply chat(const ChatRequest& request, const Stop& stop) = 0;
};

}  // namespace infra
