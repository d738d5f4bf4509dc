#include "stages/denial.hpp"

namespace stages {

std::optional<Effect> Denial::effect_of(std::size_t token) const {
  if (plays(token, kNegator)) {
    if (superlative(token)) return Effect::boosted;
    return denies(token) ? std::optional(Effect::denied) : std::nullopt;
  }
  if (plays(token, kLack) && match_.first - token <= kModifierReach) return Effect::lacking;
  return std::nullopt;
}

bool Denial::stops_at(std::size_t token) const {
  const bool free = text_.taken[token] == LexicalMatches::kFree;
  return (!free && !joined(token)) || opens_clause(token);
}

bool Denial::plays(std::size_t token, Roles roles) const {
  return lexicon_.plays(text_.words[token], roles);
}

// "... and it", "... because he": with a subject of its own begins another clause.
bool Denial::opens_clause(std::size_t token) const {
  const std::string_view word = tokens_[token].word;
  const bool joins = word == "and" || word == "so" || word == "because" || word == "that" ||
                     word == "when" || word == "while";
  const std::size_t next = token + 1;
  return joins && next < match_.first &&
         (plays(next, kSelf | kOther) || tokens_[next].word == "it");
}

// What is denied first takes the denial, unless the next is joined to it: "not sad or angry".
bool Denial::joined(std::size_t taken) const {
  for (std::size_t i = text_.matches[text_.taken[taken]].end; i < match_.first; ++i) {
    const std::string_view word = tokens_[i].word;
    if (word == "or" || word == "nor" || word == "and" || word == "ya") return true;
  }
  return false;
}

bool Denial::denies(std::size_t negator) const {
  // "not only", "no doubt", "can't believe"
  const std::size_t next = negator + 1;
  if (next < tokens_.size() && !text_.breaks[next] && plays(next, kAffirming)) return false;
  // What one cannot do about something bad leaves it bad: "can't watch horror films".
  const std::string_view word = tokens_[negator].word;
  const bool ability = word.starts_with("can") || word.starts_with("could");
  if (ability && lexicon_.reading(match_).valence < 0.5F) return false;
  return true;
}

// "never felt so", "couldn't be more"
bool Denial::superlative(std::size_t negator) const {
  const std::string_view word = tokens_[negator].word;
  const bool opens = word == "never" || word.starts_with("couldn") ||
                     (word == "not" && negator > 0 && tokens_[negator - 1].word == "could");
  for (std::size_t i = negator + 1; i < match_.end && opens; ++i) {
    const std::string_view between = tokens_[i].word;
    if (between == "so" || between == "more" || between == "better" || between == "this" ||
        between == "such") {
      return true;
    }
  }
  return false;
}

}  // namespace stages
