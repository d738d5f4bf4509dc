#include "worker/enricher.hpp"

#include "infra/log.hpp"
#include "stages/safety.hpp"
#include "stages/stage_one.hpp"
#include "stages/stage_two.hpp"

namespace worker {
namespace {

using infra::ChatAction;
using infra::ChatOutcome;
using infra::NotStored;
using std::chrono::milliseconds;

milliseconds since(infra::SteadyTime start, const infra::Clock& clock) {
  return std::chrono::duration_cast<milliseconds>(clock.steady() - start);
}

std::string label_of(const std::optional<stages::State>& state) {
  return state ? fmt::format("{}/{}", state->primary(), state->short_path()) : "Neutral";
}

std::string label_of(const stages::Profile& profile) {
  if (profile.primary.empty()) return "Neutral";
  return fmt::format("{}/{}/{}", profile.primary, profile.secondary, profile.tertiary);
}

}  // namespace

std::string digest_fact(std::string_view model) { return fmt::format("digest of {}", model); }

int variant_of(std::string_view rid, std::int64_t variants) {
  infra::FieldDigest digest;
  const auto bytes = digest.add(rid).finish();
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) number = number << 8U | bytes.at(i);
  return static_cast<int>(number % static_cast<std::uint64_t>(variants));
}

Enricher::Enricher(const Config& config, infra::Cache* cache, infra::SingleFlight& flights,
                   infra::LlmClient& model, const infra::Clock& clock, infra::Metrics& metrics)
    : config_(config),
      cache_(cache),
      flights_(flights),
      model_(model),
      clock_(clock),
      metrics_(metrics),
      keys_(config) {}

// With the model out of reach, answers that it once gave are still good.
std::optional<infra::ModelIdentity> Enricher::last_seen_model() {
  if (cache_ == nullptr) return std::nullopt;
  const std::string& name = config_.ollama.text_model;
  auto digest = cache_->recall(digest_fact(name));
  if (!digest) return std::nullopt;
  return infra::ModelIdentity{name, *std::move(digest)};
}

void Enricher::keep(infra::CacheKind kind, const infra::KeyFields& fields, const Made& made,
                    std::string_view model, const Owner& owner) {
  if (cache_ == nullptr) return;
  // A guest's own words leave nothing behind; a profile has none of them.
  if (kind == kStageOneKind && owner.guest) return refuse(kind, NotStored::guest);
  const auto own = kind == kStageOneKind ? config_.caching.ttl_stage1 : config_.caching.ttl_stage2;
  const std::string fingerprint = fields.fingerprint();
  infra::CacheEntry entry;
  entry.key = fields.key();
  entry.kind = kind;
  entry.value = made.value;
  entry.cost = made.cost;
  entry.ttl = config_.ttl(own);
  entry.label = made.label;
  entry.model = model;
  if (config_.caching.name_space == "per-user") entry.owner = owner.name;
  entry.fingerprint = fingerprint;
  cache_->put(entry);
}

void Enricher::refuse(infra::CacheKind kind, NotStored reason) {
  if (cache_ != nullptr) cache_->not_stored(kind, reason);
}

