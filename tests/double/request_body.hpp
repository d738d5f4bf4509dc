#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/double/catalogue.hpp"
#include "tests/double/options.hpp"

namespace ollama_double {

// The JSON object of a request, its fields of the types that Ollama wants. `type` is Ollama's name
// for it ("ChatRequest"). Throws Refused (400) with Ollama's words.
nlohmann::json body_of(std::string_view text, std::string_view type);

// "" when the text is absent.
std::string text_at(const nlohmann::json& body, const char* name);

// A checked request to chat or generate.
struct Ask {
  const Model* model = nullptr;
  std::string name;  // of the model, as the client says it
  bool chat = true;
  bool stream = true;
  bool asks = true;       // else it only loads, or with a keep-alive of 0 unloads, the model
  std::string prompt;     // all that the model reads
  std::string question;   // the last message
  nlohmann::json format;  // null, "json" or a schema
  bool thinks = false;
  bool truncates = true;
  std::optional<std::chrono::nanoseconds> keep_alive;
  Options options;
};

// Throws Refused with the status and words of Ollama.
Ask ask_of(const nlohmann::json& body, bool chat, const Catalogue& catalogue);

// A checked request to embed.
struct EmbedAsk {
  const Model* model = nullptr;
  std::vector<std::string> input;
  std::size_t dimensions = 0;
  bool truncates = true;
  std::optional<std::chrono::nanoseconds> keep_alive;
  Options options;
};

EmbedAsk embed_ask_of(const nlohmann::json& body, const Catalogue& catalogue);

}  // namespace ollama_double
