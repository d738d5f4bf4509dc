#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "stages/lexical_matches.hpp"
#include "stages/sentences.hpp"

namespace stages {

// What the surroundings do to an entry that was found in a text.
enum class Effect : std::uint8_t {
  denied,     // "not happy"
  unreal,     // "wish I were happy"
  lacking,    // "less happy"
  boosted,    // "very happy"
  damped,     // "slightly happy"
  hedged,     // "maybe happy"
  said,       // "I am happy", "made me happy"
  of_others,  // "she is happy"
  mocked,     // "great, the car is dead", or beside a rolling of eyes
  loud,       // capitals, drawn out letters, "!"
  cursed,     // "damn happy"
  overruled,  // before "but", or after "although"
  stressed,   // after "but"
};

struct Influence {
  Effect effect{};
  std::uint32_t token = 0;  // the word that has it
};

struct Circumstances {
  static constexpr std::size_t kMostInfluences = 8;

  double force = 1;  // how much the entry counts
  bool denied = false;
  bool mocked = false;
  bool hedged = false;
  bool said = false;  // the writer names it as their own feeling
  std::array<Influence, kMostInfluences> influences{};
  std::size_t influence_count = 0;
};

// Tells the circumstances of the matches of one text; to be asked in their order. Looks at a few
// words around each only.
class Surroundings {
 public:
  // All of them must outlive this.
  Surroundings(const Tokens& tokens, const Lexicon& lexicon, const LexicalMatches& text,
               std::span<const Sentence> sentences);
  Circumstances around(const Match& match);

  // Of the match asked about last.
  const Sentence& sentence() const { return sentences_[sentence_]; }
  // Most of the text is in capitals: then they are nobody's stress.
  bool all_shouted() const { return all_shouted_; }

 private:
  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const LexicalMatches& text_;
  std::span<const Sentence> sentences_;
  std::size_t sentence_ = 0;
  const Match* said_before_ = nullptr;  // the match before, if it was said
  bool all_shouted_ = false;
};

}  // namespace stages
