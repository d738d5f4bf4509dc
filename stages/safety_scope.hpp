#pragma once

#include <algorithm>
#include <vector>

#include "stages/safety_lead.hpp"
#include "stages/safety_patterns.hpp"
#include "stages/safety_text.hpp"

namespace stages::safety {

// Decides whether what a rule found counts: who is meant, whether it is denied, quoted, told of a
// film, long past, or a joke. Borrows everything, for as long as one text is read.
class Scope {
 public:
  // The matches come by sentence, as RuleBook finds them.
  Scope(const SafetyText& text, const std::vector<Match>& matches);

  bool counts(const Match& match) const;
  // Whether the sentence speaks of moving house, exams, work and the like.
  bool is_everyday(const Match& match) const;

 private:
  bool meets(const Match& match, const Lead& lead) const;
  bool in_idiom(const Match& match) const;
  bool is_said_by_another(const Match& match, const Lead& lead) const;
  bool is_quoted_from_another(const Match& match) const;
  bool is_told_of(const Match& match, const Lead& lead) const;
  bool writer_takes_over(std::size_t begin, std::size_t end, bool after_comma) const;
  bool is_over(const Match& match, const Lead& lead) const;
  bool is_joke(const Match& match) const;
  bool is_present_danger(const Match& match, const Lead& lead) const;

  std::uint32_t sentence(const Match& match) const { return text_.sentence(match.begin); }

  // Whether a match of the kind passes the test that stands in the sentences from `before` before
  // to `after` after that of `match`.
  template <typename Test>
  bool any(Finding finding, const Match& match, std::uint32_t before, std::uint32_t after,
           Test test) const {
    const std::uint32_t own = sentence(match);
    const std::uint32_t first = own < before ? 0 : own - before;
    auto at = std::partition_point(matches_.begin(), matches_.end(),
                                   [&](const Match& m) { return sentence(m) < first; });
    for (; at != matches_.end() && sentence(*at) <= own + after; ++at) {
      if (at->finding == finding && test(*at)) return true;
    }
    return false;
  }
  bool any(Finding finding, const Match& match, std::uint32_t before, std::uint32_t after) const {
    return any(finding, match, before, after, [](const Match&) { return true; });
  }

  const SafetyText& text_;
  const std::vector<Match>& matches_;
  bool healed_ = false;               // somewhere in the text
  std::uint32_t returned_until_ = 0;  // one past the last sentence in which something comes back
};

}  // namespace stages::safety
