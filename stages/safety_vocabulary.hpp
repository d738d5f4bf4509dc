#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stages::safety {

using WordId = std::uint16_t;
inline constexpr WordId kUnknownWord = 0;
using ClassId = std::uint8_t;

// The words that a written one stands for: "wanna" is "want to".
struct Reading {
  std::array<WordId, 4> words{};
  std::uint8_t count = 0;  // 0: unknown
};

// The words that the safety rules know, the classes they belong to, and their spellings. Built
// from tables that live as long as the program; a mistake in those throws std::logic_error.
// Looking up allocates nothing. Written words come in lower case, without apostrophes.
class Vocabulary {
 public:
  // `classes`: "name: word @other-class ..."; a line without a name goes on with the last one.
  // `spellings`: "word word = written written ..."; of two written words each is joined by '_'.
  Vocabulary(std::string_view classes, std::string_view spellings);

  WordId add(std::string_view word);
  ClassId class_named(std::string_view name) const;
  const std::vector<WordId>& members(ClassId id) const { return members_[id]; }
  bool is(WordId word, ClassId id) const { return masks_[word].test(id); }
  std::string_view text(WordId word) const { return texts_[word]; }
  std::size_t size() const { return texts_.size(); }

  Reading find(std::string_view written) const;
  // A spelling that is near to one: a Hindi word with other vowels, a mistyped long word, a letter
  // written as a digit.
  Reading find_near(std::string_view written) const;
  // The word of the class "masked" that hides behind the spelling, '?' standing for any letter.
  WordId find_masked(std::string_view spelling) const;
  // What two words written apart make together ("no one"); kUnknownWord: nothing.
  WordId joined(WordId first, WordId second) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  using NearWords = std::unordered_map<std::string, WordId, Hash, std::equal_to<>>;

  void read_classes(std::string_view lines);
  void read_spellings(std::string_view lines);
  void add_near_spellings();

  std::vector<std::string_view> texts_;
  std::vector<std::bitset<256>> masks_;  // of a word, a bit for each class
  std::unordered_map<std::string_view, ClassId> class_ids_;
  std::vector<std::vector<WordId>> members_;
  std::unordered_map<std::string_view, Reading> readings_;
  NearWords by_sound_;     // Hindi words, folded
  NearWords by_deletion_;  // long words that get mistyped, whole and with each letter left out
  std::unordered_map<std::uint32_t, WordId> pairs_;
  std::vector<bool> begins_pair_;  // by word
};

}  // namespace stages::safety
