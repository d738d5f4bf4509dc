#include "stages/document.hpp"

#include <algorithm>
#include <span>

#include "infra/json_writer.hpp"
#include "infra/local_time.hpp"
#include "stages/comparator.hpp"
#include "stages/congruence.hpp"
#include "stages/headline.hpp"
#include "stages/safety.hpp"
#include "stages/text.hpp"
#include "stages/willingness.hpp"

namespace stages {
namespace {

using infra::JsonWriter;

constexpr std::string_view kBaseline = "hybrid@v4";
constexpr std::int64_t kRevision = 4;
constexpr std::string_view kNoModel = "none";

template <typename Texts>
void put_list(JsonWriter& json, const Texts& texts) {
  json.open_array();
  for (const auto& text : texts) json.text(text);
  json.close_array();
}

template <typename Texts>
void put_texts(JsonWriter& json, std::string_view name, const Texts& texts) {
  put_list(json.name(name), texts);
}

void put_number(JsonWriter& json, std::string_view name, double value) {
  json.name(name).rounded(value, 4);
}

void put_text_or_null(JsonWriter& json, std::string_view name, std::string_view text) {
  json.name(name);
  text.empty() ? json.null() : json.text(text);
}

void put_pair(JsonWriter& json, const std::optional<ValenceArousal>& pair) {
  json.name("valence");
  pair ? json.rounded(pair->valence, 4) : json.null();
  json.name("arousal");
  pair ? json.rounded(pair->arousal, 4) : json.null();
}

void put_time(JsonWriter& json, std::string_view name, std::optional<std::int64_t> time_ms) {
  json.name(name);
  time_ms ? json.text(infra::iso8601(infra::WallTime(std::chrono::milliseconds(*time_ms))))
          : json.null();
}

std::string joined(const std::vector<std::string>& words, std::string_view joiner) {
  if (words.empty()) return "unknown";
  std::string text = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) (text += joiner) += words[i];
  return text;
}

void put_final(JsonWriter& json, const Analysis& analysis, const std::vector<std::string>& causes) {
  json.open_object();
  json.name("invoked").text(joined(causes, " + "));
  json.name("expressed").text(joined(analysis.expressed, " / "));
  json.name("expressed_text").null();
  json.name("wheel").open_object();
  const auto& state = analysis.state;
  put_text_or_null(json, "primary", state ? state->primary() : std::string_view());
  put_text_or_null(json, "secondary", state ? state->secondary() : std::string_view());
  put_text_or_null(json, "tertiary", state ? state->tertiary() : std::string_view());
  json.close_object();
  put_number(json, "valence", analysis.valence);
  put_number(json, "arousal", analysis.arousal);
  put_number(json, "confidence", analysis.confidence);
  json.name("events").open_array();
  for (const Event& event : events_of(causes, {analysis.valence, analysis.arousal})) {
    json.open_object().name("label").text(event.label);
    json.name("confidence").number(event.confidence).close_object();
  }
  json.close_array();
  put_texts(json, "warnings", analysis.warnings);
  json.close_object();
}

void put_temporal(JsonWriter& json, const Temporal& temporal, const LocalMoment& moment) {
  json.open_object();
  json.name("ema").open_object();
  put_number(json, "v_1d", temporal.of_1_day.valence);
  put_number(json, "v_7d", temporal.of_7_days.valence);
  put_number(json, "v_28d", temporal.of_28_days.valence);
  put_number(json, "a_1d", temporal.of_1_day.arousal);
  put_number(json, "a_7d", temporal.of_7_days.arousal);
  put_number(json, "a_28d", temporal.of_28_days.arousal);
  json.close_object();
  json.name("zscore").open_object();
  put_pair(json, temporal.zscore);
  json.name("window_days").whole(kZscoreDays).close_object();
  json.name("wow_change").open_object();
  put_pair(json, temporal.week_over_week);
  json.close_object();
  json.name("streaks").open_object();
  json.name("positive_valence_days").whole(temporal.positive_days);
  json.name("negative_valence_days").whole(temporal.negative_days).close_object();
  json.name("last_marks").open_object();
  put_time(json, "last_positive_at", temporal.last_positive_ms);
  put_time(json, "last_negative_at", temporal.last_negative_ms);
  put_time(json, "last_risk_at", temporal.last_risk_ms);
  json.close_object();
  json.name("circadian").open_object();
  const double hour = moment.hour();
  // 23:58 is still of this day.
  json.name("hour_local").rounded(std::min(hour, 23.9), 1);
  json.name("phase").text(name_of(phase_of(hour)));
  json.name("sleep_adjacent").boolean(is_sleep_adjacent(hour));
  json.name("timezone_used").text(moment.zone.name()).close_object();
  json.close_object();
}

void put_willingness(JsonWriter& json, const Willingness& willingness) {
  json.open_object();
  put_number(json, "willingness_to_express", willingness.to_express);
  put_number(json, "inhibition", willingness.inhibition);
  put_number(json, "amplification", willingness.amplification);
  put_number(json, "dissociation", willingness.dissociation);
  put_number(json, "social_desirability", willingness.social_desirability);
  json.close_object();
}

void put_cues(JsonWriter& json, const WillingnessCues& cues) {
  json.open_object();
  put_texts(json, "hedges", cues.hedges);
  put_texts(json, "intensifiers", cues.intensifiers);
  put_texts(json, "negations", cues.negations);
  put_texts(json, "self_reference", cues.self_reference);
  json.close_object();
}

void put_comparator(JsonWriter& json, const Comparison& comparison) {
  json.open_object();
  json.name("expected").open_object();
  json.name("invoked").text(comparison.invoked);
  put_texts(json, "expressed", comparison.expressed);
  put_number(json, "valence", comparison.expected.valence);
  put_number(json, "arousal", comparison.expected.arousal);
  json.close_object();
  json.name("deviation").open_object();
  put_pair(json, comparison.deviation);
  json.close_object();
  json.name("note").text(comparison.note);
  json.close_object();
}

// Each link under the names that the app reads and, with the same values, under the older ones.
void put_recursion(JsonWriter& json, const Recursion& recursion) {
  json.open_object();
  json.name("method").text(kRecursionMethod);
  json.name("links").open_array();
  for (const RecursionLink& link : recursion.links) {
    json.open_object().name("rid").text(link.rid);
    put_number(json, "score", link.score);
    json.name("relation").text(link.relation);
    put_number(json, "similarity", link.score);
    json.name("reason").text(link.reason).close_object();
  }
  json.close_array();
  json.name("thread_summary").text(recursion.thread_summary);
  json.name("thread_state").text(recursion.thread_state);
  json.close_object();
}

void put_state(JsonWriter& json, const MoodState& state) {
  json.open_object();
  put_number(json, "valence_mu", state.mean.valence);
  put_number(json, "arousal_mu", state.mean.arousal);
  put_number(json, "energy_mu", state.energy);
  put_number(json, "fatigue_mu", state.fatigue);
  put_number(json, "sigma", state.sigma);
  put_number(json, "confidence", state.confidence);
  json.close_object();
}

void put_meta(JsonWriter& json, const Analysis& analysis, const Tokens& tokens,
              const LocalMoment& moment, const Provenance& provenance) {
  json.open_object();
  json.name("mode").text(analysis.mode);
  json.name("model").text(provenance.model.empty() ? kNoModel : provenance.model);
  json.name("blend").text(provenance.blend);
  json.name("revision").whole(kRevision);
  json.name("enriched_at").text(provenance.enriched_at);
  put_time(json, "submitted_at", moment.time_ms);
  json.name("ollama_latency_ms").whole(provenance.model_time.count());
  json.name("context").open_object();
  json.name("event_headline").text(headline_of(tokens));
  json.name("event_domain").text(analysis.domain);
  json.name("event_control").text(analysis.control);
  json.name("event_polarity").text(analysis.polarity).close_object();
  json.name("language").text(analysis.language);
  json.name("safety").open_object();
  put_texts(json, "signals", analysis.signals);
  json.name("critical").boolean(is_critical(analysis.signals)).close_object();
  json.name("warnings").open_array();
  for (const std::string& warning : provenance.warnings) json.text(warning);
  if (provenance.model.empty()) {
    json.text(analysis.mode == "lexical" ? "no model took part: words alone"
                                         : "no model that chats took part");
  }
  json.close_array();
  json.close_object();
}

void put_quality(JsonWriter& json, const Reflection& reflection, const Analysis& analysis) {
  json.open_object();
  json.name("text_len").whole(static_cast<std::int64_t>(utf8_length(reflection.text)));
  json.name("uncertainty").rounded(1 - analysis.confidence, 2).close_object();
}

void put_origin(JsonWriter& json, const Provenance& provenance) {
  json.open_object();
  json.name("baseline_version").text(kBaseline);
  json.name("ollama_model").text(provenance.model.empty() ? kNoModel : provenance.model);
  json.close_object();
}

}  // namespace

