#include "stages/willingness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace stages {
namespace {

constexpr auto kHedges = std::to_array<std::string_view>(
    {"guess", "kinda", "maybe", "might", "perhaps", "possibly", "probably", "seem", "seems",
     "shayad", "somewhat", "sorta", "suppose", "think"});
// Of two words; the first and the second.
constexpr std::array<std::array<std::string_view, 2>, 3> kHedgePairs{
    {{"kind", "of"}, {"sort", "of"}, {"could", "be"}}};
constexpr auto kIntensifiers = std::to_array<std::string_view>(
    {"absolutely", "bahut", "bohot", "completely", "deeply", "entirely", "extremely", "fairly",
     "genuinely", "incredibly", "quite", "rather", "really", "so", "totally", "truly", "utterly",
     "very"});
constexpr auto kNegations = std::to_array<std::string_view>(
    {"cannot", "cant",    "couldnt", "didnt", "doesnt", "dont",   "havent", "isnt",
     "nahi",   "nahin",   "neither", "never", "no",     "nobody", "none",   "nor",
     "not",    "nothing", "nowhere", "wasnt", "wont",   "wouldnt"});
constexpr auto kSelf =
    std::to_array<std::string_view>({"i", "i'd", "i'll", "i'm", "i've", "im", "ive", "maine", "me",
                                     "mera", "mere", "meri", "mine", "mujhe", "my", "myself"});

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_hedge_pair(std::string_view first, std::string_view second) {
  return std::any_of(kHedgePairs.begin(), kHedgePairs.end(),
                     [&](const auto& pair) { return pair[0] == first && pair[1] == second; });
}

bool denies(std::string_view word) {
  constexpr std::size_t kLongest = 12;  // "shouldn't", "mightn't": not a text of its own
  return one_of(kNegations, word) || (word.ends_with("n't") && word.size() <= kLongest);
}

bool is_self(std::string_view word) { return one_of(kSelf, word); }

// "so" also joins sentences: "so I went home", "so we left".
bool intensifies(const Tokens& tokens, std::size_t i) {
  if (!one_of(kIntensifiers, tokens[i].word)) return false;
  if (tokens[i].word != "so") return true;
  constexpr std::array<std::string_view, 9> kSubjects{"we", "you", "he",   "she", "they",
                                                      "it", "the", "that", "what"};
  if (i + 1 == tokens.size() || tokens[i + 1].starts_clause) return false;
  const std::string_view next = tokens[i + 1].word;
  return !is_self(next) && !one_of(kSubjects, next);
}

void add_once(std::vector<std::string>& list, std::string_view word) {
  if (std::find(list.begin(), list.end(), word) == list.end()) list.emplace_back(word);
}

// As one writes it: "I", "I'm".
std::string shown_self(std::string_view word) {
  std::string shown(word);
  if (word == "i" || word.starts_with("i'")) shown.front() = 'I';
  return shown;
}

double saturated(double x) { return 1 - std::exp(-x); }

}  // namespace

WillingnessCues cues_of(const Tokens& tokens) {
  WillingnessCues cues;
  cues.words = tokens.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view word = tokens[i].word;
    if (one_of(kHedges, word)) {
      ++cues.hedge_count;
      add_once(cues.hedges, word);
    }
    if (i + 1 < tokens.size() && !tokens[i + 1].starts_clause &&
        is_hedge_pair(word, tokens[i + 1].word)) {
      ++cues.hedge_count;
      add_once(cues.hedges, std::string(word) + " " + std::string(tokens[i + 1].word));
    }
    if (intensifies(tokens, i)) {
      ++cues.intensity_count;
      add_once(cues.intensifiers, word);
    }
    if (tokens[i].shouted || tokens[i].stretched) ++cues.intensity_count;
    if (denies(word)) {
      ++cues.negation_count;
      add_once(cues.negations, word);
    }
    if (is_self(word)) {
      ++cues.self_count;
      add_once(cues.self_reference, shown_self(word));
    }
  }
  return cues;
}

Willingness willingness_of(const WillingnessCues& cues, const Analysis& analysis) {
  // In a text of three words one of them is no habit.
  const double words = static_cast<double>(std::max<std::size_t>(cues.words, 8));
  const auto share = [&](std::size_t count) { return static_cast<double>(count) / words; };
  // Every tenth word is "I" or its like in an ordinary diary, which gives .63.
  const double self = saturated(10 * share(cues.self_count));
  const double disclosure =
      saturated(static_cast<double>(analysis.expressed.size() + analysis.signals.size()) / 2);
  Willingness willingness;
  willingness.inhibition = saturated(5 * share(cues.hedge_count) + 2 * share(cues.negation_count));
  willingness.amplification = saturated(5 * share(cues.intensity_count));
  willingness.to_express = 0.4 * self + 0.3 * disclosure + 0.3 * (1 - willingness.inhibition);
  willingness.dissociation = (1 - self) * std::clamp(1 - 2 * analysis.valence, 0.0, 1.0);
  willingness.social_desirability =
      willingness.inhibition * std::clamp(2 * analysis.valence - 1, 0.0, 1.0);
  return willingness;
}

}  // namespace stages
