#pragma once

#include <atomic>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/double/settings.hpp"

namespace ollama_double {

std::uint64_t hash_of(std::string_view text);
// Roughly as a tokenizer counts: four bytes are a token.
std::size_t token_count(std::string_view text);
// As Ollama writes times, in UTC.
std::string time_text(std::chrono::system_clock::time_point time);

struct Model {
  std::string name;  // with its tag
  bool embeds = false;
  bool thinks = false;
};

// The models that are installed, and what the server says about them and itself.
//
// Threads: any.
class Catalogue {
 public:
  explicit Catalogue(const Settings& settings);

  // Null: not installed. "phi3" is "phi3:latest".
  const Model* find(const std::string& name) const;
  const std::vector<Model>& models() const { return models_; }

  nlohmann::json version() const;
  nlohmann::json tags() const;
  nlohmann::json show(const Model& model) const;
  // An element of what /api/tags and /api/ps list.
  nlohmann::json entry(const Model& model) const;

  void change_digests() { ++edition_; }
  void change_version() { ++release_; }

 private:
  std::vector<Model> models_;
  std::atomic<int> edition_{0};
  std::atomic<int> release_{0};
};

}  // namespace ollama_double
