#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stages {

// The one form in which a text is analysed and hashed: NFC, runs of white space folded to one
// blank, none at the ends, case kept. Nothing when the bytes are not UTF-8.
std::optional<std::string> normalised(std::string_view text);

// Code points.
std::size_t utf8_length(std::string_view text);

// A word of a text in lower case, apostrophes kept ("don't"), typographic ones made plain.
struct Token {
  std::string word;
  bool starts_clause = false;  // after . ! ? ; : , a dash, or "but" and its like
  bool shouted = false;        // all capitals, two letters or more
};

std::vector<Token> tokens_of(std::string_view text);

}  // namespace stages
