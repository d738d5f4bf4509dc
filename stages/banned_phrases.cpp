#include "stages/banned_phrases.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace stages {
namespace {

constexpr std::size_t kLongestGap = 4;
constexpr std::string_view kGap = "...";

std::string_view next_part(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

// One place of a pattern: a gap, or the words that may stand there.
struct Place {
  bool gap = false;
  std::vector<std::string_view> words;

  bool takes(std::string_view word) const {
    return std::any_of(words.begin(), words.end(), [&](std::string_view wanted) {
      return wanted.ends_with('*') ? word.starts_with(wanted.substr(0, wanted.size() - 1))
                                   : word == wanted;
    });
  }
};
using Pattern = std::vector<Place>;

Pattern pattern_of(std::string_view text) {
  Pattern pattern;
  while (!text.empty()) {
    std::string_view place = next_part(text, ' ');
    Place& added = pattern.emplace_back();
    added.gap = place == kGap;
    while (!place.empty() && !added.gap) added.words.push_back(next_part(place, '|'));
  }
  return pattern;
}

const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> kPatterns = [] {
    std::vector<Pattern> patterns;
    for (const BannedPhrase& phrase : banned_phrases()) {
      patterns.push_back(pattern_of(phrase.pattern));
    }
    return patterns;
  }();
  return kPatterns;
}

// Which patterns may begin with a word; most words begin none of them.
class Beginnings {
 public:
  Beginnings() {
    for (std::size_t i = 0; i < patterns().size(); ++i) {
      for (const std::string_view word : patterns()[i].front().words) {
        if (word.ends_with('*')) {
          parts_[word.front()].emplace_back(word.substr(0, word.size() - 1), i);
        } else {
          whole_[word].push_back(i);
        }
      }
    }
  }

  template <typename Visit>
  void each(std::string_view word, Visit visit) const {
    if (word.empty()) return;
    if (const auto at = whole_.find(word); at != whole_.end()) {
      for (const std::size_t pattern : at->second) visit(pattern);
    }
    const auto parts = parts_.find(word.front());
    if (parts == parts_.end()) return;
    for (const auto& [part, pattern] : parts->second) {
      if (word.starts_with(part)) visit(pattern);
    }
  }

 private:
  std::unordered_map<std::string_view, std::vector<std::size_t>> whole_;
  // By their first letter: how a word begins, and the pattern.
  std::unordered_map<char, std::vector<std::pair<std::string_view, std::size_t>>> parts_;
};

using Words = std::vector<std::string>;

// With what an apostrophe has left out put back, as far as patterns need it: "you're" is "you are".
Words words_of(const Tokens& line) {
  struct Short {
    std::string_view ending, whole;
  };
  constexpr std::array<Short, 4> kShort{
      {{"'re", "are"}, {"'ve", "have"}, {"'m", "am"}, {"'ll", "will"}}};
  Words words;
  for (const Token& token : line) {
    std::string word(token.word);
    std::string_view rest;
    for (const auto& [ending, whole] : kShort) {
      if (!word.ends_with(ending)) continue;
      word.resize(word.size() - ending.size());
      rest = whole;
      break;
    }
    if (word == "it's") {
      word = "it";
      rest = "is";
    }
    words.push_back(std::move(word));
    if (!rest.empty()) words.emplace_back(rest);
  }
  return words;
}

// Where the match of pattern[place...] that begins at a word ends; 0: it does not match.
std::size_t end_of_match(const Words& line, std::size_t at, const Pattern& pattern,
                         std::size_t place) {
  if (place == pattern.size()) return at;
  if (pattern[place].gap) {
    for (std::size_t skipped = 0; skipped <= kLongestGap && at + skipped < line.size(); ++skipped) {
      const std::size_t end = end_of_match(line, at + skipped, pattern, place + 1);
      if (end != 0) return end;
    }
    return 0;
  }
  if (at >= line.size() || !pattern[place].takes(line[at])) return 0;
  return end_of_match(line, at + 1, pattern, place + 1);
}

}  // namespace

std::vector<BannedUse> banned_in(const Tokens& tokens) {
  const Words line = words_of(tokens);
  static const Beginnings kBeginnings;
  std::vector<std::pair<std::size_t, std::size_t>> starts;  // a pattern, and where
  for (std::size_t at = 0; at < line.size(); ++at) {
    kBeginnings.each(line[at], [&](std::size_t pattern) { starts.emplace_back(pattern, at); });
  }
  std::sort(starts.begin(), starts.end());
  std::vector<BannedUse> uses;
  for (const auto& [pattern, at] : starts) {
    const BannedPhrase* phrase = &banned_phrases()[pattern];
    if (!uses.empty() && uses.back().phrase == phrase) continue;
    const std::size_t end = end_of_match(line, at, patterns()[pattern], 0);
    if (end == 0) continue;
    BannedUse& use = uses.emplace_back();
    use.phrase = phrase;
    for (std::size_t word = at; word < end; ++word) {
      use.said += (word == at ? "" : " ") + line[word];
    }
  }
  return uses;
}

}  // namespace stages
