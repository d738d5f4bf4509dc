#include "stages/headline.hpp"

#include "stages/function_words.hpp"
#include "stages/text.hpp"

namespace stages {
namespace {

constexpr std::size_t kMostWords = 4;
constexpr std::size_t kLongestWord = 40;  // bytes: a text may be one word

std::string_view cut(std::string_view word) {
  if (word.size() <= kLongestWord) return word;
  std::size_t end = kLongestWord;
  while ((static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;  // inside a character
  return word.substr(0, end);
}

}  // namespace

std::string headline_of(const Tokens& tokens) {
  if (tokens.empty()) return "moment";
  std::string headline;
  std::size_t words = 0;
  for (std::size_t i = 0; i < tokens.size() && words < kMostWords; ++i) {
    if (i > 0 && tokens[i].starts_sentence) break;
    const std::string_view word = tokens[i].word;
    if (utf8_length(word) <= 2 || is_function_word(word)) continue;
    if (words++ > 0) headline += ' ';
    headline += cut(word);
  }
  return words == 0 ? std::string(cut(tokens[0].word)) : headline;
}

}  // namespace stages
