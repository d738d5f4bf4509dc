#pragma once

#include <array>
#include <string>
#include <vector>

#include "stages/tokens.hpp"
#include "stages/wheel.hpp"

namespace stages {

struct LexicalScore {
  std::array<double, kNuances> nuances{};  // sums to 1, or all 0: nothing found
  double valence = 0.5;
  double arousal = 0.4;
  std::vector<std::string> cues;  // the words that counted, in the order of the text

  bool found_anything() const { return !cues.empty(); }
};

// Scores the nuances by the words of the text. A denied word ("not happy", up to three words
// on) counts against its side, mildly; intensifiers and capitals count more, hedges less; what
// stands after "but" counts double.
LexicalScore score_words(const Tokens& tokens);

}  // namespace stages
