#include "worker/enricher.hpp"

#include "infra/log.hpp"
#include "stages/safety.hpp"
#include "stages/stage_one.hpp"
#include "stages/stage_two.hpp"

namespace worker {
namespace {

using infra::ChatOutcome;
using infra::NotStored;
using std::chrono::milliseconds;

milliseconds since(infra::SteadyTime start, const infra::Clock& clock) {
  return std::chrono::duration_cast<milliseconds>(clock.steady() - start);
}

std::string digest_fact(std::string_view model) { return fmt::format("digest of {}", model); }

// Which answer of several to a profile a reflection gets: always the same one.
int variant_of(std::string_view rid, std::int64_t variants) {
  infra::FieldDigest digest;
  const auto bytes = digest.add(rid).finish();
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) number = number << 8U | bytes.at(i);
  return static_cast<int>(number % static_cast<std::uint64_t>(variants));
}

std::string label_of(const std::optional<stages::State>& state) {
  return state ? fmt::format("{}/{}", state->primary(), state->short_path()) : "Neutral";
}

}  // namespace

Enricher::Enricher(const Config& config, infra::Cache* cache, infra::LlmClient& model,
                   const infra::Clock& clock, infra::Metrics& metrics)
    : config_(config),
      cache_(cache),
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

std::optional<stages::Analysis> Enricher::cached_analysis(const infra::Digest& key) {
  if (cache_ == nullptr) return std::nullopt;
  const auto found = cache_->get(kStageOneKind, key);
  return found.value ? stages::parse_analysis(*found.value) : std::nullopt;
}

void Enricher::keep(infra::CacheKind kind, const infra::Digest& key, std::string_view value,
                    milliseconds cost, std::string_view label) {
  if (cache_ == nullptr) return;
  const auto own = kind == kStageOneKind ? config_.caching.ttl_stage1 : config_.caching.ttl_stage2;
  cache_->put({key, kind, value, cost, config_.ttl(own), label});
}

void Enricher::refuse(infra::CacheKind kind, NotStored reason) {
  if (cache_ != nullptr) cache_->not_stored(kind, reason);
}

infra::ChatReply Enricher::chat(std::string_view stage, infra::CacheKind kind,
                                const infra::ChatRequest& request, const infra::Stop& stop) {
  auto reply = model_.chat(request, stop);
  metrics_.took(fmt::format("model_{}", stage), reply.took);
  if (reply.outcome == ChatOutcome::cut) {
    metrics_.count("model_answer_cut");
    infra::ChatRequest longer = request;
    longer.num_predict = request.num_predict * 3 / 2;
    reply = model_.chat(longer, stop);
    if (reply.outcome == ChatOutcome::cut) refuse(kind, NotStored::cut);
  }
  if (reply.outcome == ChatOutcome::empty) refuse(kind, NotStored::empty);
  if (reply.outcome != ChatOutcome::done && reply.outcome != ChatOutcome::cancelled) {
    metrics_.count("model_failed");
    infra::log::warning("{}: no answer from the model: {}", stage, reply.message);
  }
  return reply;
}

