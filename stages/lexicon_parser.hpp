#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stages/lexicon.hpp"

namespace stages {

struct ParsedLexicon {
  LexiconTables tables;  // of what is legal in the text
  std::size_t entries = 0;
  std::vector<std::string> problems;  // "lexicon.txt:12: no class <famly>"
};

// Reads the format that stages/lexicon.txt explains at its top.
ParsedLexicon parse_lexicon(std::string_view text);

}  // namespace stages
