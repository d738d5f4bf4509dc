#pragma once

#include <vector>

#include "stages/lexicon.hpp"
#include "stages/tokens.hpp"

namespace stages {

// A text as the lexicon sees it. A handful of allocations for the whole text, none for a token.
struct LexicalMatches {
  static constexpr std::uint32_t kFree = 0xffffffff;

  std::vector<Lexicon::WordId> words;  // of each token
  std::vector<bool> breaks;            // a clause begins with this token: no entry reaches across
  std::vector<std::uint32_t> taken;    // by which match, or kFree
  std::vector<Match> matches;          // by their place in the text; they do not overlap
};

// The longest entries first, in elements; of two that are as long and overlap the earlier one, of
// two at one place the more exact one.
LexicalMatches find_matches(const Tokens& tokens, const Lexicon& lexicon);

}  // namespace stages