std::optional<stages::Analysis> Enricher::ask_for_analysis(std::string_view text,
                                                           const Owner& owner,
                                                           const infra::ModelIdentity& model,
                                                           const infra::Stop& stop,
                                                           bool& cancelled) {
  const auto reply = chat("stage1", kStageOneKind, stage_one_request(config_, text), stop);
  cancelled = reply.outcome == ChatOutcome::cancelled;
  if (reply.outcome != ChatOutcome::done) return std::nullopt;
  const auto reading = stages::parse_stage_one(reply.text);
  if (!reading) {
    refuse(kStageOneKind, NotStored::invalid);
    metrics_.count("model_answer_invalid");
    return std::nullopt;
  }
  auto analysis = stages::fuse(text, *reading, config_.weights());
  if (owner.guest) {
    refuse(kStageOneKind, NotStored::guest);
  } else {
    keep(kStageOneKind, keys_.stage_one(model, text, owner.name), stages::serialised(analysis),
         reply.took, label_of(analysis.state));
  }
  return analysis;
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
  const auto model = present ? present : last_seen_model();
  if (model) {
    if (auto found = cached_analysis(keys_.stage_one(model, text, owner.name))) {
      result.hit = true;
      result.model = model->name;
      return finish(*std::move(found));
    }
  }
  if (present) {
    if (cache_ != nullptr) cache_->remember(digest_fact(present->name), present->digest);
    if (auto made = ask_for_analysis(text, owner, *present, stop, result.cancelled)) {
      result.model = present->name;
      return finish(*std::move(made));
    }
    if (result.cancelled) return result;
  }
  const auto words_key = keys_.stage_one(std::nullopt, text, owner.name);
  if (auto found = cached_analysis(words_key)) {
    result.hit = true;
    return finish(*std::move(found));
  }
  auto analysis = stages::analyse_words(text);
  if (owner.guest) {
    refuse(kStageOneKind, NotStored::guest);
  } else {
    keep(kStageOneKind, words_key, stages::serialised(analysis), since(start, clock_),
         label_of(analysis.state));
  }
  return finish(std::move(analysis));
}

std::optional<stages::Content> Enricher::ask_for_content(const stages::Profile& profile,
                                                         const Owner& owner,
                                                         const infra::ModelIdentity& model,
                                                         const infra::Stop& stop, bool& cancelled) {
  std::vector<std::string> faults;
  milliseconds cost{0};
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto request = stage_two_request(config_, profile, faults);
    const auto reply = chat("stage2", kStageTwoKind, request, stop);
    cancelled = reply.outcome == ChatOutcome::cancelled;
    if (reply.outcome != ChatOutcome::done) return std::nullopt;
    cost += reply.took;
    auto content = stages::parse_content(reply.text);
    faults = content ? stages::faults_of(*content)
                     : std::vector<std::string>{
                           "it does not have three lines, three tips and a "
                           "closing line"};
    if (faults.empty()) {
      keep(kStageTwoKind, keys_.stage_two(model, profile, owner.name), stages::serialised(*content),
           cost,
           profile.primary.empty()
               ? "Neutral"
               : fmt::format("{}/{}/{}", profile.primary, profile.secondary, profile.tertiary));
      return content;
    }
    refuse(kStageTwoKind, NotStored::invalid);
    metrics_.count("model_answer_invalid");
  }
  return std::nullopt;
}

StageTwo Enricher::stage_two(const stages::Analysis& analysis, std::string_view phase,
                             std::string_view rid, const Owner& owner, const infra::Stop& stop) {
  const auto start = clock_.steady();
  const auto profile =
      stages::profile_of(analysis, phase, variant_of(rid, config_.stage2.variants));
  StageTwo result;
  const auto finish = [&](stages::Content content) {
    result.content = std::move(content);
    result.took = since(start, clock_);
    metrics_.took(result.hit ? "stage2_hit" : "stage2_made", clock_.steady() - start);
    return result;
  };
  const auto present = model_.identity(stop);
  const auto model = present ? present : last_seen_model();
  if (model && cache_ != nullptr) {
    const auto found = cache_->get(kStageTwoKind, keys_.stage_two(*model, profile, owner.name));
    if (auto content = found.value ? stages::parse_content(*found.value) : std::nullopt) {
      result.hit = true;
      return finish(*std::move(content));
    }
  }
  if (present) {
    if (auto made = ask_for_content(profile, owner, *present, stop, result.cancelled)) {
      return finish(*std::move(made));
    }
    if (result.cancelled) return result;
  }
  result.fallback = true;
  refuse(kStageTwoKind, NotStored::fallback);
  return finish(stages::fallback_content(profile));
}

}  // namespace worker
