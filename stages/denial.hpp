#pragma once

#include <cstddef>
#include <optional>

#include "stages/circumstances.hpp"

namespace stages {

// How many words a negator reaches on: "not a very nice day", "never once felt at home".
inline constexpr std::size_t kDenialReach = 6;
// Modifiers stand next to what they modify, or with one more of their kind between.
inline constexpr std::size_t kModifierReach = 3;

// Whether a word before a match in its clause takes it back.
class Denial {
 public:
  // All of them must outlive this.
  Denial(const Tokens& tokens, const Lexicon& lexicon, const LexicalMatches& text,
         const Match& match)
      : tokens_(tokens), lexicon_(lexicon), text_(text), match_(match) {}

  // Denied or lacking; or boosted, where it only looks like a denial; nothing: none of these.
  std::optional<Effect> effect_of(std::size_t token) const;
  // Whether a negator before this word means something else than the match.
  bool stops_at(std::size_t token) const;

 private:
  bool plays(std::size_t token, Roles roles) const;
  bool opens_clause(std::size_t token) const;
  bool joined(std::size_t taken) const;
  bool denies(std::size_t negator) const;
  bool superlative(std::size_t negator) const;

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const LexicalMatches& text_;
  const Match& match_;
};

}  // namespace stages
