#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "stages/lexical_matches.hpp"

namespace stages {

// What the surroundings do to an entry that was found in a text.
enum class Effect : std::uint8_t {
  denied,     // "not happy"
  unreal,     // "wish I were happy"
  lacking,    // "lack of joy"
  boosted,    // "very happy"
  damped,     // "slightly happy"
  hedged,     // "maybe happy"
  of_others,  // "she is happy"
  mocked,     // "great, the car is dead", or beside a rolling of eyes
  loud,       // capitals, drawn out letters, "!"
  cursed,     // "damn happy"
  overruled,  // before "but", or after "although"
  stressed,   // after "but"
};

struct Influence {
  Effect effect{};
  std::uint32_t token = 0;  // the word that has it
};

struct Circumstances {
  static constexpr std::size_t kMostInfluences = 8;

  double force = 1;  // how much the entry counts
  bool denied = false;
  bool mocked = false;
  bool hedged = false;
  std::array<Influence, kMostInfluences> influences{};
  std::size_t influence_count = 0;
};

// A stretch of tokens between full stops.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t contrast = 0;    // where "but" stands; `end`: nowhere
  std::uint32_t concession = 0;  // where "although" stands; `end`: nowhere
  std::uint32_t shell = 0;       // where praise stands alone at the beginning; `end`: nowhere
  std::uint32_t eyes = 0;        // where eyes are rolled; `end`: nowhere
  std::uint8_t exclaims = 0;     // "!" at its end, at most 3
  bool asks = false;
  bool unpleasant = false;  // an entry says so
};

std::vector<Sentence> sentences_of(const Tokens& tokens, const Lexicon& lexicon,
                                   const LexicalMatches& text);

// Looks at a few words around the match only.
Circumstances circumstances_of(const Tokens& tokens, const Lexicon& lexicon,
                               const LexicalMatches& text, const Match& match,
                               std::span<const Sentence> sentences, std::size_t sentence,
                               bool all_shouted);

}  // namespace stages
