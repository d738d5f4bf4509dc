#include "infra/ollama_api.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "infra/chat_stream.hpp"
#include "infra/clock.hpp"
#include "infra/foreign_json.hpp"
#include "infra/ollama_request.hpp"

namespace infra {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kMostTold = 200;
constexpr std::size_t kQuoted = 12;

// Whether `error` holds a piece of what the writer wrote.
bool quotes(std::string_view error, std::string_view text) {
  if (text.size() < kQuoted) return !text.empty() && error.find(text) != std::string_view::npos;
  for (std::size_t at = 0; at + kQuoted <= text.size(); ++at) {
    if (error.find(text.substr(at, kQuoted)) != std::string_view::npos) return true;
  }
  return false;
}

// What a server says, on one line and not for ever.
std::string told(std::string_view error) {
  std::string text(error.substr(0, kMostTold));
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  return text;
}

std::string with_tag(std::string_view model) {
  return model.find(':') == std::string_view::npos ? fmt::format("{}:latest", model)
                                                   : std::string(model);
}

ChatOutcome outcome_of(HttpFailure failure) {
  switch (failure) {
    case HttpFailure::unreachable:
      return ChatOutcome::unreachable;
    case HttpFailure::timed_out_before_first_byte:
      return ChatOutcome::no_first_token;
    case HttpFailure::timed_out:
      return ChatOutcome::stalled;
    case HttpFailure::broken:
    case HttpFailure::unwanted:
      return ChatOutcome::unfinished;
    case HttpFailure::cancelled:
      return ChatOutcome::cancelled;
  }
  return ChatOutcome::unfinished;
}

std::optional<Embedding> embedding_in(const nlohmann::json& numbers) {
  if (!numbers.is_array() || numbers.empty()) return std::nullopt;
  Embedding embedding;
  embedding.reserve(numbers.size());
  for (const auto& number : numbers) {
    if (!number.is_number()) return std::nullopt;
    const auto value = number.get<float>();
    if (!std::isfinite(value)) return std::nullopt;
    embedding.push_back(value);
  }
  return embedding;
}

}  // namespace

bool same_model(std::string_view a, std::string_view b) { return with_tag(a) == with_tag(b); }

HttpRequest OllamaApi::request_to(std::string_view path) const {
  std::string_view base = settings_.base_url;
  while (base.ends_with('/')) base.remove_suffix(1);
  HttpRequest request;
  request.url = fmt::format("{}{}", base, path);
  if (!settings_.api_key.empty()) {
    request.headers.push_back("Authorization: Bearer " + settings_.api_key);
  }
  request.ca_file = settings_.ca_file;
  request.connect_limit = settings_.connect_limit;
  request.first_byte_limit = request.idle_limit = request.total_limit = settings_.small_limit;
  return request;
}

OllamaFailure OllamaApi::failure_of(const HttpError& error) const {
  const ChatOutcome outcome = outcome_of(error.failure);
  if (outcome != ChatOutcome::unreachable) return {outcome, error.message};
  const std::string_view question =
      settings_.base_url.starts_with("https")
          ? "is it running there, and is its certificate signed by who ollama.tls_ca_file says?"
      : on_this_machine(settings_.base_url)
          ? "is Ollama running there? (systemctl start ollama)"
          : "is Ollama running there, and for other machines? (OLLAMA_HOST=0.0.0.0)";
  return {outcome, fmt::format("{}; {}", error.message, question)};
}

