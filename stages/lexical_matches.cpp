#include "stages/lexical_matches.hpp"

#include <algorithm>

namespace stages {
namespace {

// Tokens take these for a contrast wherever they stand; inside a phrase they are none ("still
// waiting", "not yet", "kaam par").
bool may_be_no_contrast(std::string_view word) {
  return word == "still" || word == "yet" || word == "par";
}

}  // namespace

LexicalMatches find_matches(const Tokens& tokens, const Lexicon& lexicon) {
  const std::size_t count = tokens.size();
  LexicalMatches text;
  text.words.reserve(count);
  text.breaks.resize(count);
  text.taken.assign(count, LexicalMatches::kFree);
  for (std::size_t i = 0; i < count; ++i) {
    text.words.push_back(lexicon.find(tokens[i]));
    text.breaks[i] = tokens[i].starts_sentence ||
                     (tokens[i].starts_clause && !may_be_no_contrast(tokens[i].word));
  }

  std::vector<Match> candidates;
  candidates.reserve(count * 2);
  Lexicon::Found found;
  for (std::size_t i = 0; i < count; ++i) {
    if (text.words[i] == Lexicon::kUnknown) continue;
    lexicon.match(text.words, text.breaks, i, found);
    for (const Match& match : found.by_elements) {
      if (match.elements > 0) candidates.push_back(match);
    }
  }

  // One pass for each length instead of a sort: linear, and in the order of the text.
  text.matches.reserve(count);
  for (std::size_t length = Lexicon::kMostElements; length > 0; --length) {
    for (const Match& match : candidates) {
      if (match.elements != length) continue;
      const auto first = text.taken.begin() + match.first;
      const auto end = text.taken.begin() + match.end;
      if (std::any_of(first, end, [](auto by) { return by != LexicalMatches::kFree; })) continue;
      std::fill(first, end, match.first);  // by its place; renamed below
      text.matches.push_back(match);
    }
  }
  std::sort(text.matches.begin(), text.matches.end(),
            [](const Match& left, const Match& right) { return left.first < right.first; });
  for (std::uint32_t i = 0; i < text.matches.size(); ++i) {
    std::fill(text.taken.begin() + text.matches[i].first, text.taken.begin() + text.matches[i].end,
              i);
  }
  return text;
}

}  // namespace stages
