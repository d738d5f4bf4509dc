#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "stages/tokens.hpp"
#include "stages/wheel.hpp"

namespace stages {

struct LexicalScore {
  std::array<double, kStates> states{};  // sums to 1, or all 0: no feeling found
  double valence = 0.5;
  double arousal = 0.4;
  double evidence = 0;    // sum of the weights that spoke; 0: nothing
  double confidence = 0;  // 0..1: how likely the best primary is right

  bool found_anything() const { return evidence > 0; }
  std::array<double, kNuances> nuances() const;
  std::array<double, kPrimaries> primaries() const;
  // The best state of the best nuance of the best primary: what is spread over many neighbours is
  // not lost against one narrow word. Ties go to the wheel's order. Nothing: no feeling found.
  std::optional<State> best() const;
};

// What words of the text moved, and why. Holds the writer's words: for their own eyes only.
struct CueNote {
  std::string words;   // as the tokens have them: "lost my job"
  std::string effect;  // "Depressed/Hopeless 0.80, valence 0.15, arousal 0.45"
  std::string why;     // "denied by 'not', boosted by 'very'"; empty: nothing around it
};

// Scores the 216 states by the words of the text: the entries of the lexicon that are in it and
// what is around them (circumstances.hpp). No primary is favoured: a text without words of feeling
// has none. Takes time in proportion to the tokens, and no memory for each of them but what is
// reserved at once.
LexicalScore score_words(const Tokens& tokens, std::vector<CueNote>* notes = nullptr);

}  // namespace stages