infra::ChatReply Enricher::ask(std::string_view stage, const infra::ChatRequest& request,
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

infra::ChatReply Enricher::chat(std::string_view stage, infra::CacheKind kind,
                                const infra::ChatRequest& request, const infra::Stop& stop) {
  auto reply = ask(stage, request, stop);
  if (action_for(reply.outcome) == ChatAction::ask_for_more) {
    infra::ChatRequest longer = request;
    longer.num_predict = request.num_predict * 3 / 2;
    reply = ask(stage, longer, stop);
  }
  if (reply.outcome == ChatOutcome::cut) refuse(kind, NotStored::cut);
  if (reply.outcome == ChatOutcome::empty) refuse(kind, NotStored::empty);
  // Of an outage, the server's own line tells.
  const ChatAction action = action_for(reply.outcome);
  if (action == ChatAction::do_without || action == ChatAction::ask_for_more) {
    infra::log::warning("{}: no answer from the model: {}", stage, reply.message);
  }
  return reply;
}

void Enricher::invalid(infra::CacheKind kind) {
  refuse(kind, NotStored::invalid);
  metrics_.count(fmt::format("model_{}", infra::name_of(ChatOutcome::invalid)));
}

// Looks the answer up; else has it made, once for all who ask for the same at this time. make()
// returns it as it is kept, or nothing; `cancelled` is set when the wait for somebody else's answer
// is broken off.
template <typename Content, typename Make>
Enricher::Answer<Content> Enricher::found_or_made(infra::CacheKind kind,
                                                  const infra::KeyFields& fields,
                                                  std::optional<Content> (*parse)(std::string_view),
                                                  const infra::Stop& stop, bool& cancelled,
                                                  Make make) {
  const auto made_here = [&]() -> Answer<Content> {
    const auto value = make();
    return {value ? parse(*value) : std::nullopt, false};
  };
  if (cache_ == nullptr) return made_here();
  const infra::Digest key = fields.key();
  const auto ended_before = flights_.ended();
  auto found = cache_->get(kind, key);
  if (auto content = found.value ? parse(*found.value) : std::nullopt) return {content, true};
  if (!cache_->serves(key)) return made_here();
  auto turn = flights_.enter(key, stop);
  if (turn.value()) {
    cache_->coalesced(kind, found.miss, turn.cost());
    return {parse(*turn.value()), true};
  }
  if (!turn.maker()) {
    cancelled = true;
    return {};
  }
  // Somebody may have ended between our look-up and our turn.
  if (flights_.ended() != ended_before) {
    found = cache_->get(kind, key);
    if (auto content = found.value ? parse(*found.value) : std::nullopt) return {content, true};
  }
  const auto start = clock_.steady();
  const auto value = make();
  if (value) turn.publish(*value, since(start, clock_));
  return {value ? parse(*value) : std::nullopt, false};
}

std::optional<std::string> Enricher::ask_for_analysis(std::string_view text, const Owner& owner,
                                                      const infra::ModelIdentity& model,
                                                      const infra::KeyFields& fields,
                                                      const infra::Stop& stop, bool& cancelled) {
  const auto reply = chat("stage1", kStageOneKind, stage_one_request(config_, text), stop);
  cancelled = reply.outcome == ChatOutcome::cancelled;
  if (reply.outcome != ChatOutcome::done) return std::nullopt;
  const auto reading = stages::parse_stage_one(reply.text);
  if (!reading) {
    invalid(kStageOneKind);
    return std::nullopt;
  }
  const auto analysis = stages::fuse(text, *reading, config_.weights());
  auto value = stages::serialised(analysis);
  if (reply.by_another_model) {
    refuse(kStageOneKind, NotStored::digest);
  } else {
    keep(kStageOneKind, fields, {value, label_of(analysis.state), reply.took}, model.name, owner);
  }
  return value;
}

StageOne Enricher::stage_one(std::string_view text, const Owner& owner, const infra::Stop& stop) {
  const auto start = clock_.steady();
  StageOne result;
  const auto finish = [&](stages::Analysis analysis) {
    result.analysis = std::move(analysis);
    result.took = since(start, clock_);
    metrics_.took(result.hit ? "stage1_hit" : "stage1_made", clock_.steady() - start);
    return result;
  };
  // A writer in danger waits for nothing: no model, no cache.
  if (auto words = stages::analyse_words(text); stages::needs_crisis_copy(words.signals)) {
    return finish(std::move(words));
  }
  const auto present = model_.identity(stop);
  if (present && cache_ != nullptr) {
    cache_->remember(digest_fact(present->name), present->digest);
  }
  if (const auto model = present ? present : last_seen_model()) {
    infra::KeyFields fields;
    keys_.stage_one(fields, model, text, owner.name);
    const auto answer = found_or_made<stages::Analysis>(
        kStageOneKind, fields, stages::parse_analysis, stop, result.cancelled,
        [&]() -> std::optional<std::string> {
          if (!present) return std::nullopt;
          return ask_for_analysis(text, owner, *present, fields, stop, result.cancelled);
        });
    if (result.cancelled) return result;
    if (answer.content) {
      result.hit = answer.hit;
      result.model = model->name;
      return finish(*answer.content);
    }
  }
  infra::KeyFields fields;
  keys_.stage_one(fields, std::nullopt, text, owner.name);
  const auto answer = found_or_made<stages::Analysis>(
      kStageOneKind, fields, stages::parse_analysis, stop, result.cancelled, [&] {
        const auto words_start = clock_.steady();
        const auto analysis = stages::analyse_words(text);
        auto value = stages::serialised(analysis);
        keep(kStageOneKind, fields, {value, label_of(analysis.state), since(words_start, clock_)},
             "", owner);
        return std::optional(std::move(value));
      });
  result.hit = answer.hit;
  if (!answer.content) return result;
  return finish(*answer.content);
}

std::optional<std::string> Enricher::ask_for_content(const stages::Profile& profile,
                                                     const Owner& owner,
                                                     const infra::ModelIdentity& model,
                                                     const infra::KeyFields& fields,
                                                     const infra::Stop& stop, bool& cancelled) {
  std::vector<std::string> faults;
  milliseconds cost{0};
  bool by_another_model = false;
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto request = stage_two_request(config_, profile, faults);
    const auto reply = chat("stage2", kStageTwoKind, request, stop);
    cancelled = reply.outcome == ChatOutcome::cancelled;
    if (reply.outcome != ChatOutcome::done) return std::nullopt;
    cost += reply.took;
    by_another_model = by_another_model || reply.by_another_model;
    const auto content = stages::parse_content(reply.text);
    faults = content ? stages::faults_of(*content)
                     : std::vector<std::string>{
                           "it does not have three lines, three tips and a "
                           "closing line"};
    if (faults.empty()) {
      auto value = stages::serialised(*content);
      if (by_another_model) {
        refuse(kStageTwoKind, NotStored::digest);
      } else {
        keep(kStageTwoKind, fields, {value, label_of(profile), cost}, model.name, owner);
      }
      return value;
    }
    invalid(kStageTwoKind);
  }
  return std::nullopt;
}

StageTwo Enricher::stage_two(const stages::Analysis& analysis, std::string_view phase, int variant,
                             const Owner& owner, const infra::Stop& stop) {
  const auto start = clock_.steady();
  const auto profile = stages::profile_of(analysis, phase, variant);
  StageTwo result;
  const auto finish = [&](stages::Content content) {
    result.content = std::move(content);
    result.took = since(start, clock_);
    metrics_.took(result.hit ? "stage2_hit" : "stage2_made", clock_.steady() - start);
    return result;
  };
  const auto present = model_.identity(stop);
  if (const auto model = present ? present : last_seen_model()) {
    infra::KeyFields fields;
    keys_.stage_two(fields, *model, profile, owner.name);
    const auto answer = found_or_made<stages::Content>(
        kStageTwoKind, fields, stages::parse_content, stop, result.cancelled,
        [&]() -> std::optional<std::string> {
          if (!present) return std::nullopt;
          return ask_for_content(profile, owner, *present, fields, stop, result.cancelled);
        });
    if (result.cancelled) return result;
    if (answer.content) {
      result.hit = answer.hit;
      return finish(*answer.content);
    }
  }
  result.fallback = true;
  refuse(kStageTwoKind, NotStored::fallback);
  return finish(stages::fallback_content(profile));
}

}  // namespace worker
