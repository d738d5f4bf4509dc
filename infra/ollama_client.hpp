#pragma once

#include "infra/ollama_server.hpp"

namespace infra {

// An LlmClient over Ollama. One per thread, all on one OllamaServer.
class OllamaClient final : public LlmClient {
 public:
  OllamaClient(OllamaServer& server, const Clock& clock)
      : server_(server), clock_(clock), api_(server.settings()) {}

  std::optional<ModelIdentity> identity(const Stop& stop) override;
  ChatReply chat(const ChatRequest& request, const Stop& stop) override;

  std::optional<ModelIdentity> identity_of(const std::string& model, const Stop& stop) override;
  Result<std::vector<Embedding>> embed(const std::string& model,
                                       std::span<const std::string_view> texts,
                                       const Stop& stop) override;

 private:
  template <typename Ask>
  auto repeated(const Stop& stop, Ask ask);

  OllamaServer& server_;
  const Clock& clock_;
  OllamaApi api_;
  std::string told_digest_;  // by identity(); empty: none
};

}  // namespace infra
