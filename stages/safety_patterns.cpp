#include "stages/safety_patterns.hpp"

#include <algorithm>
#include <limits>

namespace stages::safety {
namespace {

constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

}  // namespace

// The sentence in which a rule is tried.
struct RuleBook::Text {
  const std::vector<Word>& words;
  const Rule& rule;
  std::uint32_t sentence;
  const Vocabulary& vocabulary;
  ClassId next_clause;

  bool has(std::uint32_t at) const { return at < words.size() && words[at].sentence == sentence; }
  bool ends_clause(std::uint32_t at) const {
    return !has(at) || words[at].starts_clause || vocabulary.is(words[at].id, next_clause);
  }
};

std::vector<Match> RuleBook::find(const std::vector<Word>& words) const {
  std::vector<Match> matches;
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    const WordId word = words[at].id;
    if (word + 1U >= filed_at_.size()) continue;
    for (std::uint32_t f = filed_at_[word]; f < filed_at_[word + 1U]; ++f) {
      const Rule& rule = rules_[filed_[f].rule];
      const Text text{words, rule, words[at].sentence, vocabulary_, next_clause_};
      const std::uint32_t piece = rule.first + filed_[f].piece;
      const std::uint32_t end = forward(text, piece + 1, at + 1);
      if (end == kNowhere) continue;
      const std::uint32_t begin = backward(text, piece, at);
      if (begin == kNowhere) continue;
      Match match = rule.head;
      match.begin = begin;
      match.end = end;
      // A gap takes no word that denies: one that is in the match belongs to the rule.
      for (std::uint32_t i = begin; i < end; ++i) {
        match.denies = match.denies || vocabulary_.is(words[i].id, negator_);
      }
      matches.push_back(match);
    }
  }
  return matches;
}

bool RuleBook::takes(const Piece& piece, WordId word) const {
  switch (piece.kind) {
    case Kind::word:
      return word == piece.value;
    case Kind::of_class:
      return vocabulary_.is(word, static_cast<ClassId>(piece.value));
    case Kind::any_of:
    case Kind::none_of:
      return std::binary_search(choices_.begin() + piece.first, choices_.begin() + piece.last,
                                word);
    default:
      return false;
  }
}

bool RuleBook::skips(const Piece& piece, WordId word) const {
  return piece.kind == Kind::gap ? !vocabulary_.is(word, stops_gap_)
                                 : vocabulary_.is(word, filler_);
}

bool RuleBook::is_gap(std::uint32_t piece) const {
  return piece < pieces_.size() && pieces_[piece].kind == Kind::gap;
}

std::uint32_t RuleBook::forward(const Text& text, std::uint32_t p, std::uint32_t at) const {
  if (p == text.rule.last) return at;
  const Piece& piece = pieces_[p];
  switch (piece.kind) {
    case Kind::end:
      return text.ends_clause(at) ? forward(text, p + 1, at) : kNowhere;
    case Kind::none_of:
      return text.has(at) && takes(piece, text.words[at].id) ? kNowhere : forward(text, p + 1, at);
    case Kind::gap:
    case Kind::run:
      for (std::uint32_t skipped = 0;; ++skipped, ++at) {
        const std::uint32_t end = forward(text, p + 1, at);
        if (end != kNowhere) return end;
        if (skipped == piece.value || !text.has(at)) return kNowhere;
        if (!skips(piece, text.words[at].id)) return kNowhere;
      }
    default:
      break;
  }
  const bool comma = text.has(at) && text.words[at].starts_clause;
  const bool may_take = text.has(at) && (!comma || (p > text.rule.first && is_gap(p - 1)));
  if (may_take && takes(piece, text.words[at].id)) {
    const std::uint32_t end = forward(text, p + 1, at + 1);
    if (end != kNowhere) return end;
  }
  const bool may_miss = piece.optional || (piece.or_end && text.ends_clause(at));
  return may_miss ? forward(text, p + 1, at) : kNowhere;
}

// `at` is the first word already taken, and `p` counts one past the piece to be tried.
std::uint32_t RuleBook::backward(const Text& text, std::uint32_t p, std::uint32_t at) const {
  if (p == text.rule.first) return at;
  const Piece& piece = pieces_[p - 1];
  const bool has_before = at > 0 && text.has(at - 1);
  switch (piece.kind) {
    case Kind::end:
      return text.ends_clause(at) ? backward(text, p - 1, at) : kNowhere;
    case Kind::none_of:
      return has_before && takes(piece, text.words[at - 1].id) ? kNowhere
                                                               : backward(text, p - 1, at);
    case Kind::gap:
    case Kind::run:
      for (std::uint32_t skipped = 0;; ++skipped, --at) {
        const std::uint32_t begin = backward(text, p - 1, at);
        if (begin != kNowhere) return begin;
        if (skipped == piece.value || at == 0 || !text.has(at - 1)) return kNowhere;
        if (!skips(piece, text.words[at - 1].id)) return kNowhere;
      }
    default:
      break;
  }
  const bool may_take = has_before && (!text.words[at].starts_clause || is_gap(p));
  if (may_take && takes(piece, text.words[at - 1].id)) {
    const std::uint32_t begin = backward(text, p - 1, at - 1);
    if (begin != kNowhere) return begin;
  }
  const bool may_miss = piece.optional || (piece.or_end && text.ends_clause(at));
  return may_miss ? backward(text, p - 1, at) : kNowhere;
}

}  // namespace stages::safety
