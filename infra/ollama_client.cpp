#include "infra/ollama_client.hpp"

#include <algorithm>

namespace infra {
namespace {

constexpr const char* kAway = "Ollama was out of order a moment ago; it is asked again in a while";

ChatOutcome outcome_of(const ChatReply& reply) { return reply.outcome; }
template <typename T>
ChatOutcome outcome_of(const OllamaAnswer<T>& answer) {
  return answer ? ChatOutcome::done : answer.failure.outcome;
}

}  // namespace

std::optional<ModelIdentity> OllamaClient::identity(const Stop& stop) {
  auto identity = identity_of(server_.settings().model, stop);
  told_digest_ = identity ? identity->digest : "";
  return identity;
}

std::optional<ModelIdentity> OllamaClient::identity_of(const std::string& model, const Stop& stop) {
  return server_.identity(api_, model, stop);
}

// Asks again, after the configured pauses, when nothing was begun.
template <typename Ask>
auto OllamaClient::repeated(const Stop& stop, Ask ask) {
  const OllamaSettings& settings = server_.settings();
  for (int attempt = 0;; ++attempt) {
    auto answer = ask();
    if (!safe_to_repeat(outcome_of(answer)) || attempt >= settings.retry_attempts ||
        settings.retry_backoff.empty()) {
      return answer;
    }
    const auto step =
        std::min(static_cast<std::size_t>(attempt), settings.retry_backoff.size() - 1);
    if (!clock_.sleep(settings.retry_backoff[step], stop)) return answer;
  }
}

ChatReply OllamaClient::chat(const ChatRequest& request, const Stop& stop) {
  const SteadyTime start = clock_.steady();
  ChatReply reply;
  if (auto leave = server_.enter(stop)) {
    reply = repeated(stop, [&] {
      if (auto failure = server_.ensure_loaded(api_, stop)) {
        ChatReply not_loaded;
        not_loaded.outcome = failure->outcome;
        not_loaded.message = std::move(failure->message);
        return not_loaded;
      }
      return api_.chat(request, stop);
    });
    if (stop.requested() && reply.outcome != ChatOutcome::done) {
      reply.outcome = ChatOutcome::cancelled;
    }
    reply.reloaded = reply.figures.load >= server_.settings().reload_time;
    reply.by_another_model =
        !told_digest_.empty() && server_.may_be_another(api_, told_digest_, reply.reloaded, stop);
    leave->report(reply.outcome, reply.message);
  } else {
    reply.outcome = stop.requested() ? ChatOutcome::cancelled : ChatOutcome::unreachable;
    reply.message = kAway;
  }
  reply.took = std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - start);
  return reply;
}

Result<std::vector<Embedding>> OllamaClient::embed(const std::string& model,
                                                   std::span<const std::string_view> texts,
                                                   const Stop& stop) {
  auto leave = server_.enter(stop);
  if (!leave) return stop.requested() ? cancelled("stopped") : transient(kAway);
  auto answer = repeated(stop, [&] { return api_.embed(model, texts, stop); });
  leave->report_of_another_model(outcome_of(answer), answer.failure.message);
  if (answer) return *std::move(answer.value);
  if (answer.failure.outcome == ChatOutcome::model_missing) {
    return permanent(std::move(answer.failure.message));
  }
  switch (action_for(answer.failure.outcome)) {
    case ChatAction::stop:
      return cancelled(std::move(answer.failure.message));
    case ChatAction::suspect:
    case ChatAction::wait:
      return transient(std::move(answer.failure.message));
    default:
      return permanent(std::move(answer.failure.message));
  }
}

}  // namespace infra
