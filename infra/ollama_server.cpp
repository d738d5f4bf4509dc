#include "infra/ollama_server.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "infra/log.hpp"

namespace infra {
namespace {

constexpr auto kDigestsKnownFor = std::chrono::seconds(60);
constexpr auto kMissingFor = std::chrono::seconds(10);

}  // namespace

OllamaServer::OllamaServer(OllamaSettings settings, const Clock& clock)
    : settings_(std::move(settings)),
      clock_(clock),
      breaker_(clock),
      places_(settings_.most_requests) {}

std::optional<bool> OllamaServer::reachable() const {
  const int known = reachable_;
  return known < 0 ? std::nullopt : std::optional(known == 1);
}

std::optional<OllamaServer::Leave> OllamaServer::enter(const Stop& stop) {
  if (!worth_asking()) return std::nullopt;
  auto place = places_.enter(stop);
  if (!place || !breaker_.admit()) return std::nullopt;
  return Leave(*this, *std::move(place));
}

OllamaServer::Leave::~Leave() {
  if (server_ != nullptr) server_->breaker_.withdrew();
}

void OllamaServer::Leave::report(ChatOutcome outcome, const std::string& message) {
  if (server_ != nullptr) std::exchange(server_, nullptr)->report(outcome, message);
}

void OllamaServer::Leave::report_of_another_model(ChatOutcome outcome, const std::string& message) {
  const bool missing = outcome == ChatOutcome::model_missing;
  if (action_for(outcome) == ChatAction::wait && !missing) return report(outcome, message);
  // Answered, or failed by itself. With the breaker open this was the try that closes it.
  if (outcome == ChatOutcome::done && server_->breaker_.state() != Breaker::State::closed) {
    return report(outcome, message);
  }
  OllamaServer& server = *std::exchange(server_, nullptr);
  server.breaker_.withdrew();
  if (!missing) return;
  const std::lock_guard lock(server.mutex_);
  server.digests_known_until_ = {};  // it was there a moment ago
}

void OllamaServer::report(ChatOutcome outcome, const std::string& message) {
  const ChatAction action = action_for(outcome);
  if (action == ChatAction::stop) return breaker_.withdrew();
  const bool fine = action != ChatAction::suspect && action != ChatAction::wait;
  if (fine) {
    breaker_.succeeded();
  } else {
    breaker_.failed(action == ChatAction::wait);
    loaded_ = false;  // to load it again may take longer than a question may
  }
  if (action != ChatAction::suspect) reachable_ = fine ? 1 : 0;
  const std::lock_guard lock(mutex_);
  tell(fine ? "" : message);
  if (fine) return;
  digests_.clear();
  digests_known_until_ = {};
}

// Each trouble once, until another one comes or it is over.
void OllamaServer::tell(const std::string& trouble) {
  if (trouble == trouble_) return;
  if (trouble.empty()) {
    log::info("model {} answers again", settings_.model);
  } else {
    log::warning("working without the model for a while: {}", trouble);
  }
  trouble_ = trouble;
}

std::optional<ModelIdentity> OllamaServer::found(const std::string& model) const {
  const auto at = std::ranges::find_if(
      digests_, [&](const auto& entry) { return same_model(entry.first, model); });
  return at == digests_.end() ? std::nullopt : std::optional(ModelIdentity{model, at->second});
}

std::optional<ModelIdentity> OllamaServer::known(const std::string& model) const {
  const std::lock_guard lock(mutex_);
  return found(model);
}

bool OllamaServer::knows_models() const {
  const std::lock_guard lock(mutex_);
  return !digests_.empty();
}

std::optional<ModelIdentity> OllamaServer::identity(OllamaApi& api, const std::string& model,
                                                    const Stop& stop) {
  if (!worth_asking()) return std::nullopt;
  {
    const std::lock_guard lock(mutex_);
    if (clock_.steady() < digests_known_until_) return found(model);
  }
  auto models = api.installed(stop);
  const auto loaded = models ? api.loaded(stop) : OllamaAnswer<std::vector<OllamaModel>>{};
  if (!models || !loaded) {
    const OllamaFailure& failure = (models ? loaded : models).failure;
    report(failure.outcome == ChatOutcome::cancelled ? failure.outcome : ChatOutcome::unreachable,
           failure.message);
    return std::nullopt;
  }
  bool ours_is_loaded = false;
  const std::lock_guard lock(mutex_);
  digests_.clear();
  for (const auto& list : {*models, *loaded}) {
    for (const OllamaModel& there : list) digests_[there.name] = there.digest;
  }
  for (const OllamaModel& there : *loaded) {
    ours_is_loaded = ours_is_loaded || same_model(there.name, settings_.model);
  }
  // Unloaded while nothing was asked: the next question would have to wait for the load.
  if (!ours_is_loaded) loaded_ = false;
  auto identity = found(model);
  const bool ours = identity && same_model(model, settings_.model);
  digests_known_until_ = clock_.steady() + (ours ? kDigestsKnownFor : kMissingFor);
  if (ours) reachable_ = 1;
  if (!identity && same_model(model, settings_.model)) {
    reachable_ = 0;
    tell(fmt::format("model {0} is not installed: ollama pull {0}", model));
  }
  return identity;
}

std::optional<OllamaFailure> OllamaServer::ensure_loaded(OllamaApi& api, const Stop& stop) {
  if (loaded_) return std::nullopt;
  const auto turn = loading_.enter(stop);
  if (!turn) return OllamaFailure{ChatOutcome::cancelled, "stopped"};
  if (loaded_) return std::nullopt;
  const SteadyTime start = clock_.steady();
  if (auto failure = api.load(stop)) return failure;
  loaded_ = true;
  log::info("model {} loaded in {} ms", settings_.model,
            std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - start).count());
  return std::nullopt;
}

bool OllamaServer::may_be_another(OllamaApi& api, const std::string& digest, bool reloaded,
                                  const Stop& stop) {
  {
    const std::lock_guard lock(mutex_);
    if (reloaded) {
      digests_.clear();
      digests_known_until_ = {};
    } else {
      // Another thread may have found out meanwhile.
      return std::ranges::any_of(digests_, [&](const auto& entry) {
        return same_model(entry.first, settings_.model) && entry.second != digest;
      });
    }
  }
  const auto now = identity(api, settings_.model, stop);
  return !now || now->digest != digest;
}

}  // namespace infra
