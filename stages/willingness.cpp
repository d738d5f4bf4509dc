#include "stages/willingness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "stages/word_index.hpp"

namespace stages {
namespace {

enum class Kind { none, hedge, intensifier, negation, self };

struct Cue {
  std::string_view word;
  Kind kind;
};
// clang-format off
constexpr auto kCues = std::to_array<Cue>({
    {"absolutely", Kind::intensifier},
    {"bahut", Kind::intensifier},
    {"bohot", Kind::intensifier},
    {"cannot", Kind::negation},
    {"cant", Kind::negation},
    {"completely", Kind::intensifier},
    {"couldnt", Kind::negation},
    {"deeply", Kind::intensifier},
    {"didnt", Kind::negation},
    {"doesnt", Kind::negation},
    {"dont", Kind::negation},
    {"entirely", Kind::intensifier},
    {"extremely", Kind::intensifier},
    {"fairly", Kind::intensifier},
    {"genuinely", Kind::intensifier},
    {"guess", Kind::hedge},
    {"havent", Kind::negation},
    {"i", Kind::self},
    {"i'd", Kind::self},
    {"i'll", Kind::self},
    {"i'm", Kind::self},
    {"i've", Kind::self},
    {"im", Kind::self},
    {"incredibly", Kind::intensifier},
    {"isnt", Kind::negation},
    {"ive", Kind::self},
    {"kinda", Kind::hedge},
    {"maine", Kind::self},
    {"maybe", Kind::hedge},
    {"me", Kind::self},
    {"mera", Kind::self},
    {"mere", Kind::self},
    {"meri", Kind::self},
    {"might", Kind::hedge},
    {"mine", Kind::self},
    {"mujhe", Kind::self},
    {"my", Kind::self},
    {"myself", Kind::self},
    {"nahi", Kind::negation},
    {"nahin", Kind::negation},
    {"neither", Kind::negation},
    {"never", Kind::negation},
    {"no", Kind::negation},
    {"nobody", Kind::negation},
    {"none", Kind::negation},
    {"nor", Kind::negation},
    {"not", Kind::negation},
    {"nothing", Kind::negation},
    {"nowhere", Kind::negation},
    {"perhaps", Kind::hedge},
    {"possibly", Kind::hedge},
    {"probably", Kind::hedge},
    {"quite", Kind::intensifier},
    {"rather", Kind::intensifier},
    {"really", Kind::intensifier},
    {"seem", Kind::hedge},
    {"seems", Kind::hedge},
    {"shayad", Kind::hedge},
    {"so", Kind::intensifier},
    {"somewhat", Kind::hedge},
    {"sorta", Kind::hedge},
    {"suppose", Kind::hedge},
    {"think", Kind::hedge},
    {"totally", Kind::intensifier},
    {"truly", Kind::intensifier},
    {"utterly", Kind::intensifier},
    {"very", Kind::intensifier},
    {"wasnt", Kind::negation},
    {"wont", Kind::negation},
    {"wouldnt", Kind::negation},
});
// clang-format on
constexpr WordIndex kCueIndex([] {
  std::array<std::string_view, kCues.size()> words;
  for (std::size_t i = 0; i < kCues.size(); ++i) words[i] = kCues[i].word;
  return words;
}());

Kind kind_of(std::string_view word) {
  constexpr std::size_t kLongestContraction = 12;  // "shouldn't": a word of a page is none
  if (const std::size_t cue = kCueIndex.find(word); cue < kCues.size()) return kCues[cue].kind;
  return word.ends_with("n't") && word.size() <= kLongestContraction ? Kind::negation : Kind::none;
}

// Of two words; the first and the second.
constexpr std::array<std::array<std::string_view, 2>, 3> kHedgePairs{
    {{"kind", "of"}, {"sort", "of"}, {"could", "be"}}};

bool is_hedge_pair(std::string_view first, std::string_view second) {
  return std::any_of(kHedgePairs.begin(), kHedgePairs.end(),
                     [&](const auto& pair) { return pair[0] == first && pair[1] == second; });
}

// "so" also joins sentences: "so I went home", "so we left".
bool only_joins(const Tokens& tokens, std::size_t i) {
  static constexpr WordIndex<9> kSubjects(
      {"he", "it", "she", "that", "the", "they", "we", "what", "you"});
  if (tokens[i].word != "so") return false;
  if (i + 1 == tokens.size() || tokens[i + 1].starts_clause) return true;
  const std::string_view next = tokens[i + 1].word;
  return kind_of(next) == Kind::self || kSubjects.contains(next);
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
    switch (kind_of(word)) {
      case Kind::hedge:
        ++cues.hedge_count;
        add_once(cues.hedges, word);
        break;
      case Kind::intensifier:
        if (only_joins(tokens, i)) break;
        ++cues.intensity_count;
        add_once(cues.intensifiers, word);
        break;
      case Kind::negation:
        ++cues.negation_count;
        add_once(cues.negations, word);
        break;
      case Kind::self:
        ++cues.self_count;
        add_once(cues.self_reference, shown_self(word));
        break;
      case Kind::none:
        break;
    }
    if (i + 1 < tokens.size() && !tokens[i + 1].starts_clause &&
        is_hedge_pair(word, tokens[i + 1].word)) {
      ++cues.hedge_count;
      add_once(cues.hedges, std::string(word) + " " + std::string(tokens[i + 1].word));
    }
    if (tokens[i].shouted || tokens[i].stretched) ++cues.intensity_count;
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
