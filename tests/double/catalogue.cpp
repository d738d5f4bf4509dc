#include "tests/double/catalogue.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "tests/double/embeddings.hpp"

namespace ollama_double {
namespace {

using nlohmann::json;

constexpr std::uint64_t kChatModelBytes = 2'176'178'913;
constexpr std::uint64_t kEmbedModelBytes = 274'302'450;
constexpr const char* kModified = "2026-01-01T00:00:00Z";
constexpr int kFirstRelease = 30;

std::string with_tag(const std::string& model) {
  return model.find(':') == std::string::npos ? model + ":latest" : model;
}

json details_of(const Model& model) {
  const char* family = model.embeds ? "nomic-bert" : "phi3";
  return {{"parent_model", ""},
          {"format", "gguf"},
          {"family", family},
          {"families", {family}},
          {"parameter_size", model.embeds ? "137M" : "3.8B"},
          {"quantization_level", model.embeds ? "F16" : "Q4_0"}};
}

json capabilities_of(const Model& model) {
  if (model.embeds) return json::array({"embedding"});
  json list = json::array({"completion"});
  if (model.thinks) list.push_back("thinking");
  return list;
}

json facts_of(const Model& model) {
  if (model.embeds) {
    return {{"general.architecture", "nomic-bert"},
            {"general.parameter_count", 136727040},
            {"nomic-bert.context_length", 2048},
            {"nomic-bert.embedding_length", kEmbeddingSize}};
  }
  return {{"general.architecture", "phi3"},
          {"general.parameter_count", 3821079648},
          {"phi3.context_length", 32768},
          {"phi3.embedding_length", 3072}};
}

}  // namespace

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  // The last bytes of a text have stirred little until here.
  hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9ULL;
  hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBULL;
  return hash ^ (hash >> 31);
}

std::size_t token_count(std::string_view text) { return (text.size() + 3) / 4; }

std::string time_text(std::chrono::system_clock::time_point time) {
  const auto since = time.time_since_epoch();
  const auto whole = std::chrono::floor<std::chrono::seconds>(since);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:09}Z",
                     fmt::gmtime(static_cast<std::time_t>(whole.count())),
                     std::chrono::duration_cast<std::chrono::nanoseconds>(since - whole).count());
}

Catalogue::Catalogue(const Settings& settings) {
  models_.push_back({with_tag(settings.model)});
  for (const auto& name : settings.more_models) models_.push_back({with_tag(name)});
  for (const auto& name : settings.thinking_models) {
    models_.push_back({.name = with_tag(name), .thinks = true});
  }
  if (!settings.embed_model.empty()) {
    models_.push_back({.name = with_tag(settings.embed_model), .embeds = true});
  }
}

const Model* Catalogue::find(const std::string& name) const {
  const std::string full = with_tag(name);
  for (const Model& model : models_) {
    if (model.name == full) return &model;
  }
  return nullptr;
}

json Catalogue::version() const {
  return {{"version", fmt::format("0.{}.0-double", kFirstRelease + release_)}};
}

json Catalogue::entry(const Model& model) const {
  std::string digest;
  for (int part = 0; part < 4; ++part) {
    digest += fmt::format("{:016x}", hash_of(fmt::format("{}/{}/{}", model.name, edition_, part)));
  }
  return {{"name", model.name},
          {"model", model.name},
          {"size", model.embeds ? kEmbedModelBytes : kChatModelBytes},
          {"digest", digest},
          {"details", details_of(model)}};
}

json Catalogue::tags() const {
  json list = json::array();
  for (const Model& model : models_) {
    json element = entry(model);
    element["modified_at"] = kModified;
    list.push_back(std::move(element));
  }
  return {{"models", list}};
}

json Catalogue::show(const Model& model) const {
  return {{"license", "of its own"},
          {"modelfile", "FROM " + model.name},
          {"parameters", "stop \"<|end|>\""},
          {"template", "{{ .Prompt }}"},
          {"details", details_of(model)},
          {"model_info", facts_of(model)},
          {"capabilities", capabilities_of(model)},
          {"modified_at", kModified}};
}

}  // namespace ollama_double
