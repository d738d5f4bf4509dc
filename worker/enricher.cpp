#include "worker/enricher.hpp"

#include "infra/log.hpp"
#include "stages/content_rules.hpp"
#include "stages/fallback.hpp"
#include "stages/safety.hpp"
#include "stages/stage_one.hpp"

namespace worker {
namespace {

using infra::ChatOutcome;
using infra::NotStored;
using std::chrono::milliseconds;

milliseconds since(infra::SteadyTime start, const infra::Clock& clock) {
  return std::chrono::duration_cast<milliseconds>(clock.steady() - start);
}

std::string label_of(const std::optional<stages::State>& state) {
  return state ? fmt::format("{}/{}", state->primary(), state->short_path()) : "Neutral";
}

// "Sad/Lonely/Alone night #2": the time of day and which of the variants, from 1.
std::string label_of(const stages::Profile& profile) {
  return fmt::format("{} {} #{}", label_of(profile.state), name_of(profile.phase),
                     profile.variant + 1);
}

// The server was away or unwell, so that another time the answer would be better.
bool is_outage(ChatOutcome outcome) {
  const infra::ChatAction action = infra::action_for(outcome);
  return action == infra::ChatAction::wait || action == infra::ChatAction::suspect;
}

}  // namespace

int variant_of(std::string_view rid, std::int64_t variants) {
  infra::FieldDigest digest;
  const auto bytes = digest.add(rid).finish();
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) number = number << 8U | bytes.at(i);
  return static_cast<int>(number % static_cast<std::uint64_t>(variants));
}

struct Enricher::Asked {
  std::string_view text;
  const stages::Analysis& words;  // by the words alone
  const Owner& owner;
  const infra::Stop& stop;
};

Enricher::Enricher(const Config& config, infra::Cache* cache, infra::SingleFlight& flights,
                   infra::LlmClient& model, const infra::Clock& clock, infra::Metrics& metrics,
                   std::shared_ptr<KnownPrototypes> prototypes)
    : config_(config),
      model_(model),
      clock_(clock),
      metrics_(metrics),
      keys_(config),
      answers_(config, cache, flights, clock),
      questions_(model, answers_, metrics),
      similarity_(config, cache, flights, model, clock, std::move(prototypes)),
      standing_(answers_, metrics) {}

Scorers Enricher::present(const infra::Stop& stop) {
  Scorers present{model_.identity(stop), std::nullopt};
  if (!config_.ollama.embed_model.empty()) {
    present.embedder = model_.identity_of(config_.ollama.embed_model, stop);
  }
  if (present.model) answers_.remember(*present.model);
  if (present.embedder) answers_.remember(*present.embedder);
  return present;
}

// By those of the scorers that answer; kept under the key of exactly those.
std::optional<Answers::Fresh> Enricher::make_analysis(const Scorers& scorers, const Asked& asked,
                                                      StageOne& result) {
  const auto start = clock_.steady();
  Scorers took_part = scorers;
  stages::OtherReadings others;
  if (scorers.embedder) {
    const auto scored = similarity_.score(asked.text, asked.owner, *scorers.embedder, asked.stop);
    if (scored) {
      others.similarity = scored->score;
      others.similarity_trust = scored->trust;
    } else {
      took_part.embedder.reset();
      result.cancelled = scored.error().kind == infra::ErrorKind::cancelled;
      result.outage = result.outage || scored.error().kind == infra::ErrorKind::transient;
      metrics_.count("embedding_failed");
    }
  }
  bool by_another_model = false;
  if (scorers.model && !result.cancelled) {
    const auto request = stage_one_request(config_, asked.text);
    const auto reply = questions_.ask("stage1", kStageOneKind, request, asked.stop);
    result.cancelled = reply.outcome == ChatOutcome::cancelled;
    result.outage = result.outage || is_outage(reply.outcome);
    if (reply.outcome == ChatOutcome::done) {
      others.model = stages::parse_reading(reply.text);
      if (!others.model) questions_.invalid(kStageOneKind);
      by_another_model = reply.by_another_model;
    }
  }
  if (result.cancelled) return std::nullopt;
  if (others.model) {
    others.model_trust = standing_.weight_of(*scorers.model);
    standing_.learn(*scorers.model, asked.words, *others.model);
  } else {
    took_part.model.reset();
  }
  const auto analysis = stages::analyse(asked.text, others, config_.weights());
  auto value = stages::serialised(analysis);
  if (by_another_model) {
    answers_.refuse(kStageOneKind, NotStored::digest);
  } else {
    infra::KeyFields fields;
    keys_.stage_one(fields, took_part, asked.text, asked.owner.name);
    answers_.keep(kStageOneKind, fields, {value, label_of(analysis.state), since(start, clock_)},
                  took_part.model ? took_part.model->name : std::string(), asked.owner);
  }
  const bool all = took_part.model.has_value() == scorers.model.has_value() &&
                   took_part.embedder.has_value() == scorers.embedder.has_value();
  return Answers::Fresh{std::move(value), all && !by_another_model};
}

