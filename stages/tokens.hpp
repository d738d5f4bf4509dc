#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stages {

// A word of a text, or one pictograph.
struct Token {
  // In lower case, inner apostrophes kept and made plain ("don't"), a letter that stands three
  // times or more in a row twice ("soo"). Belongs to its Tokens.
  std::string_view word;
  std::uint32_t at = 0;          // the byte of the text where it begins
  bool starts_sentence = false;  // the first, or after . ! ? or a line's end
  bool starts_clause = false;    // that, or after ; : , a dash, a bracket, or is "but" or its like
  bool shouted = false;          // all capitals, two letters or more
  bool stretched = false;        // "sooo"
  bool pictograph = false;       // an emoji; of an emoticon, such as ":)", the emoji like it
  bool asks = false;             // before the next word stands a "?"
  std::uint8_t exclaims = 0;     // and so many "!", at most 3
};

// The tokens of a text. Owns their words; two allocations for the whole text, none for a token.
class Tokens {
 public:
  explicit Tokens(std::string_view text);
  Tokens(Tokens&&) = default;  // the words stay where they are
  Tokens& operator=(Tokens&&) = default;
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;
  ~Tokens() = default;

  std::size_t size() const { return tokens_.size(); }
  bool empty() const { return tokens_.empty(); }
  const Token& operator[](std::size_t i) const { return tokens_[i]; }
  const Token& back() const { return tokens_.back(); }
  auto begin() const { return tokens_.begin(); }
  auto end() const { return tokens_.end(); }

 private:
  std::vector<char> letters_;
  std::vector<Token> tokens_;
};

// Text of any bytes; what is not UTF-8 separates words.
inline Tokens tokens_of(std::string_view text) { return Tokens(text); }

}  // namespace stages
