#include "stages/safety_scope.hpp"

#include <algorithm>

namespace stages::safety {
namespace {

bool overlap(const Match& a, const Match& b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

ScopeClasses::ScopeClasses(const Vocabulary& v)
    : writer(v.class_named("writer")),
      i(v.class_named("i")),
      other(v.class_named("other")),
      person(v.class_named("person")),
      negator(v.class_named("negator")),
      stopped(v.class_named("stopped")),
      complement(v.class_named("complement")),
      own_clause(v.class_named("own_clause")),
      joiner(v.class_named("joiner")),
      through(v.class_named("through")),
      past_form(v.class_named("past_form")),
      present_form(v.class_named("present_form")),
      third_verb(v.class_named("third_verb")),
      own_mind(v.class_named("own_mind")),
      says(v.class_named("says")),
      asks(v.class_named("asks")),
      source(v.class_named("source")),
      trivial(v.class_named("trivial")),
      harmless_doer(v.class_named("harmless_doer")),
      beats_hard(v.class_named("beats_hard")),
      violates(v.class_named("violates")),
      hypothetical(v.class_named("hypothetical")),
      nope(v.class_named("nope")),
      clinician(v.class_named("clinician")),
      preposition(v.class_named("preposition")),
      determiner(v.class_named("determiner")),
      modal(v.class_named("modal")),
      opinion(v.class_named("opinion")),
      patient(v.class_named("patient")),
      everyday(v.class_named("everyday")),
      yes(v.class_named("yes")),
      auxiliary(v.class_named("auxiliary")),
      shakes_off(v.class_named("shakes_off")),
      tries(v.class_named("tries")) {}

Scope::Scope(const Vocabulary& vocabulary, const ScopeClasses& classes,
             const std::vector<Word>& words, const std::vector<Match>& matches)
    : vocabulary_(vocabulary), classes_(classes), words_(words), matches_(matches) {}

bool Scope::counts(const Match& match) const {
  if (in_idiom(match)) return false;
  const Lead lead = lead_of(match);
  // Whether others would mind is said with a "not" or without.
  const bool denied = lead.denied && match.finding != Finding::reaction;
  if (denied || answered_no(match) || denied_after(match)) return false;
  // What a threatening person says to the writer is no less a threat.
  const bool said = match.finding != Finding::abuse && is_said_by_another(match, lead);
  if (said || is_quoted_from_another(match)) return false;
  if (is_told_of(match, lead)) return false;
  switch (match.whom) {
    case Whom::writer:
      if (lead.who == Who::other) return false;
      break;
    case Whom::openly:
      if (lead.who != Who::writer && !(lead.who == Who::unknown && speaks_of_self(match, lead))) {
        return false;
      }
      break;
    case Whom::doer:
      if (!is_done_by_another(match, lead)) return false;
      break;
    case Whom::near:
      if (!is_present_danger(match, lead)) return false;
      break;
    case Whom::named:
      break;
  }
  return !is_over(match, lead) && !is_joke(match);
}

// "Had suicidal thoughts at my own birthday": the verb or the rest of the clause tells.
bool Scope::speaks_of_self(const Match& match, const Lead& lead) const {
  const std::size_t first = sentence_begin(lead.begin);
  if (lead.begin < match.begin && lead.begin == first) return true;
  if (match.begin == first && !(match.end < words_.size() && reads(match.end, "are"))) return true;
  bool self = false;
  for (std::size_t at = sentence_begin(match.begin);
       at < words_.size() && words_[at].sentence == sentence(match); ++at) {
    if (is(at, classes_.other)) return false;
    self = self || is(at, classes_.writer);
  }
  return self;
}

bool Scope::in_idiom(const Match& match) const {
  return any(Finding::idiom, [&](const Match& idiom) {
    if (!overlap(idiom, match)) return false;
    // What says more than the idiom in it is not it: "not scared of dying any more".
    const bool says_more = match.begin <= idiom.begin && idiom.end <= match.end &&
                           match.end - match.begin > idiom.end - idiom.begin;
    return !(says_more && is_critical(match.finding));
  });
}

std::size_t Scope::sentence_begin(std::size_t word) const {
  while (word > 0 && words_[word - 1].sentence == words_[word].sentence) --word;
  return word;
}

// Walks from the match to the left over auxiliaries, adverbs and verbs of wanting and thinking
// ("I do not really want to ..."), up to the first word that is none: the subject, if there is one.
Scope::Lead Scope::lead_of(const Match& match) const {
  Lead lead;
  std::size_t at = match.begin;
  if (match.whom != Whom::doer && is(at, classes_.i)) {
    lead.begin = lead.subject = at;
    lead.who = Who::writer;
    lead.named = true;
    lead.denied = denied_above(at);
    return lead;
  }
  bool denied = false;
  bool someone_did = false;
  while (goes_on(at)) {
    const std::size_t before = at - 1;
    if (is(before, classes_.negator) || is(before, classes_.stopped)) {
      denied = denied != !is_rhetorical(before);
    } else if (reads(before, "used") && reads(at, "to")) {
      lead.habit = true;
    } else if (!is(before, classes_.through)) {
      break;
    } else if (reads(before, "ne")) {
      // Hindi marks with it who did something.
      someone_did = before > 0 && !is(before - 1, classes_.writer);
    }
    at = before;
  }
  lead.begin = at;
  find_subject(lead, match);
  if (someone_did) lead.who = Who::other;
  // A rule that has its own "not" denies by it what it finds, and is not denied by another.
  lead.denied = denied && !match.denies;
  if (lead.named ? lead.who == Who::writer && denied_above(lead.subject) : false) {
    lead.denied = !lead.denied;
  } else if (!match.denies && !lead.denied) {
    lead.denied = is_doubted(lead.begin);
  }
  return lead;
}

// "I do not see why I should not ...", "I cannot get ... out of my head", "I try not to ..." deny
// nothing.
bool Scope::is_rhetorical(std::size_t negator) const {
  const bool can = negator > 0 && (reads(negator - 1, "can") || reads(negator - 1, "could"));
  if (can && negator + 1 < words_.size() && is(negator + 1, classes_.shakes_off)) return true;
  if (negator > 0 && is(negator - 1, classes_.tries)) return true;
  constexpr std::size_t kReach = 4;
  for (std::size_t at = negator; goes_on(at) && negator - at < kReach; --at) {
    if (reads(at - 1, "why")) return true;
  }
  return false;
}

void Scope::find_subject(Lead& lead, const Match& match) const {
  lead.subject = lead.begin;
  bool third_person = is(match.begin, classes_.third_verb);
  for (std::size_t at = lead.begin; at < match.begin; ++at) {
    third_person = third_person || is(at, classes_.third_verb) || reads(at, "does");
  }
  if (!goes_on(lead.begin)) {
    // A clause without a subject, after a comma: the writer's, as in notes ("so tired, want to
    // ..."), unless its verb says that it goes on with the clause before.
    if (third_person || is(match.begin, classes_.past_form)) lead.who = subject_before(lead.begin);
    if (lead.who == Who::unknown && third_person) lead.who = Who::other;
    return;
  }
  const std::size_t before = lead.begin - 1;
  if (is(before, classes_.writer)) {
    lead.who = Who::writer;
  } else if (is(before, classes_.own_mind) && before > 0 && is(before - 1, classes_.writer)) {
    lead.who = Who::writer;
  } else if (is(before, classes_.other)) {
    lead.who = Who::other;
  } else if (reads(before, "who") || reads(before, "that") || reads(before, "which")) {
    // "the part of me that ..." is the writer's.
    const bool of_writer = before > 0 && is(before - 1, classes_.writer);
    lead.who = of_writer ? Who::writer : reads(before, "who") ? Who::other : Who::unknown;
  } else if (words_[before].id == kUnknownWord && words_[before].starts_capital &&
             (third_person || goes_on(before) || is(match.begin, classes_.past_form))) {
    lead.who = Who::other;  // a name
  } else if (third_person) {
    lead.who = Who::other;
  } else {
    lead.who = subject_before(lead.begin);
    return;
  }
  lead.subject = before;
  lead.named = true;
}

// The subject of an earlier clause of the sentence.
Scope::Who Scope::subject_before(std::size_t end) const {
  for (std::size_t at = end; at > 0 && words_[at - 1].sentence == words_[end].sentence; --at) {
    const std::size_t word = at - 1;
    if (is(word, classes_.i)) return Who::writer;
    if (is(word, classes_.other) && !is_object(word)) return Who::other;
  }
  return Who::unknown;
}

// "I love my friend", "with my friend".
bool Scope::is_object(std::size_t noun) const {
  std::size_t at = noun;
  while (goes_on(at) && is(at - 1, classes_.determiner)) --at;
  if (!goes_on(at)) return false;
  if (is(at - 1, classes_.preposition)) return true;
  for (std::size_t steps = 0; steps < 3 && goes_on(at); ++steps, --at) {
    if (is(at - 1, classes_.i)) return true;
  }
  return false;
}

// "I do not think the world would be better without me."
bool Scope::is_doubted(std::size_t begin) const {
  constexpr std::size_t kReach = 9;
  for (std::size_t at = begin; goes_on(at) && begin - at < kReach; --at) {
    const std::size_t word = at - 1;
    if (is(word, classes_.own_clause)) return false;
    if (!is(word, classes_.opinion)) continue;
    for (std::size_t before = word; goes_on(before) && word - before < 3; --before) {
      if (is(before - 1, classes_.negator)) {
        return !(before > 1 && (reads(before - 2, "can") || reads(before - 2, "could")));
      }
    }
  }
  return false;
}

// "I do not think I ...", "it is not that I ...": the denial stands before the subject.
bool Scope::denied_above(std::size_t subject) const {
  if (!goes_on(subject)) return false;
  if (is(subject - 1, classes_.auxiliary)) {
    // "Not once did I ...": turned round after a denial at the front.
    const std::size_t first = sentence_begin(subject);
    return is(first, classes_.negator) && subject - first < 8;
  }
  if (!is(subject - 1, classes_.complement)) return false;
  bool denied = false;
  for (std::size_t at = subject; goes_on(at); --at) {
    const std::size_t before = at - 1;
    if (is(before, classes_.negator)) {
      // "I cannot believe I ..." denies nothing.
      denied = !(before > 0 && (reads(before - 1, "can") || reads(before - 1, "could")));
      break;
    }
    if (!is(before, classes_.complement) && !is(before, classes_.through)) break;
  }
  return denied;
}

// Hindi puts its "nahi" behind: "marna nahi chahta", "khudkushi nahi karunga".
bool Scope::denied_after(const Match& match) const {
  constexpr std::size_t kReach = 2;
  if (match.denies) return false;
  for (std::size_t at = match.end; at < words_.size() && at < match.end + kReach; ++at) {
    if (words_[at].starts_clause) return false;
    if (reads(at, "nahi") || (match.hindi && is(at, classes_.negator))) return true;
  }
  return false;
}

// "Do I want to die? No."
bool Scope::answered_no(const Match& match) const {
  bool asked = false;
  for (std::size_t at = sentence_begin(match.begin); at < match.begin; ++at) {
    asked = asked || is(at, classes_.asks);
  }
  for (std::size_t at = match.end; at < words_.size(); ++at) {
    asked = asked || is(at, classes_.asks);
    if (words_[at].sentence != sentence(match)) {
      return (asked || words_[at].asks) && is(at, classes_.nope);
    }
  }
  return false;
}

// Somebody else's words follow at once: "she said I want to die", "he told me to kill myself". Not
// what they say the writer should do: "she says I should stop, because I ...".
bool Scope::is_said_by_another(const Match& match, const Lead& lead) const {
  return any(Finding::speech, [&](const Match& speech) {
    if (sentence(speech) != sentence(match) || speech.end > match.begin) return false;
    if (lead.named && lead.subject + 1 < words_.size() && lead.subject >= speech.end &&
        is(lead.subject + 1, classes_.modal)) {
      return false;
    }
    const std::size_t until = lead.named ? lead.subject : lead.begin;
    // "asked if I ..., and I said yes"
    for (std::size_t at = match.end; at < words_.size() && words_[at].sentence <= sentence(match) + 1; ++at) {
      if (is(at, classes_.yes)) return false;
    }
    for (std::size_t at = speech.end; at < until; ++at) {
      if (!is(at, classes_.complement) && !is(at, classes_.through)) return false;
    }
    return true;
  });
}

bool Scope::is_quoted_from_another(const Match& match) const {
  const std::uint16_t quote = words_[match.begin].quote;
  if (quote == 0) return false;
  constexpr std::size_t kReach = 8;
  std::size_t begin = match.begin;
  while (begin > 0 && words_[begin - 1].quote == quote) --begin;
  std::size_t end = match.begin;
  while (end < words_.size() && words_[end].quote == quote) ++end;
  // Who speaks stands before the quotation, or right after it.
  const std::size_t first = begin > kReach ? begin - kReach : 0;
  for (std::size_t at = begin; at > first; --at) {
    const std::size_t word = at - 1;
    if (words_[word].quote != 0) break;
    if (is(word, classes_.i) && !reads(word + 1, "quote")) return false;
    if (is(word, classes_.source)) return true;
    if (is(word, classes_.other) && !is_object(word)) return true;
    if (reads(word, "his") || reads(word, "her") || reads(word, "their")) return true;
    if (words_[word].id == kUnknownWord && words_[word].starts_capital && goes_on(word)) return true;
  }
  bool speaks = false;
  for (std::size_t at = end; at < words_.size() && at < end + 4; ++at) {
    if (is(at, classes_.i)) return false;
    speaks = speaks || is(at, classes_.says);
    const bool somebody = is(at, classes_.other) || is(at, classes_.source) ||
                          (words_[at].id == kUnknownWord && words_[at].starts_capital);
    if (somebody && (speaks || (at + 1 < words_.size() && is(at + 1, classes_.says)))) return true;
  }
  return false;
}

// Whether between two words a clause of the writer's own begins: "and I", "because I".
bool Scope::writer_takes_over(std::size_t begin, std::size_t end, bool after_comma) const {
  for (std::size_t at = begin; at < end; ++at) {
    if (!is(at, classes_.writer)) continue;
    if (at > 0 && is(at - 1, classes_.own_clause)) return true;
    if (after_comma && words_[at].starts_clause) return true;
    if (at > 0 && (reads(at - 1, "makes") || reads(at - 1, "made"))) return true;
  }
  return false;
}

bool Scope::is_told_of(const Match& match, const Lead& lead) const {
  constexpr std::size_t kReachAfter = 4;
  const auto frames = [&](bool after_comma) {
    return [&, after_comma](const Match& frame) {
      const bool near = match.whom == Whom::near;
      const std::size_t own = sentence(match);
      if (near && sentence(frame) + 1 == own) return true;
      if (sentence(frame) != own) return false;
      if (frame.begin >= match.end) return frame.begin - match.end <= kReachAfter && !near;
      if (overlap(frame, match)) return true;
      const std::size_t until = std::max<std::size_t>(lead.subject + 1, lead.begin);
      return !writer_takes_over(frame.end, until, after_comma);
    };
  };
  return any(Finding::fiction, frames(false)) || any(Finding::topic, frames(true));
}

bool Scope::is_over(const Match& match, const Lead& lead) const {
  if (match.finding == Finding::medical) return false;  // is_present_danger has seen to it
  const std::size_t own = sentence(match);
  const auto near = [&](const Match& frame) {
    return sentence(frame) + 1 >= own && sentence(frame) <= own + 1;
  };
  const auto here = [&](const Match& frame) {
    return sentence(frame) == own && !overlap(frame, match);
  };
  const auto always = [](const Match&) { return true; };
  const auto now_or_next = [&](const Match& frame) {
    return sentence(frame) >= own && sentence(frame) <= own + 1;
  };
  bool past = lead.habit;
  bool present = false;
  bool did = false;  // "did not want" is past
  for (std::size_t at = lead.begin; at < match.end; ++at) {
    did = did || reads(at, "did");
    past = past || is(at, classes_.past_form);
    present = present || (!did && is(at, classes_.present_form));
  }
  const bool healed = any(Finding::healed, always);
  const bool healed_here = any(Finding::healed, here);
  const bool long_ago = lead.habit || any(Finding::past, near);
  if (match.finding == Finding::abuse) return healed && (long_ago || (past && !present));
  const bool over = lead.habit || (past && !present && (long_ago || healed)) ||
                    (!past && !present && any(Finding::past, here)) ||
                    (!past && !present && healed_here);
  if (!over) return false;
  const bool returned = any(Finding::returned, [&](const Match& frame) {
    return sentence(frame) >= own;
  });
  if (returned) return false;
  if (lead.habit || !any(Finding::recent, here)) return true;
  return healed_here || (any(Finding::past, here) && any(Finding::healed, now_or_next));
}

bool Scope::is_joke(const Match& match) const {
  if (match.finding != Finding::suicide && !is_hint(match.finding)) return false;
  const std::size_t own = sentence(match);
  bool trivial = is_hint(match.finding);
  for (std::size_t at = sentence_begin(match.begin);
       at < words_.size() && words_[at].sentence == own; ++at) {
    trivial = trivial || is(at, classes_.trivial);
  }
  return trivial && any(Finding::joke, [&](const Match& joke) {
           return sentence(joke) == own || sentence(joke) == own + 1;
         });
}

bool Scope::is_everyday(std::size_t sentence) const {
  for (std::size_t at = 0; at < words_.size(); ++at) {
    if (words_[at].sentence == sentence && is(at, classes_.everyday)) return true;
  }
  return false;
}

// Abuse is what another person does to the writer; a ball, a cat or a fever is none.
bool Scope::is_done_by_another(const Match& match, const Lead& lead) const {
  if (!goes_on(lead.begin)) {
    // No subject in this clause: the one before, or a note without any ("Hit me again today").
    for (std::size_t at = lead.begin; at > 0 && words_[at - 1].sentence == sentence(match); --at) {
      if (is(at - 1, classes_.harmless_doer)) return false;
      if (is(at - 1, classes_.person) || reads(at - 1, "he") || reads(at - 1, "she")) return true;
    }
    return lead.begin == sentence_begin(lead.begin);
  }
  std::size_t doer = lead.begin - 1;
  // "my senior at work": the word before is not the subject, but says where or what kind.
  while (doer > 0 && is(doer - 1, classes_.preposition) && goes_on(doer - 1)) doer -= 2;
  if (is(doer, classes_.harmless_doer) && !is(doer, classes_.joiner)) return false;
  if (reads(doer, "nobody")) return false;
  if (is(doer, classes_.other)) return true;
  if (words_[doer].id == kUnknownWord && words_[doer].starts_capital) return true;
  for (std::size_t at = doer; at > 0 && words_[at - 1].sentence == sentence(match); --at) {
    const std::size_t word = at - 1;
    if (is(word, classes_.other) && !is(word, classes_.harmless_doer)) return true;
    if (is(word, classes_.harmless_doer) && !is(word, classes_.writer)) return false;
  }
  return is(match.begin, classes_.beats_hard) || is(match.begin, classes_.violates);
}

bool Scope::is_present_danger(const Match& match, const Lead& lead) const {
  constexpr std::size_t kReach = 6;
  const std::size_t own = sentence(match);
  const auto here = [&](const Match& frame) { return sentence(frame) == own; };
  const auto near = [&](const Match& frame) {
    return sentence(frame) + 1 >= own && sentence(frame) <= own + 1;
  };
  std::size_t at = match.begin;
  if (is(at, classes_.patient)) return false;
  for (std::size_t steps = 0; steps < kReach && goes_on(at); ++steps, --at) {
    if (is(at - 1, classes_.hypothetical)) return false;
    if (reads(at - 1, "of") && at > 1 && (reads(at - 2, "afraid") || reads(at - 2, "scared"))) {
      return false;
    }
  }
  if (lead.named && is(lead.subject, classes_.patient)) return false;
  if (any(Finding::joke, here)) return false;
  const bool recent = any(Finding::recent, here);
  if (lead.habit || (any(Finding::past, near) && !recent)) return false;
  if (any(Finding::earlier, here)) return false;
  return !any(Finding::healed, [](const Match&) { return true; });
}

}  // namespace stages::safety
