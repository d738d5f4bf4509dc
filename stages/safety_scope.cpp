#include "stages/safety_scope.hpp"

namespace stages::safety {
namespace {

bool overlap(const Match& a, const Match& b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

Scope::Scope(const SafetyText& text, const std::vector<Match>& matches)
    : text_(text), matches_(matches) {
  for (const Match& match : matches) {
    healed_ = healed_ || match.finding == Finding::healed;
    if (match.finding == Finding::returned) returned_until_ = sentence(match) + 1;
  }
}

bool Scope::counts(const Match& match) const {
  if (in_idiom(match)) return false;
  const Lead lead = lead_of(text_, match);
  // Whether others would mind is said with a "not" or without.
  const bool denied = lead.denied && match.finding != Finding::reaction;
  if (denied || is_denied_after(text_, match)) return false;
  // What a threatening person says to the writer is no less a threat.
  const bool said = match.finding != Finding::abuse && is_said_by_another(match, lead);
  if (said || is_quoted_from_another(match) || is_told_of(match, lead)) return false;
  return meets(match, lead) && !is_over(match, lead) && !is_joke(match);
}

bool Scope::is_everyday(const Match& match) const {
  return text_.has(text_.sentence_begin(match.begin), text_.sentence_end(match.begin),
                   text_.classes.everyday);
}

bool Scope::meets(const Match& match, const Lead& lead) const {
  switch (match.whom) {
    case Whom::named:
      return true;
    case Whom::writer:
      return lead.who != Who::other && !text_.has(match.begin, match.end, text_.classes.theirs);
    case Whom::openly:
      return lead.who == Who::writer ||
             (lead.who == Who::unknown && speaks_of_self(text_, match, lead));
    case Whom::doer:
      return is_done_by_another(text_, match, lead);
    case Whom::near:
      return is_present_danger(match, lead);
  }
  return false;
}

bool Scope::in_idiom(const Match& match) const {
  return any(Finding::idiom, match, 0, 0, [&](const Match& idiom) {
    if (!overlap(idiom, match)) return false;
    // What says more than the idiom in it is not it: "not scared of dying any more".
    const bool says_more = match.begin <= idiom.begin && idiom.end <= match.end &&
                           match.end - match.begin > idiom.end - idiom.begin;
    return !(says_more && is_critical(match.finding));
  });
}

// Somebody else's words follow at once: "she said I want to die", "he told me to kill myself". Not
// what they say the writer should do: "she says I should stop, because I ...".
bool Scope::is_said_by_another(const Match& match, const Lead& lead) const {
  const ScopeClasses& classes = text_.classes;
  const std::size_t until = lead.named ? lead.subject : lead.begin;
  const bool said = any(Finding::speech, match, 0, 0, [&](const Match& speech) {
    if (speech.end > match.begin) return false;
    if (lead.named && lead.subject >= speech.end && lead.subject + 1 < text_.size() &&
        text_.is(lead.subject + 1, classes.modal)) {
      return false;
    }
    for (std::size_t at = speech.end; at < until; ++at) {
      const bool leads_on = text_.is(at, classes.complement) || text_.is(at, classes.through) ||
                            text_.is(at, classes.addressee);
      if (!leads_on) return false;
    }
    return true;
  });
  if (!said) return false;
  // "asked if I ..., and I said yes"
  const std::size_t next = text_.sentence_end(match.begin);
  const std::size_t end = next < text_.size() ? text_.sentence_end(next) : next;
  return !text_.has(match.end, end, classes.yes);
}

bool Scope::is_quoted_from_another(const Match& match) const {
  constexpr std::size_t kLongest = 200;  // words of a quotation whose ends are looked for
  constexpr std::size_t kReach = 8;
  constexpr std::size_t kReachAfter = 4;
  const ScopeClasses& classes = text_.classes;
  const std::uint16_t quote = text_[match.begin].quote;
  if (quote == 0) return false;
  std::size_t begin = match.begin;
  while (begin > 0 && text_[begin - 1].quote == quote) {
    if (match.begin - begin > kLongest) return false;
    --begin;
  }
  std::size_t end = match.begin;
  while (end < text_.size() && text_[end].quote == quote) {
    if (end - match.begin > kLongest) return false;
    ++end;
  }
  // Who speaks stands before the quotation, or right after it.
  const std::size_t first = begin > kReach ? begin - kReach : 0;
  for (std::size_t at = begin; at > first && text_[at - 1].quote == 0; --at) {
    const std::size_t word = at - 1;
    if (text_.is(word, classes.i) && !text_.reads(at, "quote")) return false;
    if (text_.is(word, classes.source) || text_.is(word, classes.possessor)) return true;
    if (text_.is(word, classes.other) && !is_object(text_, word)) return true;
    if (text_.is_name(word) && text_.goes_on(word)) return true;
  }
  std::size_t next = end;
  while (next < text_.size() && text_.is(next, classes.determiner)) ++next;
  if (next < text_.size() && text_.is(next, classes.other)) return true;
  if (end + 1 < text_.size() && text_.is(end, classes.says) && !text_.is(end + 1, classes.i)) {
    return true;
  }
  bool speaks = false;
  for (std::size_t at = end; at < text_.size() && at < end + kReachAfter; ++at) {
    if (text_.is(at, classes.i)) return false;
    speaks = speaks || text_.is(at, classes.says);
    const bool somebody =
        text_.is(at, classes.other) || text_.is(at, classes.source) || text_.is_name(at);
    const bool says_next = at + 1 < text_.size() && text_.is(at + 1, classes.says);
    if (somebody && (speaks || says_next)) return true;
  }
  return false;
}

// Whether between two words a clause of the writer's own begins: "and I", "because I".
bool Scope::writer_takes_over(std::size_t begin, std::size_t end, bool after_comma) const {
  for (std::size_t at = std::max<std::size_t>(begin, 1); at < end; ++at) {
    if (!text_.is(at, text_.classes.writer)) continue;
    if (text_.is(at - 1, text_.classes.own_clause)) return true;
    if (text_.reads(at - 1, "makes") || text_.reads(at - 1, "made")) return true;
    if (after_comma && text_[at].starts_clause) return true;
  }
  return false;
}

bool Scope::is_told_of(const Match& match, const Lead& lead) const {
  constexpr std::size_t kReachAfter = 4;
  const bool near = match.whom == Whom::near;
  const std::size_t until = std::max<std::size_t>(lead.subject + 1, lead.begin);
  const auto tells = [&](bool after_comma) {
    return [&, after_comma](const Match& frame) {
      if (sentence(frame) != sentence(match) || overlap(frame, match)) return true;
      if (frame.begin >= match.end) return !near && frame.begin - match.end <= kReachAfter;
      return !writer_takes_over(frame.end, until, after_comma);
    };
  };
  // A lesson or a shift lasts for a sentence more; a film has its own.
  const std::uint32_t before = near ? 1 : 0;
  return any(Finding::fiction, match, before, 0, tells(false)) ||
         any(Finding::topic, match, before, 0, tells(true));
}

bool Scope::is_over(const Match& match, const Lead& lead) const {
  if (match.finding == Finding::medical) return false;  // is_present_danger has seen to it
  const auto beside = [&](const Match& frame) { return !overlap(frame, match); };
  bool past = lead.habit;
  bool present = false;
  bool did = false;  // "did not want" is past
  for (std::size_t at = lead.begin; at < match.end; ++at) {
    did = did || text_.reads(at, "did");
    past = past || text_.is(at, text_.classes.past_form);
    present = present || (!did && text_.is(at, text_.classes.present_form));
  }
  const bool timeless = !past && !present;
  const bool was = past && !present;
  const bool long_ago = lead.habit || any(Finding::past, match, 1, 1);
  const bool long_ago_here = any(Finding::past, match, 0, 0, beside);
  const bool healed_here = any(Finding::healed, match, 0, 0, beside);
  if (match.finding == Finding::abuse) return healed_ && (long_ago || was);
  const bool over =
      lead.habit || (was && (long_ago || healed_)) || (timeless && (long_ago_here || healed_here));
  if (!over || sentence(match) < returned_until_) return false;
  if (lead.habit || healed_here || !any(Finding::recent, match, 0, 0, beside)) return true;
  return long_ago_here && any(Finding::healed, match, 0, 1);
}

bool Scope::is_joke(const Match& match) const {
  if (match.finding != Finding::suicide && !is_hint(match.finding)) return false;
  const bool trivial =
      is_hint(match.finding) || text_.has(text_.sentence_begin(match.begin),
                                          text_.sentence_end(match.begin), text_.classes.trivial);
  return trivial && any(Finding::joke, match, 0, 1);
}

bool Scope::is_present_danger(const Match& match, const Lead& lead) const {
  constexpr std::size_t kReach = 6;
  const ScopeClasses& classes = text_.classes;
  if (text_.is(match.begin, classes.patient)) return false;
  if (lead.named && text_.is(lead.subject, classes.patient)) return false;
  std::size_t at = match.begin;
  for (std::size_t steps = 0; steps < kReach && text_.goes_on(at); ++steps, --at) {
    if (text_.is(at - 1, classes.hypothetical)) return false;
    const bool of = text_.reads(at - 1, "of") && at > 1;
    if (of && (text_.reads(at - 2, "afraid") || text_.reads(at - 2, "scared"))) return false;
  }
  if (healed_ || lead.habit || any(Finding::joke, match, 0, 0)) return false;
  if (any(Finding::earlier, match, 0, 0)) return false;
  return any(Finding::recent, match, 0, 0) || !any(Finding::past, match, 1, 1);
}

}  // namespace stages::safety
