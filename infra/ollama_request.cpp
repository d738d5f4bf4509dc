#include "infra/ollama_request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>

namespace infra {
namespace {

// The same in every request for a model, or it would be loaded anew.
nlohmann::json runner_options(const OllamaSettings& settings) {
  nlohmann::json options{{"num_ctx", settings.runner.num_ctx}};
  if (settings.runner.num_thread) options["num_thread"] = *settings.runner.num_thread;
  return options;
}

std::string serialised(const nlohmann::json& body) {
  return body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// A schema as it is sent, its names in the order of their letters. A run has two of them, and to
// work one out takes longer than all the rest of a body.
std::string sent_schema(std::string_view schema) {
  constexpr std::size_t kMostKept = 8;
  static std::mutex mutex;
  static std::map<std::string, std::string, std::less<>> kept;
  const std::lock_guard lock(mutex);
  auto known = kept.find(schema);
  if (known == kept.end()) {
    if (kept.size() == kMostKept) kept.clear();
    known = kept.emplace(schema, serialised(nlohmann::json::parse(schema))).first;
  }
  return known->second;
}

}  // namespace

std::string chat_body(const OllamaSettings& settings, const ChatRequest& request) {
  nlohmann::json options = runner_options(settings);
  options["num_predict"] = request.num_predict;
  options["seed"] = request.seed;
  options["temperature"] = request.temperature;
  nlohmann::json body{{"model", settings.model},
                      {"messages", nlohmann::json::array()},
                      {"stream", true},
                      {"think", false},
                      {"keep_alive", settings.keep_alive},
                      {"options", std::move(options)}};
  if (!request.user.empty()) {
    body["messages"] = {{{"role", "system"}, {"content", request.system}},
                        {{"role", "user"}, {"content", request.user}}};
  }
  const std::string text = serialised(body);
  if (request.user.empty() || request.schema.empty()) return text;
  // In its place: no other name of the body comes before it.
  return fmt::format(R"({{"format":{},{})", sent_schema(request.schema),
                     std::string_view(text).substr(1));
}

std::string answer_shaping_request(const OllamaSettings& settings, const ChatRequest& request) {
  // A last bit of a number may depend on num_thread and num_batch, and with it a word; all of
  // these answers are equally good.
  constexpr std::array kChangesNothing{"model", "stream", "keep_alive"};
  constexpr std::array kOptionsThatChangeNothing{"num_thread", "num_batch", "num_gpu", "main_gpu",
                                                 "use_mmap"};
  auto body = nlohmann::json::parse(chat_body(settings, request));
  for (const char* name : kChangesNothing) body.erase(name);
  for (const char* name : kOptionsThatChangeNothing) body["options"].erase(name);
  return body.dump();
}

std::string embed_body(const OllamaSettings& settings, std::string_view model,
                       std::span<const std::string_view> texts) {
  nlohmann::json options = nlohmann::json::object();
  if (settings.runner.num_thread) options["num_thread"] = *settings.runner.num_thread;
  return serialised({{"model", model},
                     {"input", std::vector<std::string>(texts.begin(), texts.end())},
                     {"truncate", true},
                     {"keep_alive", settings.keep_alive},
                     {"options", std::move(options)}});
}

std::chrono::milliseconds total_limit(const OllamaSettings& settings, std::size_t body_bytes,
                                      int num_predict) {
  if (settings.total_limit.count() > 0) return settings.total_limit;
  const double prompt_tokens = static_cast<double>(body_bytes) / 3;
  const double seconds = 30 + prompt_tokens / 15 + num_predict / 1.5;
  return std::chrono::milliseconds(
      static_cast<std::int64_t>(std::clamp(seconds, 60.0, 600.0) * 1000));
}

}  // namespace infra
