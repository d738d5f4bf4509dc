#pragma once

#include <string_view>
#include <vector>

#include "stages/safety_words.hpp"

namespace stages::safety {

// The classes of words that the checks of scope ask for.
struct ScopeClasses {
  explicit ScopeClasses(const Vocabulary& vocabulary);

  // Persons, and what is none.
  ClassId writer, i, own_mind, other, person, patient, harmless_doer, possessor, addressee, theirs,
      neutral;
  // Denial.
  ClassId negator, stopped, complement, opinion, shakes_off, tries, asks, yes, nope;
  // Grammar.
  ClassId through, auxiliary, own_clause, joiner, preposition, determiner, modal, third_verb,
      past_form, present_form;
  // Matters.
  ClassId says, source, trivial, everyday, hypothetical, beats_hard, violates;
};

// One text as the checks of scope look at it. Borrows everything.
class SafetyText {
 public:
  SafetyText(const Vocabulary& vocabulary, const ScopeClasses& known_classes,
             const std::vector<Word>& words)
      : classes(known_classes), vocabulary_(vocabulary), words_(words) {}

  std::size_t size() const { return words_.size(); }
  const Word& operator[](std::size_t word) const { return words_[word]; }
  bool is(std::size_t word, ClassId id) const { return vocabulary_.is(words_[word].id, id); }
  bool reads(std::size_t word, std::string_view text) const {
    return vocabulary_.text(words_[word].id) == text;
  }
  bool is_name(std::size_t word) const {
    return words_[word].id == kUnknownWord && words_[word].starts_capital;
  }
  std::uint32_t sentence(std::size_t word) const { return words_[word].sentence; }
  // Whether the word and the one before it belong to one clause.
  bool goes_on(std::size_t word) const { return word > 0 && !words_[word].starts_clause; }
  std::size_t sentence_begin(std::size_t word) const;
  std::size_t sentence_end(std::size_t word) const;
  // Whether a word of the class stands in [begin, end).
  bool has(std::size_t begin, std::size_t end, ClassId id) const;

  const ScopeClasses& classes;

 private:
  const Vocabulary& vocabulary_;
  const std::vector<Word>& words_;
};

}  // namespace stages::safety
