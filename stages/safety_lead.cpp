#include "stages/safety_lead.hpp"

namespace stages::safety {
namespace {

bool follows_can(const SafetyText& text, std::size_t word) {
  return word > 0 && (text.reads(word - 1, "can") || text.reads(word - 1, "could"));
}

// "I do not see why I should not ...", "I cannot get ... out of my head", "I try not to ..." deny
// nothing.
bool is_rhetorical(const SafetyText& text, std::size_t negator) {
  constexpr std::size_t kReach = 4;
  const bool shakes = negator + 1 < text.size() && text.is(negator + 1, text.classes.shakes_off);
  if (shakes && follows_can(text, negator)) return true;
  if (negator > 0 && text.is(negator - 1, text.classes.tries)) return true;
  for (std::size_t at = negator; text.goes_on(at) && negator - at < kReach; --at) {
    if (text.reads(at - 1, "why")) return true;
  }
  return false;
}

// "I do not think the world would be better without me."
bool is_doubted(const SafetyText& text, std::size_t begin) {
  constexpr std::size_t kReach = 9;
  constexpr std::size_t kReachOfDenial = 3;
  for (std::size_t at = begin; text.goes_on(at) && begin - at < kReach; --at) {
    const std::size_t word = at - 1;
    if (text.is(word, text.classes.own_clause)) return false;
    if (!text.is(word, text.classes.opinion)) continue;
    for (std::size_t verb = word; text.goes_on(verb) && word - verb < kReachOfDenial; --verb) {
      if (text.is(verb - 1, text.classes.negator)) return !follows_can(text, verb - 1);
    }
  }
  return false;
}

// "I do not think I ...", "it is not that I ...": the denial stands before the subject.
bool is_denied_above(const SafetyText& text, std::size_t subject) {
  constexpr std::size_t kReach = 8;
  if (!text.goes_on(subject)) return false;
  if (text.is(subject - 1, text.classes.auxiliary)) {
    // "Not once did I ...": turned round after a denial at the front.
    const std::size_t first = text.sentence_begin(subject);
    return text.is(first, text.classes.negator) && subject - first < kReach;
  }
  if (!text.is(subject - 1, text.classes.complement)) return false;
  for (std::size_t at = subject; text.goes_on(at); --at) {
    const std::size_t before = at - 1;
    // "I cannot believe I ..." denies nothing.
    if (text.is(before, text.classes.negator)) return !follows_can(text, before);
    if (!text.is(before, text.classes.complement) && !text.is(before, text.classes.through)) break;
  }
  return false;
}

// The subject of an earlier clause of the sentence.
Who subject_before(const SafetyText& text, std::size_t end) {
  for (std::size_t at = end; at > text.sentence_begin(end); --at) {
    if (text.is(at - 1, text.classes.i)) return Who::writer;
    if (text.is(at - 1, text.classes.other) && !is_object(text, at - 1)) return Who::other;
  }
  return Who::unknown;
}

void find_subject(const SafetyText& text, const Match& match, Lead& lead) {
  const ScopeClasses& classes = text.classes;
  lead.subject = lead.begin;
  bool third_person = text.has(lead.begin, match.begin + 1, classes.third_verb);
  for (std::size_t at = lead.begin; at < match.begin; ++at) {
    third_person = third_person || text.reads(at, "does");
  }
  const bool past = text.is(match.begin, classes.past_form);
  if (!text.goes_on(lead.begin)) {
    // A clause without a subject, after a comma: the writer's, as in notes ("so tired, want to
    // ..."), unless its verb says that it goes on with the clause before.
    if (third_person || past) lead.who = subject_before(text, lead.begin);
    if (lead.who == Who::unknown && third_person) lead.who = Who::other;
    return;
  }
  const std::size_t before = lead.begin - 1;
  const bool after_writer = before > 0 && text.is(before - 1, classes.writer);
  if (text.is(before, classes.writer) || (text.is(before, classes.own_mind) && after_writer)) {
    lead.who = Who::writer;
  } else if (text.is(before, classes.other)) {  // NOLINT(bugprone-branch-clone): in this order
    lead.who = Who::other;
  } else if (text.reads(before, "who") || text.reads(before, "that") ||
             text.reads(before, "which")) {
    // "the part of me that ..." is the writer's.
    lead.who = after_writer ? Who::writer : text.reads(before, "who") ? Who::other : Who::unknown;
  } else if (is_mood(match.finding) && text.is(before, classes.neutral)) {
    return;  // "it all feels hopeless": felt by the writer
  } else if (third_person || (text.is_name(before) && (text.goes_on(before) || past))) {
    lead.who = Who::other;
  } else {
    lead.who = subject_before(text, lead.begin);
    return;
  }
  lead.subject = before;
  lead.named = true;
}

}  // namespace

Lead lead_of(const SafetyText& text, const Match& match) {
  Lead lead;
  std::size_t at = match.begin;
  if (match.whom != Whom::doer && text.is(at, text.classes.i)) {
    lead.begin = lead.subject = at;
    lead.who = Who::writer;
    lead.named = true;
    lead.denied = is_denied_above(text, at);
    return lead;
  }
  bool denied = false;
  bool someone_did = false;
  for (; text.goes_on(at); --at) {
    const std::size_t before = at - 1;
    if (text.is(before, text.classes.negator) || text.is(before, text.classes.stopped)) {
      denied = denied != !is_rhetorical(text, before);
    } else if (text.reads(before, "used") && text.reads(at, "to")) {
      lead.habit = true;
    } else if (!text.is(before, text.classes.through)) {
      break;
    } else if (text.reads(before, "ne")) {
      // Hindi marks with it who did something.
      someone_did = before > 0 && !text.is(before - 1, text.classes.writer);
    }
  }
  lead.begin = at;
  find_subject(text, match, lead);
  if (someone_did) lead.who = Who::other;
  // A rule that has its own "not" denies by it what it finds, and is not denied by another.
  lead.denied = denied && !match.denies;
  if (lead.named && lead.who == Who::writer && is_denied_above(text, lead.subject)) {
    lead.denied = !lead.denied;
  } else if (!match.denies && !lead.denied) {
    lead.denied = is_doubted(text, lead.begin);
  }
  return lead;
}

bool is_object(const SafetyText& text, std::size_t noun) {
  constexpr std::size_t kReach = 3;
  std::size_t at = noun;
  while (text.goes_on(at) && text.is(at - 1, text.classes.determiner)) --at;
  if (!text.goes_on(at)) return false;
  if (text.is(at - 1, text.classes.preposition)) return true;
  for (std::size_t steps = 0; steps < kReach && text.goes_on(at); ++steps, --at) {
    if (text.is(at - 1, text.classes.i)) return true;
  }
  return false;
}

bool speaks_of_self(const SafetyText& text, const Match& match, const Lead& lead) {
  const std::size_t first = text.sentence_begin(match.begin);
  const std::size_t end = text.sentence_end(match.begin);
  // A note without a subject: "Had ... at my own birthday". Not "... are common".
  if (lead.begin < match.begin && lead.begin == first) return true;
  if (match.begin == first && !(match.end < end && text.reads(match.end, "are"))) return true;
  return text.has(first, end, text.classes.writer) && !text.has(first, end, text.classes.other);
}

bool is_done_by_another(const SafetyText& text, const Match& match, const Lead& lead) {
  const ScopeClasses& classes = text.classes;
  const std::size_t first = text.sentence_begin(lead.begin);
  if (!text.goes_on(lead.begin)) {
    // No subject in this clause: the one before, or a note without any ("Hit me again today").
    for (std::size_t at = lead.begin; at > first; --at) {
      if (text.is(at - 1, classes.harmless_doer)) return false;
      if (text.is(at - 1, classes.person)) return true;
      if (text.reads(at - 1, "he") || text.reads(at - 1, "she")) return true;
    }
    return lead.begin == first;
  }
  std::size_t doer = lead.begin - 1;
  // "my senior at work": the word before is not the subject, but says where or what kind.
  while (doer > 0 && text.is(doer - 1, classes.preposition) && text.goes_on(doer - 1)) doer -= 2;
  if (text.is(doer, classes.harmless_doer) && !text.is(doer, classes.joiner)) return false;
  if (text.reads(doer, "nobody")) return false;
  if (text.is(doer, classes.other) || text.is_name(doer)) return true;
  for (std::size_t at = doer; at > first; --at) {
    const bool harmless = text.is(at - 1, classes.harmless_doer);
    if (text.is(at - 1, classes.other) && !harmless) return true;
    if (harmless && !text.is(at - 1, classes.writer)) return false;
  }
  return text.is(match.begin, classes.beats_hard) || text.is(match.begin, classes.violates);
}

bool is_denied_after(const SafetyText& text, const Match& match) {
  constexpr std::size_t kReach = 2;
  for (std::size_t at = match.end; !match.denies && at < text.size(); ++at) {
    if (at == match.end + kReach || text[at].starts_clause) break;
    const bool denies = match.hindi && text.is(at, text.classes.negator);
    if (denies || text.reads(at, "nahi")) return true;
  }
  // "Do I want to die? No.", "They asked if I ... No."
  const std::size_t next = text.sentence_end(match.begin);
  if (next == text.size() || !text.is(next, text.classes.nope)) return false;
  return text[next].asks || text.has(text.sentence_begin(match.begin), next, text.classes.asks);
}

}  // namespace stages::safety
