#include "worker/questions.hpp"

#include <fmt/format.h>

#include "infra/log.hpp"

namespace worker {

using infra::ChatAction;
using infra::ChatOutcome;
using infra::NotStored;

infra::ChatReply Questions::ask_once(std::string_view stage, const infra::ChatRequest& request,
                                     const infra::Stop& stop) {
  auto reply = model_.chat(request, stop);
  metrics_.took(fmt::format("model_{}", stage), reply.took);
  metrics_.count(fmt::format("model_{}", infra::name_of(reply.outcome)));
  if (reply.reloaded) metrics_.count("model_reloaded");
  const infra::ChatFigures& figures = reply.figures;
  if (figures.tokens == 0) return reply;
  metrics_.count(fmt::format("{}_tokens_in", stage),
                 static_cast<std::uint64_t>(figures.prompt_tokens));
  metrics_.count(fmt::format("{}_tokens_out", stage), static_cast<std::uint64_t>(figures.tokens));
  metrics_.took(fmt::format("{}_first_token", stage), figures.first_token);
  metrics_.took(fmt::format("{}_per_token", stage), figures.time / figures.tokens);
  return reply;
}

infra::ChatReply Questions::ask(std::string_view stage, infra::CacheKind kind,
                                const infra::ChatRequest& request, const infra::Stop& stop) {
  auto reply = ask_once(stage, request, stop);
  if (action_for(reply.outcome) == ChatAction::ask_for_more) {
    infra::ChatRequest longer = request;
    longer.num_predict = request.num_predict * 3 / 2;
    reply = ask_once(stage, longer, stop);
  }
  if (reply.outcome == ChatOutcome::cut) answers_.refuse(kind, NotStored::cut);
  if (reply.outcome == ChatOutcome::empty) answers_.refuse(kind, NotStored::empty);
  // Of an outage, the server's own line tells.
  const ChatAction action = action_for(reply.outcome);
  if (action == ChatAction::do_without || action == ChatAction::ask_for_more) {
    infra::log::warning("{}: no answer from the model: {}", stage, reply.message);
  }
  return reply;
}

void Questions::invalid(infra::CacheKind kind) {
  answers_.refuse(kind, NotStored::invalid);
  metrics_.count(fmt::format("model_{}", infra::name_of(ChatOutcome::invalid)));
}

}  // namespace worker
