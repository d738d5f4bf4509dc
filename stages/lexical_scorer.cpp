#include "stages/lexical_scorer.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "stages/circumstances.hpp"
#include "stages/cue_notes.hpp"
#include "stages/lexical_sum.hpp"
#include "stages/lexicon.hpp"

namespace stages {
namespace {

// How much weight there must be before a feeling is named: less than the faintest entry alone, so
// that only what is also damped and hedged falls under it. Each routine word ("the bus, as usual")
// asks for more.
constexpr double kLeastEvidence = 0.15;
constexpr double kRoutineEvidence = 0.3;
// How far from neither praise or blame alone must move a text before it names a feeling.
constexpr double kBroadValence = 0.04;
// A text that is pleasant throughout is hardly an angry one: at a valence of .75 the pleasant
// feelings count e^2, seven times, as much as the unpleasant.
constexpr double kSide = 4;

// And a text that is still throughout is hardly one of rage: a feeling half the scale away from the
// text's stir counts six tenths of one at it.
constexpr double kStir = 2;

// Signs of being stirred that are no words.
constexpr double kExclaimArousal = 0.05;  // for each sentence's "!", up to
constexpr double kMostExclaims = 3;
constexpr double kShoutArousal = 0.08;
constexpr double kCurseArousal = 0.05;

// Confidence of an answer that is no better than the next best, and what a wide margin on much
// evidence adds. Chosen so that 0.7 means: seven of ten are right.
constexpr double kLeastConfidence = 0.35;
constexpr double kMostConfidence = 0.85;
constexpr double kFirmEvidence = 1.2;  // at this, 1 - 1/e of it

double fit_of(const Nuance& nuance, double valence, double arousal) {
  const double lean = valence - LexicalSum::kNeutralValence;
  const bool pleasant = nuance.valence > LexicalSum::kNeutralValence;
  const double apart = nuance.arousal - arousal;
  return std::exp(kSide * (pleasant ? lean : -lean) - kStir * apart * apart);
}

double arousal_of_marks(const Tokens& tokens, const Lexicon& lexicon, const LexicalMatches& text,
                        const std::vector<Sentence>& sentences, bool all_shouted) {
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

// A question is asked from curiosity; one that opens with "why" or "who", denies or swears is a
// complaint.
void add_question(LexicalSum& sum, const Tokens& tokens, const Lexicon& lexicon,
                  const LexicalMatches& text, const Sentence& sentence) {
  constexpr std::uint32_t kOpening = 3;
  const std::string_view opens = tokens[sentence.first].word;
  bool complains = opens == "why" || opens == "who";
  bool asks = false;
  for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
    const bool opening = i < sentence.first + kOpening;
    complains = complains || lexicon.plays(text.words[i], kProfanity) ||
                (opening && lexicon.plays(text.words[i], kNegator));
    asks = asks || lexicon.plays(text.words[i], kAsking);
  }
  if (complains) {
    sum.add_complaint();
  } else if (asks) {
    sum.add_curiosity();
  }
}

// The part of the evidence that the best primary has over the next, as far as there is evidence.
double confidence_of(const std::array<double, kPrimaries>& primaries, double evidence) {
  auto sorted = primaries;
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  const double firm = 1 - std::exp(-evidence / kFirmEvidence);
  return kLeastConfidence + (kMostConfidence - kLeastConfidence) * (sorted[0] - sorted[1]) * firm;
}

template <std::size_t N>
std::array<double, N> folded(const std::array<double, kStates>& states) {
  std::array<double, N> sums{};
  for (std::size_t i = 0; i < kStates; ++i) sums.at(i / (kStates / N)) += states.at(i);
  return sums;
}

// The place of the largest of N values from `first` on, the first of equals.
template <std::size_t N, std::size_t M>
std::size_t largest(const std::array<double, M>& values, std::size_t first) {
  const auto begin = values.begin() + static_cast<std::ptrdiff_t>(first);
  return static_cast<std::size_t>(std::max_element(begin, begin + N) - values.begin());
}

}  // namespace

std::array<double, kNuances> LexicalScore::nuances() const { return folded<kNuances>(states); }

std::array<double, kPrimaries> LexicalScore::primaries() const {
  return folded<kPrimaries>(states);
}

std::optional<State> LexicalScore::best() const {
  if (!found_anything()) return std::nullopt;
  const std::size_t primary = largest<kPrimaries>(primaries(), 0);
  const std::size_t nuance = largest<6>(nuances(), primary * 6);
  return State(largest<6>(states, nuance * 6));
}

LexicalScore score_words(const Tokens& tokens, std::vector<CueNote>* notes) {
  const Lexicon& words = lexicon();
  const LexicalMatches text = find_matches(tokens, words);
  const auto sentences = sentences_of(tokens, words, text);
  Surroundings surroundings(tokens, words, text, sentences);

  LexicalSum sum;
  for (const Match& match : text.matches) {
    const Circumstances around = surroundings.around(match);
    sum.add(words.reading(match), around);
    if (notes != nullptr) notes->push_back(note_of(tokens, match, words.reading(match), around));
  }
  for (const Sentence& sentence : sentences) {
    if (sentence.asks) add_question(sum, tokens, words, text, sentence);
  }

  LexicalScore score;
  score.valence = std::clamp(sum.valence(), 0.0, 1.0);
  score.arousal = std::clamp(
      sum.arousal() + arousal_of_marks(tokens, words, text, sentences, surroundings.all_shouted()),
      0.0, 1.0);
  const double from_neutral = score.valence - LexicalSum::kNeutralValence;
  if (sum.evidence < kLeastEvidence && std::abs(from_neutral) > kBroadValence) {
    sum.add_broad(from_neutral > 0, score.arousal);
  }
  if (sum.evidence < kLeastEvidence + kRoutineEvidence * sum.routine) return score;

  score.evidence = sum.evidence;
  for (std::size_t nuance = 0; nuance < kNuances; ++nuance) {
    const double fit = fit_of(kWheel.at(nuance), score.valence, score.arousal);
    for (std::size_t i = nuance * 6; i < nuance * 6 + 6; ++i) {
      score.states.at(i) = sum.states.at(i) * fit;
    }
  }
  const double all = std::accumulate(score.states.begin(), score.states.end(), 0.0);
  for (double& state : score.states) state /= all;
  score.confidence = confidence_of(score.primaries(), score.evidence);
  return score;
}

}  // namespace stages
