#pragma once

#include <vector>

#include "stages/safety_patterns.hpp"

namespace stages::safety {

// The classes of words that decide about scope.
struct ScopeClasses {
  explicit ScopeClasses(const Vocabulary& vocabulary);

  ClassId writer, i, other, person, negator, stopped, complement, own_clause, joiner, through,
      past_form, present_form, third_verb, own_mind, says, asks, source, trivial, harmless_doer,
      beats_hard, violates, hypothetical, nope, clinician, preposition, determiner, modal, opinion, patient,
      everyday, yes, auxiliary, shakes_off, tries;
};

// Decides whether what a rule found counts: who is meant, whether it is denied, quoted, told of a
// film, long past, or a joke. Borrows everything, for as long as one text is read.
class Scope {
 public:
  Scope(const Vocabulary& vocabulary, const ScopeClasses& classes, const std::vector<Word>& words,
        const std::vector<Match>& matches);

  bool counts(const Match& match) const;
  // Whether the sentence speaks of moving house, exams, work and the like.
  bool is_everyday(std::size_t sentence) const;

 private:
  enum class Who { writer, other, unknown };
  // The words before a match, as far as they belong to its verb.
  struct Lead {
    Who who = Who::unknown;
    std::size_t subject = 0;  // its place; of the first word of the lead if there is none
    std::size_t begin = 0;    // of the words that lead from the subject to the match
    bool denied = false;
    bool habit = false;  // "used to"
    bool named = false;  // the subject is there, not guessed
  };

  bool is(std::size_t word, ClassId id) const { return vocabulary_.is(words_[word].id, id); }
  bool reads(std::size_t word, std::string_view text) const {
    return vocabulary_.text(words_[word].id) == text;
  }
  // Whether a and the word before it belong to one clause.
  bool goes_on(std::size_t a) const { return a > 0 && !words_[a].starts_clause; }
  std::size_t sentence_begin(std::size_t word) const;

  Lead lead_of(const Match& match) const;
  bool is_rhetorical(std::size_t negator) const;
  void find_subject(Lead& lead, const Match& match) const;
  Who subject_before(std::size_t end) const;
  bool is_object(std::size_t noun) const;
  bool is_doubted(std::size_t begin) const;
  bool denied_above(std::size_t subject) const;
  bool denied_after(const Match& match) const;
  bool answered_no(const Match& match) const;
  bool speaks_of_self(const Match& match, const Lead& lead) const;
  bool in_idiom(const Match& match) const;
  bool is_said_by_another(const Match& match, const Lead& lead) const;
  bool is_quoted_from_another(const Match& match) const;
  bool is_told_of(const Match& match, const Lead& lead) const;
  bool writer_takes_over(std::size_t begin, std::size_t end, bool after_comma) const;
  bool is_over(const Match& match, const Lead& lead) const;
  bool is_joke(const Match& match) const;
  bool is_done_by_another(const Match& match, const Lead& lead) const;
  bool is_present_danger(const Match& match, const Lead& lead) const;

  template <typename Test>
  bool any(Finding finding, Test test) const {
    for (const Match& match : matches_) {
      if (match.finding == finding && test(match)) return true;
    }
    return false;
  }
  std::size_t sentence(const Match& match) const { return words_[match.begin].sentence; }

  const Vocabulary& vocabulary_;
  const ScopeClasses& classes_;
  const std::vector<Word>& words_;
  const std::vector<Match>& matches_;
};

}  // namespace stages::safety
