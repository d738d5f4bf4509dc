#include "stages/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "stages/crisis_copy.hpp"
#include "stages/safety.hpp"
#include "stages/text.hpp"
#include "stages/tokens.hpp"

namespace stages {
namespace {

using nlohmann::json;

constexpr std::string_view kRevision = "hybrid@v4";

double rounded(double value, double digits = 1e2) { return std::round(value * digits) / digits; }

struct Cues {
  std::vector<std::string_view> hedges, intensifiers, negations, self_reference;
};

void add_once(std::vector<std::string_view>& list, std::string_view word) {
  if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(word);
}

Cues cues_of(const Tokens& tokens) {
  static const std::vector<std::string_view> kHedges{"maybe", "perhaps",  "somewhat", "guess",
                                                     "think", "probably", "possibly", "seems"};
  static const std::vector<std::string_view> kIntensifiers{
      "very",       "really",  "so",         "extremely", "incredibly",
      "absolutely", "totally", "completely", "truly",     "deeply"};
  static const std::vector<std::string_view> kNegations{"not",    "no",   "never",   "nothing",
                                                        "nobody", "none", "neither", "nor"};
  static const std::vector<std::string_view> kSelf{"i",   "me",   "my",   "myself", "mine",
                                                   "i'm", "i've", "i'll", "i'd"};
  const auto in = [](const std::vector<std::string_view>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  Cues cues;
  for (const Token& token : tokens) {
    if (in(kHedges, token.word)) add_once(cues.hedges, token.word);
    if (in(kIntensifiers, token.word)) add_once(cues.intensifiers, token.word);
    if (in(kNegations, token.word) || token.word.ends_with("n't")) {
      add_once(cues.negations, token.word);
    }
    if (in(kSelf, token.word)) add_once(cues.self_reference, token.word);
  }
  return cues;
}

// Four words that carry the event, from the writer's own first sentence; never cached.
std::string headline_of(const Tokens& tokens) {
  static const std::vector<std::string_view> kEmpty{"the",  "and",  "was",  "were", "that", "this",
                                                    "with", "for",  "but",  "are",  "have", "has",
                                                    "had",  "just", "very", "i'm",  "i've"};
  std::vector<std::string> words;
  for (const Token& token : tokens) {
    if (words.size() == 4) break;
    if (token.word.size() > 2 &&
        std::find(kEmpty.begin(), kEmpty.end(), token.word) == kEmpty.end()) {
      words.emplace_back(token.word);
    }
  }
  return words.empty() ? "moment" : fmt::format("{}", fmt::join(words, " "));
}

json final_of(const Analysis& analysis) {
  json events = json::array();
  for (const std::string& label : analysis.invoked) {
    events.push_back({{"label", label}, {"confidence", 0.85}});
  }
  const auto part = [&](auto name) {
    return analysis.state ? json(std::string(name(*analysis.state))) : json();
  };
  const auto list = [](const std::vector<std::string>& words, std::string_view joiner) {
    return words.empty() ? std::string("unknown") : fmt::format("{}", fmt::join(words, joiner));
  };
  return {{"invoked", list(analysis.invoked, " + ")},
          {"expressed", list(analysis.expressed, " / ")},
          {"expressed_text", nullptr},
          {"wheel",
           {{"primary", part([](const State& s) { return s.primary(); })},
            {"secondary", part([](const State& s) { return s.secondary(); })},
            {"tertiary", part([](const State& s) { return s.tertiary(); })}}},
          {"valence", analysis.valence},
          {"arousal", analysis.arousal},
          {"confidence", analysis.confidence},
          {"events", events},
          {"warnings", analysis.warnings}};
}

// What one reflection alone can say about time; a history makes these figures richer.
json temporal_of(const Analysis& analysis, const LocalMoment& moment) {
  const double v = analysis.valence;
  const double a = analysis.arousal;
  return {
      {"ema", {{"v_1d", v}, {"v_7d", v}, {"v_28d", v}, {"a_1d", a}, {"a_7d", a}, {"a_28d", a}}},
      {"zscore", {{"valence", nullptr}, {"arousal", nullptr}, {"window_days", 90}}},
      {"wow_change", {{"valence", nullptr}, {"arousal", nullptr}}},
      {"streaks",
       {{"positive_valence_days", v > 0.5 ? 1 : 0}, {"negative_valence_days", v < 0.5 ? 1 : 0}}},
      {"last_marks",
       {{"last_positive_at", nullptr}, {"last_negative_at", nullptr}, {"last_risk_at", nullptr}}},
      {"circadian",
       {{"hour_local", moment.hour},
        {"phase", phase_of(moment.hour)},
        {"sleep_adjacent", moment.hour < 6 || moment.hour >= 22},
        {"timezone_used", moment.timezone}}}};
}

json willingness_of(const Analysis& analysis, const Cues& cues) {
  const double boost = cues.self_reference.size() >= 2 ? 0.2 : 0.0;
  const double inhibition =
      (cues.hedges.empty() ? 0.0 : 0.1) + (cues.negations.size() >= 2 ? 0.1 : 0.0);
  return {{"willingness_to_express", rounded(0.4 + boost - inhibition)},
          {"inhibition", inhibition},
          {"amplification", boost},
          {"dissociation", boost == 0.0 && analysis.valence < 0.4 ? 0.1 : 0.0},
          {"social_desirability", analysis.valence > 0.6 && !cues.hedges.empty() ? 0.1 : 0.0}};
}

json meta_of(const Analysis& analysis, const Tokens& tokens, const Provenance& provenance) {
  std::vector<std::string> warnings;
  if (provenance.timestamp_missing) {
    warnings.emplace_back("timestamp missing or unreadable: the time of receipt was used");
  }
  if (provenance.model.empty()) warnings.emplace_back("no model took part: words alone");
  return {{"mode", analysis.mode},
          {"model", provenance.model.empty() ? json() : json(provenance.model)},
          {"blend", analysis.mode},
          {"revision", 4},
          {"enriched_at", provenance.enriched_at},
          {"ollama_latency_ms", 0},
          {"context",
           {{"event_headline", headline_of(tokens)},
            {"event_domain", analysis.domain},
            {"event_control", analysis.control},
            {"event_polarity", analysis.polarity}}},
          {"safety", {{"signals", analysis.signals}, {"critical", is_critical(analysis.signals)}}},
          {"warnings", warnings}};
}

std::string tag_of(std::string_view word) { return "#" + std::string(word); }

json tags_of(const Analysis& analysis) {
  return {tag_of(analysis.state ? analysis.state->primary() : std::string_view("Neutral")),
          tag_of(analysis.invoked.empty() ? "moment" : analysis.invoked.front()),
          tag_of(analysis.expressed.empty() ? "quiet" : analysis.expressed.front())};
}

json style_of(const Analysis& analysis) {
  return {{"voice", analysis.valence > 0.5 ? "warm" : "grounded"},
          {"tempo", analysis.arousal < 0.4   ? "low"
                    : analysis.arousal > 0.6 ? "high"
                                             : "mid"}};
}

std::string dumped(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string_view phase_of(double hour) {
  if (hour < 6) return "night";
  if (hour < 12) return "morning";
  if (hour < 17) return "afternoon";
  return hour < 21 ? "evening" : "night";
}

std::vector<Field> stage_one_fields(const Reflection& reflection, const Analysis& analysis,
                                    const LocalMoment& moment, const Provenance& provenance,
                                    std::string_view status) {
  const auto tokens = tokens_of(reflection.text);
  const Cues cues = cues_of(tokens);
  const double v = analysis.valence;
  const double a = analysis.arousal;
  const double energy = rounded((v + a) / 2, 1e3);
  std::vector<Field> fields;
  const auto add = [&](std::string_view name, const json& value) {
    fields.push_back({std::string(name), dumped(value)});
  };
  add("timezone_used", moment.timezone);
  add("final", final_of(analysis));
  add("congruence", 0.5);
  add("temporal", temporal_of(analysis, moment));
  add("willingness", willingness_of(analysis, cues));
  add("willingness_cues", {{"hedges", cues.hedges},
                           {"intensifiers", cues.intensifiers},
                           {"negations", cues.negations},
                           {"self_reference", cues.self_reference}});
  add("comparator", {{"expected",
                      {{"invoked", fmt::format("{}", fmt::join(analysis.invoked, " + "))},
                       {"expressed", json::array()},
                       {"valence", 0.5},
                       {"arousal", 0.5}}},
                     {"deviation", {{"valence", rounded(v - 0.5)}, {"arousal", rounded(a - 0.5)}}},
                     {"note", "No events to compare"}});
  add("recursion", {{"method", "none"},
                    {"links", json::array()},
                    {"thread_summary", ""},
                    {"thread_state", "new"}});
  add("state", {{"valence_mu", v},
                {"arousal_mu", a},
                {"energy_mu", energy},
                {"fatigue_mu", rounded(1 - energy, 1e3)},
                {"sigma", 0.3},
                {"confidence", 0.5}});
  add("quality", {{"text_len", utf8_length(reflection.text)},
                  {"uncertainty", rounded(1 - analysis.confidence)}});
  add("risk_signals_weak", analysis.signals);
  add("provenance", {{"baseline_version", kRevision},
                     {"ollama_model", provenance.model.empty() ? json() : json(provenance.model)}});
  add("meta", meta_of(analysis, tokens, provenance));
  add("status", status);
  return fields;
}

std::string post_enrichment(const Analysis& analysis, const Content& content) {
  return dumped(
      {{"poems", content.poem},
       {"tips", content.tips},
       {"style", style_of(analysis)},
       {"closing_line", fmt::format("{}{} {}", content.closing,
                                    content.closing.ends_with('.') ? "" : ".", kClosingSuffix)},
       {"tags", tags_of(analysis)},
       {"crisis", false}});
}

std::string crisis_post_enrichment(const Analysis& analysis) {
  const CrisisCopy copy = crisis_copy(analysis.signals);
  return dumped({{"poems", json::array()},
                 {"tips", copy.lines},
                 {"style", {{"voice", "grounded"}, {"tempo", "low"}}},
                 {"closing_line", copy.closing},
                 {"tags", json::array()},
                 {"crisis", true}});
}

}  // namespace stages
