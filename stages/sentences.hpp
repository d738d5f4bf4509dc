#pragma once

#include <cstdint>
#include <vector>

#include "stages/lexical_matches.hpp"

namespace stages {

// A stretch of tokens between full stops. Places are tokens; `end`: there is none.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t contrast = 0;    // the last "but"
  std::uint32_t concession = 0;  // the first "although"
  std::uint32_t shell = 0;       // praise that stands alone at the beginning
  std::uint32_t eyes = 0;        // eyes that are rolled
  std::uint8_t exclaims = 0;     // "!" at its end, at most 3
  bool asks = false;
  bool unpleasant = false;  // an entry says so
};

std::vector<Sentence> sentences_of(const Tokens& tokens, const Lexicon& lexicon,
                                   const LexicalMatches& text);

}  // namespace stages
