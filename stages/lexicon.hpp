#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stages/tokens.hpp"

namespace stages {

// Goes into the key of every Stage 1 answer: a number that is raised by hand, in CMakeLists.txt,
// when the code of the scorer changes what it says, and a digest of lexicon.txt.
extern const std::string_view kLexiconVersion;

// The text of stages/lexicon.txt, which explains its own grammar.
std::string_view lexicon_text();

// What an entry says of somebody who writes it.
struct Reading {
  static constexpr std::size_t kMostVoices = 3;
  struct Voice {
    std::uint8_t nuance = 0;
    std::int8_t tertiary = -1;  // none named
    float weight = 0;           // 0.1 a hint .. 3 unmistakable
  };
  std::array<Voice, kMostVoices> voices{};
  std::uint8_t voice_count = 0;
  float valence = -1;  // below 0: it does not say
  float arousal = -1;
};

// What a word does to the words around it, given by classes of these names in the lexicon. Bits.
using Roles = std::uint32_t;
inline constexpr Roles kNegator = 1U << 0U;       // "not"
inline constexpr Roles kAfterNegator = 1U << 1U;  // denies what stands before it: "nahi"
inline constexpr Roles kAffirming = 1U << 2U;     // a negator before it denies nothing: "not only"
inline constexpr Roles kUnreal = 1U << 3U;        // what follows is not so: "wish"
inline constexpr Roles kLack = 1U << 4U;          // there is little of what follows: "less"
inline constexpr Roles kBooster = 1U << 5U;       // "very"
inline constexpr Roles kDamper = 1U << 6U;        // "slightly"
inline constexpr Roles kHedge = 1U << 7U;         // "maybe"
inline constexpr Roles kFiller = 1U << 8U;        // between somebody and a feeling: "have", "still"
inline constexpr Roles kContrast = 1U << 9U;      // "but": what follows counts more
inline constexpr Roles kConcession = 1U << 10U;   // "although": what follows counts less
inline constexpr Roles kShell = 1U << 11U;        // "great, ...": praise that may not be meant
inline constexpr Roles kProfanity = 1U << 12U;
inline constexpr Roles kSelf = 1U << 13U;    // "i", "we"
inline constexpr Roles kOther = 1U << 14U;   // somebody else: "she", "friend"
inline constexpr Roles kCopula = 1U << 15U;  // joins somebody to a feeling: "is", "feels"
inline constexpr Roles kAsking = 1U << 16U;  // opens a question: "what", "does"

// An entry found in a text: tokens [first, end).
struct Match {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t reading = 0;
  std::uint16_t elements = 0;   // of the entry, gaps not counted
  std::uint16_t exactness = 0;  // exact words count more than inflected ones, these than classes
};

// The arrays behind a Lexicon; lexicon_parser.hpp makes them. Words and symbols are numbers. A
// symbol is what an element of an entry stands for: an exact word, all inflections of a word, or a
// class; a word of a text answers to several.
struct LexiconTables {
  struct Word {
    std::uint32_t at = 0, length = 0;           // in letters
    std::uint32_t symbols_at = 0, symbols = 0;  // in word_symbols, the most exact first
    Roles roles = 0;
  };
  struct Symbol {
    std::uint32_t symbol = 0;
    std::uint16_t exactness = 0;
  };
  struct Edge {
    std::uint32_t symbol = 0;
    std::uint32_t node = 0;
  };
  struct Node {
    std::uint32_t edges_at = 0, edges = 0;  // in edges, by rising symbol
    std::uint32_t gap = 0;                  // the node behind a "*"; 0: there is none
    std::int32_t reading = -1;              // of the entry that ends here
  };
  std::vector<char> letters;
  std::vector<Word> words;
  std::vector<std::uint32_t> slots;  // open addressing, a power of two; word + 1, 0 when free
  std::vector<Symbol> word_symbols;
  std::vector<Edge> edges;
  std::vector<Node> nodes;  // [0] is the root
  std::vector<Reading> readings;
};

// The lexicon as it is looked up: a trie over symbols in flat arrays. Never changes, so any thread
// may use it.
class Lexicon {
 public:
  using WordId = std::uint32_t;
  static constexpr WordId kUnknown = 0xffffffff;
  static constexpr std::size_t kMostElements = 7;
  static constexpr std::size_t kWidestGap = 2;  // words that a "*" may stand for
  // The best match of each number of elements that begins at one token.
  struct Found {
    std::array<Match, kMostElements + 1> by_elements{};  // elements == 0: none
  };

  explicit Lexicon(LexiconTables tables) : tables_(std::move(tables)) {}

  WordId find(std::string_view word) const;
  // Also without "'s", with its "g" ("feelin"), and of a stretched word with its letters single.
  WordId find(const Token& token) const;
  bool plays(WordId word, Roles roles) const {
    return word != kUnknown && (tables_.words[word].roles & roles) != 0;
  }
  // `breaks[i]`: no entry may reach from token i - 1 to token i.
  void match(std::span<const WordId> words, const std::vector<bool>& breaks, std::size_t first,
             Found& found) const;
  const Reading& reading(const Match& match) const { return tables_.readings[match.reading]; }

 private:
  struct Walk;
  std::uint32_t child(const LexiconTables::Node& node, std::uint32_t symbol) const;

  LexiconTables tables_;
};

// lexicon.txt, parsed when it is first asked for (some 30 ms).
const Lexicon& lexicon();

// The hash of `slots`.
std::uint32_t word_hash(std::string_view word);

}  // namespace stages