OllamaFailure OllamaApi::failure_of(const HttpResponse& response, const std::string& model) const {
  const std::string error = text_at(nlohmann::json::parse(response.body, nullptr, false), "error");
  const auto says = [&](ChatOutcome outcome, std::string message) {
    return OllamaFailure{outcome, std::move(message)};
  };
  switch (response.status) {
    case 400:
      return says(ChatOutcome::rejected,
                  fmt::format("Ollama rejects the request: {}", told(error)));
    case 401:
    case 403:
      return says(ChatOutcome::rejected,
                  fmt::format("{} does not let us in (status {}): check ollama.api_key",
                              settings_.base_url, response.status));
    case 404:
      if (error.empty()) break;
      return says(ChatOutcome::model_missing,
                  fmt::format("model {0} is not installed: ollama pull {0}", model));
    case 503:
      return says(ChatOutcome::busy, "Ollama is busy: its queue is full (OLLAMA_MAX_QUEUE)");
    default:
      break;
  }
  if (response.status >= 499) {
    return says(ChatOutcome::server_error,
                fmt::format("Ollama failed with status {}: {}", response.status,
                            error.empty() ? "it does not say why" : told(error)));
  }
  return says(ChatOutcome::garbled,
              fmt::format("{} answers with status {}, which Ollama does not: check ollama.base_url",
                          settings_.base_url, response.status));
}

OllamaAnswer<std::string> OllamaApi::ask(const HttpRequest& request, const Stop& stop,
                                         const std::string& model) {
  auto answer = http_.send(request, stop);
  if (const auto* error = std::get_if<HttpError>(&answer)) return {{}, failure_of(*error)};
  auto& response = std::get<HttpResponse>(answer);
  if (response.status != 200) return {{}, failure_of(response, model)};
  return {std::move(response.body)};
}

OllamaAnswer<std::string> OllamaApi::version(const Stop& stop) {
  auto body = ask(request_to("/api/version"), stop, "");
  if (!body) return body;
  const std::string version = text_at(nlohmann::json::parse(*body, nullptr, false), "version");
  if (!version.empty()) return {told(version)};
  return {{}, {ChatOutcome::garbled, settings_.base_url + " is no Ollama: check ollama.base_url"}};
}

OllamaAnswer<std::vector<OllamaModel>> OllamaApi::models(std::string_view path, const Stop& stop) {
  const auto body = ask(request_to(path), stop, "");
  if (!body) return {{}, body.failure};
  const auto list = nlohmann::json::parse(*body, nullptr, false);
  if (const auto* array = member(list, "models"); array == nullptr || !array->is_array()) {
    return {{},
            {ChatOutcome::garbled, settings_.base_url + " is no Ollama: check ollama.base_url"}};
  }
  std::vector<OllamaModel> models;
  for (const auto& entry : list_at(list, "models")) {
    OllamaModel model{text_at(entry, "name"), text_at(entry, "digest"),
                      whole_at(entry, "context_length")};
    if (!model.name.empty() && !model.digest.empty()) models.push_back(std::move(model));
  }
  return {std::move(models)};
}

OllamaAnswer<std::vector<OllamaModel>> OllamaApi::installed(const Stop& stop) {
  return models("/api/tags", stop);
}

OllamaAnswer<std::vector<OllamaModel>> OllamaApi::loaded(const Stop& stop) {
  return models("/api/ps", stop);
}

OllamaAnswer<OllamaModelCard> OllamaApi::show(const std::string& model, const Stop& stop) {
  HttpRequest request = request_to("/api/show");
  request.body = nlohmann::json{{"model", model}}.dump();
  const auto body = ask(request, stop, model);
  if (!body) return {{}, body.failure};
  const auto described = nlohmann::json::parse(*body, nullptr, false);
  OllamaModelCard card;
  for (const auto& capability : list_at(described, "capabilities")) {
    if (capability.is_string()) card.capabilities.push_back(capability.get<std::string>());
  }
  if (const auto* info = member(described, "model_info"); info != nullptr && info->is_object()) {
    for (const auto& [name, value] : info->items()) {  // "phi3.context_length"
      if (name.ends_with(".context_length")) card.context_length = whole_at(*info, name.c_str());
    }
  }
  return {std::move(card)};
}

