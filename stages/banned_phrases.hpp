#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stages/tokens.hpp"

namespace stages {

// Why a phrase may not be put before somebody who has just written down what they feel.
enum class BannedFor : std::uint8_t {
  jargon,       // the vocabulary of a counsellor
  cliche,       // of a wellness product
  reassurance,  // comfort without knowledge of what it is about
  people,       // sends the reader to somebody there may not be
  moral,        // tells the reader how to be
  diagnosis,    // names an illness, or says what the reader is
  paraphrase,   // tells the reader what they wrote
  metaphor,     // said of every feeling so often that it says nothing
  danger,       // must not be before the eyes of somebody who may be at risk
  machine,      // the writer of the line speaks of itself or of its task
};

// A pattern is words in lower case with blanks between: "a|b" is one word or the other, "heal*" a
// word that begins so, "..." up to four words of any kind. Words are those of Tokens, so a hyphen
// is a blank, with "you're" and its like as "you are"; nothing matches inside a word. It begins
// with a word.
struct BannedPhrase {
  std::string_view pattern;
  BannedFor why;
  std::string_view reason;  // of this very entry, for whoever wonders
};

std::span<const BannedPhrase> banned_phrases();
// What is said to a model that used one.
std::string_view said_of(BannedFor why);

struct BannedUse {
  const BannedPhrase* phrase;
  std::string said;  // the words that matched
};
// The phrases that a line uses, in the order of the table.
std::vector<BannedUse> banned_in(const Tokens& tokens);

}  // namespace stages