infra::JsonFields stage_one_fields(const Reflection& reflection, const Tokens& tokens,
                                   const Analysis& analysis, const Context& context,
                                   const LocalMoment& moment, const Provenance& provenance) {
  constexpr std::size_t kUsual = 3'072;  // bytes, with what is added by others
  const WillingnessCues cues = cues_of(tokens);
  const auto causes = uncontradicted(analysis.invoked, analysis.expressed);
  const Comparison comparison = comparison_of(causes, {analysis.valence, analysis.arousal});
  infra::JsonFields fields(kUsual);
  fields.add("timezone_used").text(moment.zone.name());
  put_final(fields.add("final"), analysis, causes);
  fields.add("congruence").number(congruence_of(analysis.invoked, analysis.expressed));
  put_temporal(fields.add("temporal"), context.temporal, moment);
  put_willingness(fields.add("willingness"), willingness_of(cues, analysis));
  put_cues(fields.add("willingness_cues"), cues);
  put_comparator(fields.add("comparator"), comparison);
  put_recursion(fields.add("recursion"), context.recursion);
  put_state(fields.add("state"), context.state);
  put_quality(fields.add("quality"), reflection, analysis);
  put_list(fields.add("risk_signals_weak"), analysis.signals);
  put_origin(fields.add("provenance"), provenance);
  put_meta(fields.add("meta"), analysis, tokens, moment, provenance);
  return fields;
}

}  // namespace stages
