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

std::string sorted(std::string_view schema) { return serialised(nlohmann::json::parse(schema)); }
std::string json_string(std::string_view text) { return serialised(text); }

// What is the same in all questions of a stage, as it is sent. A run has two schemas and two
// instructions, and to work them out takes longer than all the rest of a body.
class Kept {
 public:
  explicit Kept(std::string (*make)(std::string_view)) : make_(make) {}

  std::string of(std::string_view text) {
    constexpr std::size_t kMost = 8;
    const std::lock_guard lock(mutex_);
    auto known = made_.find(text);
    if (known == made_.end()) {
      if (made_.size() == kMost) made_.clear();
      known = made_.emplace(text, make_(text)).first;
    }
    return known->second;
  }

 private:
  std::string (*make_)(std::string_view);
  std::mutex mutex_;
  std::map<std::string, std::string, std::less<>> made_;
};

}  // namespace

std::string chat_body(const OllamaSettings& settings, const ChatRequest& request) {
  static Kept schemas(sorted);
  static Kept instructions(json_string);
  nlohmann::json options = runner_options(settings);
  options["num_predict"] = request.num_predict;
  options["seed"] = request.seed;
  options["temperature"] = request.temperature;
  std::string format;
  std::string messages = "[]";
  if (!request.user.empty()) {
    messages = fmt::format(R"([{{"content":{},"role":"system"}},{{"content":{},"role":"user"}}])",
                           instructions.of(request.system), json_string(request.user));
    if (!request.schema.empty())
      format = fmt::format(R"("format":{},)", schemas.of(request.schema));
  }
  return fmt::format(
      R"({{{}"keep_alive":{},"messages":{},"model":{},"options":{},"stream":true,"think":false}})",
      format, json_string(settings.keep_alive), messages, json_string(settings.model),
      serialised(options));
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
