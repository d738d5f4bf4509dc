#pragma once

#include <span>
#include <string>
#include <string_view>

#include "infra/ollama_settings.hpp"

// What is sent to Ollama.
namespace infra {

// The body of /api/chat. An empty request (no `user`) loads the model and asks nothing.
std::string chat_body(const OllamaSettings& settings, const ChatRequest& request);
// All of that body which may change what is answered: without the model's name, which has a digest
// beside it, and without what was found to change only how fast the answer comes.
std::string answer_shaping_request(const OllamaSettings& settings, const ChatRequest& request);
// The body of /api/embed.
std::string embed_body(const OllamaSettings& settings, std::string_view model,
                       std::span<const std::string_view> texts);

// How long a question may take in all: as configured, else 30 s and as long as a slow machine
// needs to read it and to write so many tokens, 60 to 600 s.
std::chrono::milliseconds total_limit(const OllamaSettings& settings, std::size_t body_bytes,
                                      int num_predict);

}  // namespace infra
