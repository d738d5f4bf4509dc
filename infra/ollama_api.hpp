#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "infra/http_client.hpp"
#include "infra/ollama_settings.hpp"

namespace infra {

struct OllamaFailure {
  ChatOutcome outcome = ChatOutcome::garbled;
  std::string message;  // for the operator: what is wrong and what to do
};

template <typename T>
struct OllamaAnswer {
  std::optional<T> value;
  OllamaFailure failure = {};  // meaningful without a value
  explicit operator bool() const { return value.has_value(); }
  const T* operator->() const { return &*value; }
  const T& operator*() const { return *value; }
};

struct OllamaModel {
  std::string name, digest;
  std::int64_t context_length = 0;  // of a loaded one
};

struct OllamaModelCard {
  std::vector<std::string> capabilities;
  std::int64_t context_length = 0;  // that it was trained with; 0: not said
};

// Ollama's requests, each on its own: what is sent, what can come back. One connection, kept open;
// one thread at a time. A stop ends any of them at once and closes the connection.
class OllamaApi {
 public:
  // The settings must outlive it.
  explicit OllamaApi(const OllamaSettings& settings) : settings_(settings) {}

  OllamaAnswer<std::string> version(const Stop& stop);
  OllamaAnswer<std::vector<OllamaModel>> installed(const Stop& stop);
  OllamaAnswer<std::vector<OllamaModel>> loaded(const Stop& stop);
  OllamaAnswer<OllamaModelCard> show(const std::string& model, const Stop& stop);
  // One for each text, in their order.
  OllamaAnswer<std::vector<Embedding>> embed(const std::string& model,
                                             std::span<const std::string_view> texts,
                                             const Stop& stop);
  // Loads the chat model. Nothing: it is loaded.
  std::optional<OllamaFailure> load(const Stop& stop);
  ChatReply chat(const ChatRequest& request, const Stop& stop);

 private:
  HttpRequest request_to(std::string_view path) const;
  OllamaAnswer<std::string> ask(const HttpRequest& request, const Stop& stop,
                                const std::string& model);
  OllamaAnswer<std::vector<OllamaModel>> models(std::string_view path, const Stop& stop);
  OllamaFailure failure_of(const HttpError& error) const;
  OllamaFailure failure_of(const HttpResponse& response, const std::string& model) const;

  const OllamaSettings& settings_;
  HttpClient http_;
};

// Whether both name the same model: without a tag it is "latest".
bool same_model(std::string_view a, std::string_view b);

}  // namespace infra
