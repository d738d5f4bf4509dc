#include "stages/safety_text.hpp"

namespace stages::safety {

ScopeClasses::ScopeClasses(const Vocabulary& v)
    : writer(v.class_named("writer")),
      i(v.class_named("i")),
      own_mind(v.class_named("own_mind")),
      other(v.class_named("other")),
      person(v.class_named("person")),
      patient(v.class_named("patient")),
      harmless_doer(v.class_named("harmless_doer")),
      possessor(v.class_named("possessor")),
      addressee(v.class_named("addressee")),
      theirs(v.class_named("theirs")),
      neutral(v.class_named("neutral")),
      negator(v.class_named("negator")),
      stopped(v.class_named("stopped")),
      complement(v.class_named("complement")),
      opinion(v.class_named("opinion")),
      shakes_off(v.class_named("shakes_off")),
      tries(v.class_named("tries")),
      asks(v.class_named("asks")),
      yes(v.class_named("yes")),
      nope(v.class_named("nope")),
      through(v.class_named("through")),
      auxiliary(v.class_named("auxiliary")),
      own_clause(v.class_named("own_clause")),
      joiner(v.class_named("joiner")),
      preposition(v.class_named("preposition")),
      determiner(v.class_named("determiner")),
      modal(v.class_named("modal")),
      third_verb(v.class_named("third_verb")),
      past_form(v.class_named("past_form")),
      present_form(v.class_named("present_form")),
      says(v.class_named("says")),
      source(v.class_named("source")),
      trivial(v.class_named("trivial")),
      everyday(v.class_named("everyday")),
      hypothetical(v.class_named("hypothetical")),
      beats_hard(v.class_named("beats_hard")),
      violates(v.class_named("violates")) {}

std::size_t SafetyText::sentence_begin(std::size_t word) const {
  while (word > 0 && words_[word - 1].sentence == words_[word].sentence) --word;
  return word;
}

std::size_t SafetyText::sentence_end(std::size_t word) const {
  const std::uint32_t own = words_[word].sentence;
  while (word < words_.size() && words_[word].sentence == own) ++word;
  return word;
}

bool SafetyText::has(std::size_t begin, std::size_t end, ClassId id) const {
  for (std::size_t word = begin; word < end; ++word) {
    if (is(word, id)) return true;
  }
  return false;
}

}  // namespace stages::safety
