#include "stages/stage_one.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "stages/drivers.hpp"
#include "stages/event_context.hpp"
#include "stages/labels.hpp"
#include "stages/safety.hpp"

namespace stages {
namespace {

// Four digits: what is written is exactly what was computed, on every machine.
double rounded(double value) { return std::round(std::clamp(value, 0.0, 1.0) * 1e4) / 1e4; }

void add_label(std::vector<std::string>& labels, std::string_view label) {
  if (labels.size() < kMostLabels &&
      std::find(labels.begin(), labels.end(), label) == labels.end()) {
    labels.emplace_back(label);
  }
}

std::string lower(std::string_view name) {
  std::string word(name);
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return word;
}

// The plain names of the best states: what is kept for others must hold no word of the writer.
std::vector<std::string> expressed_by(const LexicalScore& words) {
  // A state with less than this share was spread there by a neighbour, nobody named it.
  constexpr double kRealShare = 0.12;
  std::array<std::size_t, kStates> order{};
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::partial_sort(order.begin(), order.begin() + kMostLabels, order.end(),
                    [&](std::size_t left, std::size_t right) {
                      const double more = words.states.at(left) - words.states.at(right);
                      return more != 0 ? more > 0 : left < right;
                    });
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < kMostLabels && words.states.at(order.at(i)) >= kRealShare; ++i) {
    add_label(labels, lower(State(order.at(i)).tertiary()));
  }
  return labels;
}

std::vector<std::string> invoked_by(const LexicalScore& words) {
  constexpr double kRealShare = 0.25;
  const auto nuances = words.nuances();
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < kNuances; ++i) {
    if (nuances.at(i) >= kRealShare) add_label(labels, driver_of_nuance(i));
  }
  return labels;
}

// What a writer who gives a signal feels at best, in the order of kSignals.
struct Felt {
  std::string_view state;
  double valence;
};
constexpr std::array<Felt, kSignals.size()> kFelt{{{"Depressed/Despairing", 0.10},
                                                   {"Hurt/Pained", 0.15},
                                                   {"Vulnerable/Unsafe", 0.15},
                                                   {"Anxious/Alarmed", 0.25},
                                                   {"Depressed/Hopeless", 0.25},
                                                   {"Lonely/Isolated", 0.30},
                                                   {"Overwhelmed/Stressed", 0.40}}};

// Whatever words or models say, a writer in danger is not well; milder signals only say what nobody
// else did.
void heed_signals(Analysis& analysis) {
  if (analysis.signals.empty()) return;
  const auto* const signal = std::find(kSignals.begin(), kSignals.end(), analysis.signals.front());
  const Felt& felt = kFelt.at(static_cast<std::size_t>(signal - kSignals.begin()));
  const bool in_danger = needs_crisis_copy(analysis.signals);
  const bool pleasant = analysis.state && kWheel.at(analysis.state->nuance()).valence > 0.5;
  if (analysis.state && !(in_danger && pleasant)) {
    if (in_danger) analysis.valence = std::min(analysis.valence, felt.valence);
    return;
  }
  analysis.state = find_state(felt.state);
  analysis.valence = std::min(analysis.valence, felt.valence);
  analysis.confidence = std::max(analysis.confidence, in_danger ? 0.6 : 0.4);
  analysis.invoked.clear();
  analysis.expressed.clear();
}

// A state always has something that it is called by.
void complete(Analysis& analysis) {
  if (!analysis.state) return;
  if (analysis.invoked.empty()) {
    add_label(analysis.invoked, driver_of_nuance(analysis.state->nuance()));
  }
  if (analysis.expressed.empty()) {
    add_label(analysis.expressed, lower(analysis.state->tertiary()));
  }
}

Analysis from_words(std::string_view text, const Tokens& tokens, const LexicalScore& words) {
  Analysis analysis;
  analysis.signals = safety_signals(text, tokens);
  for (const std::string& signal : analysis.signals) {
    analysis.warnings.push_back("Risk signal detected: " + signal);
  }
  analysis.state = words.best();
  analysis.valence = rounded(words.valence);
  analysis.arousal = rounded(words.arousal);
  analysis.confidence = rounded(words.confidence);
  analysis.expressed = expressed_by(words);
  analysis.invoked = invoked_by(words);
  const EventContext event = event_context_of(tokens);
  analysis.domain = event.domain;
  analysis.control = event.control;
  analysis.polarity = event.polarity;
  analysis.language = language_of(tokens);
  heed_signals(analysis);
  complete(analysis);
  return analysis;
}

}  // namespace

Analysis analyse_words(std::string_view text) {
  const auto tokens = tokens_of(text);
  return from_words(text, tokens, score_words(tokens));
}

Analysis analyse(std::string_view text, const OtherReadings& others, const FusionWeights& weights) {
  const auto tokens = tokens_of(text);
  const LexicalScore words = score_words(tokens);
  Analysis analysis = fuse(from_words(text, tokens, words), words, others, weights);
  if (needs_crisis_copy(analysis.signals)) heed_signals(analysis);
  complete(analysis);
  return analysis;
}

}  // namespace stages
