#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stages/safety_vocabulary.hpp"
#include "stages/tokens.hpp"

namespace stages::safety {

// A word as the rules see it: contractions taken apart, spellings made one.
struct Word {
  WordId id = kUnknownWord;
  std::uint32_t sentence = 0;   // of the text, counted from 0
  std::uint16_t quote = 0;      // the quotation that it stands in, counted from 1; 0: in none
  bool starts_clause = false;   // the first of a sentence too
  bool starts_capital = false;  // a name, or the first of a sentence
  bool asks = false;            // the sentence before it ended with "?"
};

std::vector<Word> read_words(std::string_view text, const Tokens& tokens,
                             const Vocabulary& vocabulary);

}  // namespace stages::safety