// Looked up under the key of `scorers`; made by those that are there, which may be none of them.
Answers::Answer<stages::Analysis> Enricher::analysed_by(const Scorers& scorers,
                                                        const Scorers& present, const Asked& asked,
                                                        StageOne& result) {
  infra::KeyFields fields;
  keys_.stage_one(fields, scorers, asked.text, asked.owner.name);
  return answers_.found_or_made<stages::Analysis>(
      kStageOneKind, fields, stages::parse_analysis, asked.stop, result.cancelled,
      [&]() -> std::optional<Answers::Fresh> {
        // What is not there cannot make the answer of this key; the next key is of less.
        const bool all_there =
            (!scorers.model || present.model) && (!scorers.embedder || present.embedder);
        if (!all_there) return std::nullopt;
        return make_analysis(scorers, asked, result);
      });
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
  auto words = stages::analyse_words(text);
  if (stages::needs_crisis_copy(words.signals)) return finish(std::move(words));
  const Scorers now = present(stop);
  // What was not there then may be there for all that is known.
  if (stop.requested()) {
    result.cancelled = true;
    return result;
  }
  std::vector<Scorers> best_first{now};
  if (!now.model) {
    // Out of reach; what it once said of this text is as good as ever.
    const auto model = answers_.last_seen(config_.ollama.text_model);
    result.outage = model.has_value();
    const auto embedder = now.embedder || config_.ollama.embed_model.empty()
                              ? now.embedder
                              : answers_.last_seen(config_.ollama.embed_model);
    if (embedder && !now.embedder) best_first.insert(best_first.begin(), {std::nullopt, embedder});
    if (model) best_first.insert(best_first.begin(), {model, std::nullopt});
    if (model && embedder) best_first.insert(best_first.begin(), {model, embedder});
  }
  const Asked asked{text, words, owner, stop};
  for (const Scorers& scorers : best_first) {
    const auto answer = analysed_by(scorers, now, asked, result);
    if (result.cancelled) return result;
    if (!answer.content) continue;
    result.hit = answer.hit;
    if (answer.content->mode.starts_with("llm") && scorers.model) {
      result.model = scorers.model->name;
      if (answer.hit) result.outage = false;
    }
    return finish(*answer.content);
  }
  return finish(std::move(words));
}

std::optional<Answers::Fresh> Enricher::make_content(const stages::Profile& profile,
                                                     const Owner& owner,
                                                     const infra::ModelIdentity& model,
                                                     const infra::KeyFields& fields,
                                                     const infra::Stop& stop, StageTwo& result) {
  std::vector<stages::ContentFault> faults;
  milliseconds cost{0};
  bool by_another_model = false;
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto request = stage_two_request(config_, profile, faults);
    const auto reply = questions_.ask("stage2", kStageTwoKind, request, stop);
    result.cancelled = reply.outcome == ChatOutcome::cancelled;
    result.outage = is_outage(reply.outcome);
    if (reply.outcome != ChatOutcome::done) return std::nullopt;
    cost += reply.took;
    by_another_model = by_another_model || reply.by_another_model;
    const auto content = stages::parse_content(reply.text);
    faults =
        content ? stages::faults_of(*content, profile.phase) : std::vector{stages::wrong_shape()};
    if (faults.empty()) {
      auto value = stages::serialised(*content);
      if (by_another_model) {
        answers_.refuse(kStageTwoKind, NotStored::digest);
      } else {
        answers_.keep(kStageTwoKind, fields, {value, label_of(profile), cost}, model.name, owner);
      }
      return Answers::Fresh{std::move(value), !by_another_model};
    }
    questions_.invalid(kStageTwoKind);
    for (const auto& fault : faults) {
      metrics_.count(fmt::format(
          "stage2_refused_{}", stages::kContentRuleNames.at(static_cast<std::size_t>(fault.rule))));
      infra::log::debug("stage2: the model's answer is refused: {}", fault.what);
    }
  }
  return std::nullopt;
}

StageTwo Enricher::stage_two(const stages::Profile& profile, const Owner& owner,
                             const infra::Stop& stop) {
  const auto start = clock_.steady();
  StageTwo result;
  const auto finish = [&](stages::Content content) {
    result.content = std::move(content);
    result.took = since(start, clock_);
    metrics_.took(result.hit ? "stage2_hit" : "stage2_made", clock_.steady() - start);
    return result;
  };
  const auto present = model_.identity(stop);
  if (stop.requested()) {
    result.cancelled = true;
    return result;
  }
  if (const auto model = present ? present : answers_.last_seen(config_.ollama.text_model)) {
    infra::KeyFields fields;
    keys_.stage_two(fields, *model, profile, owner.name);
    const auto answer = answers_.found_or_made<stages::Content>(
        kStageTwoKind, fields, stages::read_content, stop, result.cancelled,
        [&]() -> std::optional<Answers::Fresh> {
          result.outage = !present;
          if (!present) return std::nullopt;
          return make_content(profile, owner, *present, fields, stop, result);
        });
    if (result.cancelled) return result;
    if (answer.content) {
      result.hit = answer.hit;
      result.outage = false;
      return finish(*answer.content);
    }
  }
  result.fallback = true;
  answers_.refuse(kStageTwoKind, NotStored::fallback);
  return finish(stages::fallback_for(profile));
}

}  // namespace worker
