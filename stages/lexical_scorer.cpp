#include "stages/lexical_scorer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "stages/circumstances.hpp"
#include "stages/lexical_matches.hpp"
#include "stages/lexicon.hpp"
#include "stages/opposites.hpp"

namespace stages {
namespace {

constexpr double kNeutralValence = 0.5;
constexpr double kNeutralArousal = 0.4;
// An entry that names a nuance but no tertiary: the first is its plainest form.
constexpr double kFirstTertiary = 0.30;
constexpr double kOtherTertiary = 0.14;
// What is denied is weaker than what is said: "not happy" is less than "sad".
constexpr double kDeniedWeight = 0.6;
constexpr double kDeniedValence = 0.5;
constexpr double kMockedValence = 0.6;
constexpr double kHedgedValence = 0.8;
// An entry that speaks of pleasantness only.
constexpr double kPlainWeight = 0.6;
// So much evidence of "neither" is there before the first word: one faint word moves little.
constexpr double kValencePrior = 0.6;
constexpr double kArousalPrior = 0.6;
// Below this no feeling is named; each routine word asks for more.
constexpr double kLeastEvidence = 0.15;
constexpr double kRoutineEvidence = 0.1;
// How far valence must be from neither before praise or blame alone names a feeling, weakly.
constexpr double kBroadValence = 0.06;
constexpr double kBroadEvidence = 0.3;
constexpr double kBroadWidth = 0.2;
// Signs of being stirred that are no words.
constexpr double kExclaimArousal = 0.05;
constexpr double kMostExclaims = 3;
constexpr double kShoutArousal = 0.08;
constexpr double kCurseArousal = 0.05;

struct Sum {
  std::array<double, kStates> states{};
  double evidence = 0;
  double valence = 0, valence_weight = 0;
  double arousal = 0, arousal_weight = 0;
  double routine = 0;
};

struct Affect {
  double valence = kNeutralValence;
  double arousal = kNeutralArousal;
  bool says_arousal = false;
  double weight = 0;
};

Affect affect_of(const Reading& reading) {
  Affect affect;
  double voices = 0;
  double valence = 0;
  double arousal = 0;
  for (std::size_t i = 0; i < reading.voice_count; ++i) {
    const auto& voice = reading.voices.at(i);
    const auto weight = static_cast<double>(voice.weight);
    voices += weight;
    valence += weight * kWheel.at(voice.nuance).valence;
    arousal += weight * kWheel.at(voice.nuance).arousal;
    affect.weight = std::max(affect.weight, weight);
  }
  if (reading.voice_count > 0) {
    affect.valence = valence / voices;
    affect.arousal = arousal / voices;
    affect.says_arousal = true;
  } else {
    affect.weight = kPlainWeight;
  }
  if (reading.valence >= 0) affect.valence = static_cast<double>(reading.valence);
  if (reading.arousal >= 0) {
    affect.arousal = static_cast<double>(reading.arousal);
    affect.says_arousal = true;
  }
  return affect;
}

void add_voice(Sum& sum, std::size_t nuance, int tertiary, double weight) {
  sum.evidence += weight;
  for (int i = 0; i < 6; ++i) {
    const double share =
        tertiary < 0 ? (i == 0 ? kFirstTertiary : kOtherTertiary) : (i == tertiary ? 1.0 : 0.0);
    sum.states.at(nuance * 6 + static_cast<std::size_t>(i)) += weight * share;
  }
}

void add_state(Sum& sum, State state, double weight) {
  add_voice(sum, state.nuance(), static_cast<int>(state.index() % 6), weight);
}

void add(Sum& sum, const Reading& reading, const Circumstances& around) {
  Affect affect = affect_of(reading);
  const double from_neutral = affect.valence - kNeutralValence;
  if (around.mocked) {
    affect.valence = kNeutralValence - kMockedValence * from_neutral;
  } else if (around.denied) {
    affect.valence = kNeutralValence - kDeniedValence * from_neutral;
    affect.arousal = (affect.arousal + kNeutralArousal) / 2;
  } else if (around.hedged) {
    affect.valence = kNeutralValence + kHedgedValence * from_neutral;
  }
  for (std::size_t i = 0; i < reading.voice_count; ++i) {
    const auto& voice = reading.voices.at(i);
    const double weight = static_cast<double>(voice.weight) * around.force;
    if (around.mocked) {
      add_state(sum, mocked_praise(), weight);
    } else if (around.denied) {
      add_state(sum, opposite_of(voice.nuance), weight * kDeniedWeight);
    } else {
      add_voice(sum, voice.nuance, voice.tertiary, weight);
    }
  }
  const double weight = affect.weight * around.force;
  if (reading.voice_count > 0 || reading.valence >= 0) {
    sum.valence += weight * (affect.valence - kNeutralValence);
    sum.valence_weight += weight;
  }
  if (affect.says_arousal) {
    sum.arousal += weight * (affect.arousal - kNeutralArousal);
    sum.arousal_weight += weight;
  }
  const bool routine = reading.voice_count == 0 && reading.valence >= 0.45F &&
                       reading.valence <= 0.55F && reading.arousal < 0.4F;
  if (routine) sum.routine += weight;
}

// Praise or blame without a feeling: a weak, broad spread over the nuances that lie near.
void add_broad(Sum& sum, double valence, double arousal) {
  std::array<double, kNuances> nearness{};
  double all = 0;
  for (std::size_t i = 0; i < kNuances; ++i) {
    if ((kWheel.at(i).valence > kNeutralValence) != (valence > kNeutralValence)) continue;
    const double dv = kWheel.at(i).valence - valence;
    const double da = kWheel.at(i).arousal - arousal;
    nearness.at(i) = std::exp(-(dv * dv + da * da) / (2 * kBroadWidth * kBroadWidth));
    all += nearness.at(i);
  }
  if (all <= 0) return;
  for (std::size_t i = 0; i < kNuances; ++i) {
    if (nearness.at(i) > 0) add_voice(sum, i, -1, kBroadEvidence * nearness.at(i) / all);
  }
}

double arousal_of_marks(const Tokens& tokens, const Lexicon& lexicon, const LexicalMatches& text,
                        std::span<const Sentence> sentences, bool all_shouted) {
  double exclaims = 0;
  for (const Sentence& sentence : sentences) exclaims += sentence.exclaims;
  bool shouts = all_shouted;
  bool curses = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    shouts = shouts || (tokens[i].shouted && tokens[i].word.size() > 3);
    curses = curses || lexicon.plays(text.words[i], kProfanity);
  }
  return kExclaimArousal * std::min(exclaims, kMostExclaims) + (shouts ? kShoutArousal : 0.0) +
         (curses ? kCurseArousal : 0.0);
}

bool mostly_shouted(const Tokens& tokens) {
  std::size_t words = 0;
  std::size_t shouted = 0;
  for (const Token& token : tokens) {
    if (token.word.size() < 2) continue;
    ++words;
    shouted += token.shouted ? 1 : 0;
  }
  return words >= 4 && shouted * 10 >= words * 6;
}

std::string_view name_of(Effect effect) {
  switch (effect) {
    case Effect::denied:
      return "denied by";
    case Effect::unreal:
      return "not so, by";
    case Effect::lacking:
      return "lacking, by";
    case Effect::boosted:
      return "boosted by";
    case Effect::damped:
      return "damped by";
    case Effect::hedged:
      return "hedged by";
    case Effect::of_others:
      return "of somebody else:";
    case Effect::mocked:
      return "not meant, by";
    case Effect::loud:
      return "loud in";
    case Effect::cursed:
      return "cursed with";
    case Effect::overruled:
      return "overruled by";
    case Effect::stressed:
      return "stressed by";
  }
  return "";
}

CueNote note_of(const Tokens& tokens, const Match& match, const Reading& reading,
                const Circumstances& around) {
  CueNote note;
  for (std::size_t i = match.first; i < match.end; ++i) {
    if (!note.words.empty()) note.words += ' ';
    note.words += tokens[i].word;
  }
  for (std::size_t i = 0; i < reading.voice_count; ++i) {
    const auto& voice = reading.voices.at(i);
    const State state(voice.nuance, static_cast<std::size_t>(std::max<int>(voice.tertiary, 0)));
    note.effect +=
        fmt::format("{}{} {:.2f}", note.effect.empty() ? "" : ", ",
                    voice.tertiary < 0 ? std::string(state.secondary()) : state.short_path(),
                    static_cast<double>(voice.weight) * around.force);
  }
  if (reading.valence >= 0) {
    note.effect +=
        fmt::format("{}valence {:.2f}", note.effect.empty() ? "" : ", ", reading.valence);
  }
  if (reading.arousal >= 0) {
    note.effect +=
        fmt::format("{}arousal {:.2f}", note.effect.empty() ? "" : ", ", reading.arousal);
  }
  for (std::size_t i = 0; i < around.influence_count; ++i) {
    const Influence& influence = around.influences.at(i);
    note.why += fmt::format("{}{} '{}'", note.why.empty() ? "" : ", ", name_of(influence.effect),
                            tokens[influence.token].word);
  }
  return note;
}

// The part of the evidence that the best primary has over the next, as far as there is evidence.
double confidence_of(const std::array<double, kPrimaries>& primaries, double evidence) {
  auto sorted = primaries;
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  const double margin = sorted[0] - sorted[1];
  return 0.2 + 0.6 * margin * (1 - std::exp(-evidence / 1.2));
}

}  // namespace

