#pragma once

#include "stages/safety_patterns.hpp"
#include "stages/safety_text.hpp"

namespace stages::safety {

enum class Who { writer, other, unknown };

// The words before a match, as far as they belong to its verb, and what they say about it.
struct Lead {
  Who who = Who::unknown;
  std::size_t subject = 0;  // its place; that of the first word of the lead if there is none
  std::size_t begin = 0;    // of the words that lead from the subject to the match
  bool denied = false;
  bool habit = false;  // "used to"
  bool named = false;  // the subject is there, not guessed
};

// Walks from the match to the left over auxiliaries, adverbs and verbs of wanting and thinking
// ("I do not really want to ..."), up to the first word that is none: the subject, if it is one.
Lead lead_of(const SafetyText& text, const Match& match);

// Whether the sentence of a match whose subject is unknown speaks of the writer and nobody else.
bool speaks_of_self(const SafetyText& text, const Match& match, const Lead& lead);

// Whether another person does it to the writer; a ball, a cat or a fever is none.
bool is_done_by_another(const SafetyText& text, const Match& match, const Lead& lead);

// Whether a denial comes after the match: Hindi puts its "nahi" behind, and a question may be
// answered with "no".
bool is_denied_after(const SafetyText& text, const Match& match);

// "I love my friend", "with my friend": the noun is not the subject.
bool is_object(const SafetyText& text, std::size_t noun);

}  // namespace stages::safety