OllamaAnswer<std::vector<Embedding>> OllamaApi::embed(const std::string& model,
                                                      std::span<const std::string_view> texts,
                                                      const Stop& stop) {
  HttpRequest request = request_to("/api/embed");
  request.body = embed_body(settings_, model, texts);
  // The first one loads the model.
  request.first_byte_limit = request.total_limit = settings_.preload_limit;
  const auto body = ask(request, stop, model);
  if (!body) {
    OllamaFailure failure = body.failure;
    for (const std::string_view text : texts) {
      if (quotes(failure.message, text)) failure.message = "Ollama: an error that quotes the text";
    }
    return {{}, std::move(failure)};
  }
  const auto answer = nlohmann::json::parse(*body, nullptr, false);
  std::vector<Embedding> embeddings;
  for (const auto& numbers : list_at(answer, "embeddings")) {
    auto embedding = embedding_in(numbers);
    if (!embedding) break;
    embeddings.push_back(*std::move(embedding));
  }
  if (embeddings.size() == texts.size()) return {std::move(embeddings)};
  return {{}, {ChatOutcome::garbled, "Ollama: not one embedding of numbers for each text"}};
}

std::optional<OllamaFailure> OllamaApi::load(const Stop& stop) {
  HttpRequest request = request_to("/api/chat");
  request.body = chat_body(settings_, {});
  request.first_byte_limit = request.total_limit = settings_.preload_limit;
  ChatStream stream;
  const auto answer =
      http_.send(request, stop, [&](std::string_view piece) { return stream.feed(piece); });
  const auto failed = [&](OllamaFailure failure) {
    const bool has_its_own_name =
        failure.outcome == ChatOutcome::unreachable ||
        failure.outcome == ChatOutcome::model_missing || failure.outcome == ChatOutcome::busy ||
        failure.outcome == ChatOutcome::rejected || failure.outcome == ChatOutcome::garbled ||
        failure.outcome == ChatOutcome::cancelled;
    if (has_its_own_name) return failure;
    return OllamaFailure{ChatOutcome::load_failed, fmt::format("model {} could not be loaded: {}",
                                                               settings_.model, failure.message)};
  };
  const auto* error = std::get_if<HttpError>(&answer);
  if (error != nullptr && error->failure != HttpFailure::unwanted)
    return failed(failure_of(*error));
  if (const auto* response = std::get_if<HttpResponse>(&answer);
      response != nullptr && response->status != 200) {
    return failed(failure_of(*response, settings_.model));
  }
  // There is no answer in it: an end that says so is all.
  const ChatReply reply = std::move(stream).finish();
  if (reply.outcome == ChatOutcome::empty || reply.outcome == ChatOutcome::done)
    return std::nullopt;
  return failed({reply.outcome, told(reply.message)});
}

ChatReply OllamaApi::chat(const ChatRequest& request, const Stop& stop) {
  HttpRequest sent = request_to("/api/chat");
  sent.body = chat_body(settings_, request);
  sent.first_byte_limit = settings_.first_token_limit;
  sent.idle_limit = settings_.idle_limit;
  sent.total_limit = total_limit(settings_, sent.body.size(), request.num_predict);
  ChatStream stream;
  const auto start = std::chrono::steady_clock::now();
  std::optional<milliseconds> first;
  const auto answer = http_.send(sent, stop, [&](std::string_view piece) {
    const bool good = stream.feed(piece);
    if (!first && stream.begun()) {
      first = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - start);
    }
    return good;
  });
  ChatReply reply = std::move(stream).finish();
  reply.figures.first_token = first.value_or(milliseconds(0));
  const auto fails = [&](OllamaFailure failure) {
    reply.outcome = failure.outcome;
    reply.message = std::move(failure.message);
  };
  if (const auto* error = std::get_if<HttpError>(&answer)) {
    // Broken off by us, because of what came: then the stream has said why.
    if (error->failure != HttpFailure::unwanted) fails(failure_of(*error));
  } else if (const auto& response = std::get<HttpResponse>(answer); response.status != 200) {
    fails(failure_of(response, settings_.model));
  }
  reply.message = quotes(reply.message, request.user) ? "Ollama: an error that quotes the text"
                                                      : told(reply.message);
  if (reply.outcome != ChatOutcome::done) reply.text.clear();
  return reply;
}

}  // namespace infra