std::array<double, kNuances> LexicalScore::nuances() const {
  std::array<double, kNuances> sums{};
  for (std::size_t i = 0; i < kStates; ++i) sums.at(i / 6) += states.at(i);
  return sums;
}

std::array<double, kPrimaries> LexicalScore::primaries() const {
  std::array<double, kPrimaries> sums{};
  for (std::size_t i = 0; i < kStates; ++i) sums.at(i / 36) += states.at(i);
  return sums;
}

std::optional<State> LexicalScore::best() const {
  if (!found_anything()) return std::nullopt;
  const auto by_primary = primaries();
  const auto primary = static_cast<std::ptrdiff_t>(
      std::max_element(by_primary.begin(), by_primary.end()) - by_primary.begin());
  const auto by_nuance = nuances();
  const auto nuance =
      std::max_element(by_nuance.begin() + primary * 6, by_nuance.begin() + primary * 6 + 6) -
      by_nuance.begin();
  const auto state = std::max_element(states.begin() + nuance * 6, states.begin() + nuance * 6 + 6);
  return State(static_cast<std::size_t>(state - states.begin()));
}

LexicalScore score_words(const Tokens& tokens, std::vector<CueNote>* notes) {
  const Lexicon& words = lexicon();
  const LexicalMatches text = find_matches(tokens, words);
  const auto sentences = sentences_of(tokens, words, text);
  const bool all_shouted = mostly_shouted(tokens);

  Sum sum;
  std::size_t sentence = 0;
  for (const Match& match : text.matches) {
    while (match.first >= sentences[sentence].end) ++sentence;
    const Circumstances around =
        circumstances_of(tokens, words, text, match, sentences, sentence, all_shouted);
    const Reading& reading = words.reading(match);
    add(sum, reading, around);
    if (notes != nullptr) notes->push_back(note_of(tokens, match, reading, around));
  }

  LexicalScore score;
  score.valence =
      std::clamp(kNeutralValence + sum.valence / (sum.valence_weight + kValencePrior), 0.0, 1.0);
  score.arousal = std::clamp(kNeutralArousal + sum.arousal / (sum.arousal_weight + kArousalPrior) +
                                 arousal_of_marks(tokens, words, text, sentences, all_shouted),
                             0.0, 1.0);
  if (sum.evidence < kLeastEvidence && std::abs(score.valence - kNeutralValence) > kBroadValence) {
    add_broad(sum, score.valence, score.arousal);
  }
  if (sum.evidence < kLeastEvidence + kRoutineEvidence * sum.routine) return score;
  score.evidence = sum.evidence;
  const double all = std::accumulate(sum.states.begin(), sum.states.end(), 0.0);
  for (std::size_t i = 0; i < kStates; ++i) score.states.at(i) = sum.states.at(i) / all;
  score.confidence = confidence_of(score.primaries(), score.evidence);
  return score;
}

}  // namespace stages
