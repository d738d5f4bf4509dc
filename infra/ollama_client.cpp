#include "infra/ollama_client.hpp"

#include <fmt/format.h>

#include <array>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "infra/chat_stream.hpp"
#include "infra/log.hpp"

namespace infra {
namespace {

constexpr auto kIdentityTtl = std::chrono::seconds(60);
constexpr auto kBreakerOpen = std::chrono::seconds(5);
constexpr auto kListLimit = std::chrono::seconds(5);

std::string url_of(const OllamaSettings& settings, std::string_view path) {
  std::string_view base = settings.base_url;
  while (base.ends_with('/')) base.remove_suffix(1);
  return fmt::format("{}{}", base, path);
}

std::vector<std::string> headers_of(const OllamaSettings& settings) {
  if (settings.api_key.empty()) return {};
  return {"Authorization: Bearer " + settings.api_key};
}

// "phi3" is "phi3:latest" to Ollama.
std::string with_tag(std::string_view model) {
  return model.find(':') == std::string_view::npos ? fmt::format("{}:latest", model)
                                                   : std::string(model);
}

// "" for what is not there or no text: the answer comes from somebody else's program.
std::string text_at(const nlohmann::json& object, const char* key) {
  if (!object.is_object()) return {};
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

ChatOutcome outcome_of(HttpFailure failure) {
  switch (failure) {
    case HttpFailure::unreachable:
      return ChatOutcome::unreachable;
    case HttpFailure::timed_out:
    case HttpFailure::timed_out_before_first_byte:
      return ChatOutcome::timed_out;
    case HttpFailure::broken:
      return ChatOutcome::failed;
    case HttpFailure::cancelled:
      return ChatOutcome::cancelled;
  }
  return ChatOutcome::failed;
}

ChatReply reply_of_status(long status, const OllamaSettings& settings) {
  ChatReply reply;
  if (status == 404) {
    reply.outcome = ChatOutcome::model_missing;
    reply.message =
        fmt::format("model {} is not installed: ollama pull {}", settings.model, settings.model);
  } else if (status == 503) {
    reply.outcome = ChatOutcome::busy;
    reply.message = "Ollama is busy: its queue is full";
  } else {
    reply.message = fmt::format("Ollama answered with status {}", status);
  }
  return reply;
}

}  // namespace

std::string chat_body(const OllamaSettings& settings, const ChatRequest& request) {
  nlohmann::json options{{"num_ctx", settings.runner.num_ctx},
                         {"num_predict", request.num_predict},
                         {"seed", request.seed},
                         {"temperature", request.temperature}};
  if (settings.runner.num_thread) options["num_thread"] = *settings.runner.num_thread;
  nlohmann::json body{{"model", settings.model},
                      {"messages", nlohmann::json::array()},
                      {"stream", true},
                      {"think", false},
                      {"keep_alive", settings.keep_alive},
                      {"options", std::move(options)}};
  if (!request.user.empty()) {
    body["messages"] = {{{"role", "system"}, {"content", request.system}},
                        {{"role", "user"}, {"content", request.user}}};
    body["format"] = nlohmann::json::parse(request.schema);
  }
  return body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
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

OllamaServer::OllamaServer(OllamaSettings settings, const Clock& clock)
    : settings_(std::move(settings)), clock_(clock) {}

bool OllamaServer::worth_asking() const {
  const std::lock_guard lock(mutex_);
  return clock_.steady() >= closed_until_;
}

std::optional<bool> OllamaServer::reachable() const {
  const int known = reachable_;
  return known < 0 ? std::nullopt : std::optional(known == 1);
}

void OllamaServer::report(ChatOutcome outcome) {
  const bool away = outcome == ChatOutcome::unreachable || outcome == ChatOutcome::timed_out ||
                    outcome == ChatOutcome::busy || outcome == ChatOutcome::model_missing;
  if (outcome == ChatOutcome::done) reachable_ = 1;
  if (!away) return;
  reachable_ = 0;
  loaded_ = false;
  const std::lock_guard lock(mutex_);
  closed_until_ = clock_.steady() + kBreakerOpen;
  identity_.reset();
  identity_known_until_ = {};
}

std::optional<ModelIdentity> OllamaServer::identity(HttpClient& http, const Stop& stop) {
  {
    const std::lock_guard lock(mutex_);
    const SteadyTime now = clock_.steady();
    if (now < closed_until_) return std::nullopt;
    if (now < identity_known_until_) return identity_;
  }
  HttpRequest request;
  request.url = url_of(settings_, "/api/tags");
  request.headers = headers_of(settings_);
  request.connect_limit = settings_.connect_limit;
  request.first_byte_limit = request.total_limit = kListLimit;
  const auto answer = http.send(request, stop);
  const auto* response = std::get_if<HttpResponse>(&answer);
  if (response == nullptr || response->status != 200) {
    if (response == nullptr && std::get<HttpError>(answer).failure == HttpFailure::cancelled) {
      return std::nullopt;
    }
    report(ChatOutcome::unreachable);
    return std::nullopt;
  }
  std::optional<ModelIdentity> found;
  const auto list = nlohmann::json::parse(response->body, nullptr, false);
  if (list.is_object() && list.contains("models") && list["models"].is_array()) {
    for (const auto& model : list["models"]) {
      const std::string name = text_at(model, "name");
      const std::string digest = text_at(model, "digest");
      if (!digest.empty() && with_tag(name) == with_tag(settings_.model)) {
        found = ModelIdentity{settings_.model, digest};
      }
    }
  }
  if (!found) {
    report(ChatOutcome::model_missing);
    return std::nullopt;
  }
  reachable_ = 1;
  const std::lock_guard lock(mutex_);
  identity_ = found;
  identity_known_until_ = clock_.steady() + kIdentityTtl;
  return found;
}

std::optional<ChatReply> OllamaServer::ensure_loaded(HttpClient& http, const Stop& stop) {
  const std::lock_guard lock(loading_);
  if (loaded_) return std::nullopt;
  HttpRequest request;
  request.url = url_of(settings_, "/api/chat");
  request.headers = headers_of(settings_);
  request.body = chat_body(settings_, {});
  request.connect_limit = settings_.connect_limit;
  request.first_byte_limit = request.total_limit = settings_.preload_limit;
  const SteadyTime start = clock_.steady();
  const auto answer = http.send(request, stop);
  if (const auto* error = std::get_if<HttpError>(&answer)) {
    ChatReply reply;
    reply.outcome = outcome_of(error->failure);
    reply.message = error->message;
    return reply;
  }
  if (const auto& response = std::get<HttpResponse>(answer); response.status != 200) {
    return reply_of_status(response.status, settings_);
  }
  loaded_ = true;
  log::info("model {} loaded in {} ms", settings_.model,
            std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - start).count());
  return std::nullopt;
}

std::optional<ModelIdentity> OllamaClient::identity(const Stop& stop) {
  return server_.identity(http_, stop);
}

ChatReply OllamaClient::chat_once(const std::string& body, const Stop& stop) {
  const OllamaSettings& settings = server_.settings();
  HttpRequest request;
  request.url = url_of(settings, "/api/chat");
  request.headers = headers_of(settings);
  request.body = body;
  request.connect_limit = settings.connect_limit;
  request.first_byte_limit = settings.first_token_limit;
  request.idle_limit = settings.idle_limit;
  ChatStream stream;
  const auto answer =
      http_.send(request, stop, [&](std::string_view piece) { return stream.feed(piece); });
  if (const auto* error = std::get_if<HttpError>(&answer)) {
    ChatReply reply = std::move(stream).finish();
    if (error->failure == HttpFailure::broken && !reply.message.empty()) return reply;
    reply.outcome = outcome_of(error->failure);
    reply.message = error->message;
    return reply;
  }
  const long status = std::get<HttpResponse>(answer).status;
  if (status != 200) return reply_of_status(status, settings);
  return std::move(stream).finish();
}

ChatReply OllamaClient::chat(const ChatRequest& request, const Stop& stop) {
  const SteadyTime start = clock_.steady();
  ChatReply reply;
  if (!server_.worth_asking()) {
    reply.outcome = ChatOutcome::unreachable;
    reply.message = "Ollama could not be reached a moment ago";
    return reply;
  }
  const OllamaSettings& settings = server_.settings();
  if (auto failed = server_.ensure_loaded(http_, stop)) {
    reply = *std::move(failed);
  } else {
    const std::string body = chat_body(settings, request);
    for (int attempt = 0;; ++attempt) {
      reply = chat_once(body, stop);
      // Only what never reached the server may be sent again: a generation costs minutes.
      if (reply.outcome != ChatOutcome::unreachable || attempt >= settings.retry_attempts ||
          settings.retry_backoff.empty()) {
        break;
      }
      const auto step = std::min<std::size_t>(static_cast<std::size_t>(attempt),
                                              settings.retry_backoff.size() - 1);
      if (!clock_.sleep(settings.retry_backoff[step], stop)) {
        reply.outcome = ChatOutcome::cancelled;
        break;
      }
    }
  }
  server_.report(reply.outcome);
  reply.took = std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - start);
  return reply;
}

}  // namespace infra
