#include "stages/lexical_scorer.hpp"

#include <algorithm>
#include <initializer_list>
#include <numeric>

#include "stages/lexicon.hpp"

namespace stages {
namespace {

constexpr std::size_t kDenialReach = 3;
constexpr double kNeutralValence = 0.5;
constexpr double kNeutralArousal = 0.4;

bool one_of(std::initializer_list<std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool denies(std::string_view word) {
  return word.ends_with("n't") ||
         one_of({"not", "never", "no", "without", "hardly", "barely", "nahi", "nothing"}, word);
}

double strength(std::string_view word) {
  if (one_of({"very", "so", "really", "extremely", "incredibly", "totally", "bahut", "too"},
             word)) {
    return 1.5;
  }
  if (one_of({"slightly", "somewhat", "maybe", "perhaps", "bit", "little", "kinda", "almost"},
             word)) {
    return 0.6;
  }
  return 1.0;
}

// What a denied feeling leaves behind: the mild feeling of the other side.
std::size_t denied(std::size_t nuance) {
  const bool pleasant = kWheel.at(nuance).valence > kNeutralValence;
  return *find_nuance(pleasant ? "Disappointed" : "Content");
}

}  // namespace

LexicalScore score_words(const Tokens& tokens) {
  LexicalScore score;
  double weight_of_all = 0;
  double after_contrast = 1;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (one_of({"but", "however", "lekin"}, tokens[i].word)) after_contrast = 2;
    const auto nuance = nuance_of_word(tokens[i].word);
    if (!nuance) continue;
    double weight = after_contrast * (tokens[i].shouted ? 1.5 : 1.0);
    bool is_denied = false;
    for (std::size_t back = 1; back <= std::min(kDenialReach, i); ++back) {
      if (tokens[i - back + 1].starts_clause) break;
      is_denied = is_denied || denies(tokens[i - back].word);
      if (back <= 2) weight *= strength(tokens[i - back].word);
    }
    if (is_denied) weight *= 0.7;
    const std::size_t target = is_denied ? denied(*nuance) : *nuance;
    score.nuances.at(target) += weight;
    score.valence += weight * (kWheel.at(target).valence - kNeutralValence);
    score.arousal += weight * (kWheel.at(target).arousal - kNeutralArousal);
    weight_of_all += weight;
    score.cues.push_back((is_denied ? "not " : "") + std::string(tokens[i].word));
  }
  if (weight_of_all > 0) {
    for (double& nuance : score.nuances) nuance /= weight_of_all;
    score.valence = kNeutralValence + (score.valence - kNeutralValence) / weight_of_all;
    score.arousal = kNeutralArousal + (score.arousal - kNeutralArousal) / weight_of_all;
  }
  return score;
}

}  // namespace stages
