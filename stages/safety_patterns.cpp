#include "stages/safety_patterns.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <string>

namespace stages::safety {
namespace {

constexpr std::string_view kDenial = "@english_not";
constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

// In the order of Finding.
constexpr std::array<std::string_view, kFindings> kNames{
    "critical_suicide", "critical_self_harm", "abuse",  "medical_emergency", "elevated_hopelessness",
    "elevated_isolation", "weak_distress", "absence", "ending", "parting", "finality", "reaction", "weariness", "existing", "flaw", "death", "comfort", "wish", "idiom", "fiction", "topic", "speech",
    "past",               "recent", "earlier", "returned", "healed",          "joke"};

std::logic_error mistake(std::string_view what, std::string_view where) {
  return std::logic_error("safety rules: " + std::string(what) + " '" + std::string(where) + "'");
}

// The next piece of the text, up to the separator, which goes too.
std::string_view cut(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(text.size(), end + 1));
  return piece;
}

Match read_heading(std::string_view line) {
  Match head;
  std::string_view rest = line;
  cut(rest, ' ');
  const auto name = std::find(kNames.begin(), kNames.end(), cut(rest, ' '));
  if (name == kNames.end()) throw mistake("no such finding:", line);
  head.finding = static_cast<Finding>(name - kNames.begin());
  if (head.finding == Finding::abuse) head.whom = Whom::named;
  if (head.finding == Finding::medical) head.whom = Whom::near;
  if (is_hint(head.finding)) head.whom = Whom::named;
  while (!rest.empty()) {
    const std::string_view option = cut(rest, ' ');
    if (option == "openly") {
      head.whom = Whom::openly;
    } else if (option == "named") {
      head.whom = Whom::named;
    } else if (option == "doer") {
      head.whom = Whom::doer;
    } else if (option == "hindi") {
      head.hindi = true;
    } else {
      throw mistake("no such option:", line);
    }
  }
  return head;
}

}  // namespace

struct RuleBook::Text {
  const std::vector<Word>& words;
  const Rule& rule;
  std::uint16_t sentence;

  const Vocabulary& vocabulary;
  ClassId next_clause;

  bool has(std::uint32_t at) const { return at < words.size() && words[at].sentence == sentence; }
  bool ends_clause(std::uint32_t at) const {
    return !has(at) || words[at].starts_clause || vocabulary.is(words[at].id, next_clause);
  }
};

RuleBook::RuleBook(Vocabulary& vocabulary, std::initializer_list<std::string_view> tables)
    : vocabulary_(vocabulary),
      negator_(vocabulary.class_named("negator")),
      stops_gap_(vocabulary.class_named("stops_gap")),
      next_clause_(vocabulary.class_named("next_clause")) {
  for (const std::string_view table : tables) read_table(vocabulary, table);
  file_rules();
}

void RuleBook::read_table(Vocabulary& vocabulary, std::string_view rules) {
  Match head;
  while (!rules.empty()) {
    std::string_view line = cut(rules, '\n');
    if (line.starts_with("= ")) {
      head = read_heading(line);
    } else if (const auto equals = line.find(" = "); equals != std::string_view::npos) {
      auto& phrases = phrases_[line.substr(0, equals)];
      line.remove_prefix(equals + 3);
      while (!line.empty()) {
        std::string_view phrase = cut(line, ';');
        if (phrase.ends_with(' ')) phrase.remove_suffix(1);
        if (line.starts_with(' ')) line.remove_prefix(1);
        phrases.push_back(phrase);
      }
    } else if (!line.empty()) {
      read_line(vocabulary, head, line);
    }
  }
}

// A line with phrases in it is as many rules as there are phrases.
void RuleBook::read_line(Vocabulary& vocabulary, const Match& head, std::string_view line) {
  const std::size_t at = line.find('%');
  if (at == std::string_view::npos) return read_rule(vocabulary, head, line);
  const std::size_t end = std::min(line.find(' ', at), line.size());
  const std::string_view piece = line.substr(at, end - at);
  const std::size_t bar = std::min(piece.find('|'), piece.size());
  const auto named = phrases_.find(piece.substr(0, bar));
  if (named == phrases_.end()) throw mistake("no phrases for", line);
  std::vector<std::string_view> phrases = named->second;
  if (bar < piece.size()) phrases.push_back(piece.substr(bar + 1));
  for (const std::string_view phrase : phrases) {
    std::string& whole = lines_.emplace_back(line.substr(0, at));
    whole += phrase;
    whole += line.substr(end);
    read_line(vocabulary, head, whole);
  }
}

void RuleBook::read_rule(Vocabulary& vocabulary, const Match& head, std::string_view line) {
  Rule rule;
  rule.head = head;
  rule.line = line;
  rule.first = static_cast<std::uint32_t>(pieces_.size());
  rule.head.rule = static_cast<std::uint16_t>(rules_.size());
  std::string_view rest = line;
  while (!rest.empty()) {
    const std::string_view piece = cut(rest, ' ');
    if (piece.empty()) throw mistake("two blanks in", line);
    pieces_.push_back(read_piece(vocabulary, piece));
  }
  rule.last = static_cast<std::uint32_t>(pieces_.size());
  describe(rule);
  rules_.push_back(rule);
}

RuleBook::Piece RuleBook::read_piece(Vocabulary& vocabulary, std::string_view text) {
  Piece piece;
  if (text == "$") {
    piece.kind = Kind::end;
    return piece;
  }
  const bool gap = text.starts_with("..");
  if (gap || text.starts_with("~")) {
    piece.kind = gap ? Kind::gap : Kind::run;
    std::string_view most = text.substr(gap ? 2 : 1);
    const std::size_t at = std::min(most.find('@'), most.size());
    const std::string_view name = most.substr(at);
    piece.run_of = vocabulary.class_named(name.empty() ? "filler" : name.substr(1));
    most = most.substr(0, at);
    if (most.size() != 1 || most[0] < '1' || most[0] > '9') throw mistake("a bad gap:", text);
    piece.value = static_cast<std::uint16_t>(most[0] - '0');
    return piece;
  }
  if (text.ends_with('?')) {
    piece.optional = true;
    text.remove_suffix(1);
  }
  if (text == "not") text = kDenial;
  const bool none = text.starts_with('!');
  if (none) text.remove_prefix(1);
  if (!none && text.find('|') == std::string_view::npos) {
    piece.kind = text.starts_with('@') ? Kind::of_class : Kind::word;
    piece.value =
        text.starts_with('@') ? vocabulary.class_named(text.substr(1)) : vocabulary.add(text);
    return piece;
  }
  piece.kind = none ? Kind::none_of : Kind::any_of;
  std::vector<WordId> choices;
  while (!text.empty()) {
    const std::string_view choice = cut(text, '|');
    if (choice == "$") {
      piece.or_end = true;
    } else if (choice.starts_with('@') || choice == "not") {
      const std::string_view name = (choice == "not" ? kDenial : choice).substr(1);
      const auto& members = vocabulary.members(vocabulary.class_named(name));
      choices.insert(choices.end(), members.begin(), members.end());
    } else {
      choices.push_back(vocabulary.add(choice));
    }
  }
  std::sort(choices.begin(), choices.end());
  piece.first = static_cast<std::uint32_t>(choices_.size());
  choices_.insert(choices_.end(), choices.begin(), choices.end());
  piece.last = static_cast<std::uint32_t>(choices_.size());
  return piece;
}

// Every word that the piece can stand for.
std::vector<WordId> RuleBook::words_of(const Piece& piece) const {
  switch (piece.kind) {
    case Kind::word:
      return {piece.value};
    case Kind::of_class:
      return vocabulary_.members(static_cast<ClassId>(piece.value));
    case Kind::any_of:
      return {choices_.begin() + piece.first, choices_.begin() + piece.last};
    default:
      return {};
  }
}

// A rule that says "I" or "me" itself needs no other subject.
void RuleBook::describe(Rule& rule) const {
  const ClassId writer = vocabulary_.class_named("writer");
  for (std::uint32_t p = rule.first; p < rule.last; ++p) {
    const auto words = words_of(pieces_[p]);
    if (pieces_[p].optional || pieces_[p].or_end || words.empty()) continue;
    const bool names_writer = std::all_of(words.begin(), words.end(), [&](WordId word) {
      return vocabulary_.is(word, writer);
    });
    if (rule.head.whom == Whom::writer && names_writer) rule.head.whom = Whom::named;
  }
}

std::uint16_t RuleBook::rarest_piece(const Rule& rule) const {
  // Posting a rule under a word that stands in every sentence costs more than a hundred rare ones.
  constexpr std::size_t kCostOfCommon = 100;
  constexpr std::size_t kCostOfUsual = 20;
  const ClassId common = vocabulary_.class_named("common");
  const ClassId usual = vocabulary_.class_named("usual");
  std::size_t lowest = std::numeric_limits<std::size_t>::max();
  std::uint16_t rarest = 0;
  for (std::uint32_t p = rule.first; p < rule.last; ++p) {
    const auto words = words_of(pieces_[p]);
    if (words.empty() || pieces_[p].optional || pieces_[p].or_end) continue;
    std::size_t cost = 0;
    for (const WordId word : words) {
      cost += vocabulary_.is(word, common) ? kCostOfCommon
              : vocabulary_.is(word, usual) ? kCostOfUsual
                                            : 1;
    }
    if (cost < lowest) {
      lowest = cost;
      rarest = static_cast<std::uint16_t>(p - rule.first);
    }
  }
  if (lowest == std::numeric_limits<std::size_t>::max()) throw mistake("no word in", rule.line);
  return rarest;
}

void RuleBook::file_rules() {
  std::vector<std::vector<Posting>> by_word(vocabulary_.size());
  for (const Rule& rule : rules_) {
    const std::uint16_t rarest = rarest_piece(rule);
    for (const WordId word : words_of(pieces_[rule.first + rarest])) {
      by_word[word].push_back({rule.head.rule, rarest});
    }
  }
  filed_at_.push_back(0);
  for (const auto& postings : by_word) {
    filed_.insert(filed_.end(), postings.begin(), postings.end());
    filed_at_.push_back(static_cast<std::uint32_t>(filed_.size()));
  }
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
                                 : vocabulary_.is(word, piece.run_of);
}

// A comma or the like is stepped over only by a gap.
bool RuleBook::is_gap(std::uint32_t p) const {
  return p < pieces_.size() && pieces_[p].kind == Kind::gap;
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
  const bool may_take = text.has(at) && (!text.words[at].starts_clause || (p > text.rule.first && is_gap(p - 1)));
  if (may_take && takes(piece, text.words[at].id)) {
    const std::uint32_t end = forward(text, p + 1, at + 1);
    if (end != kNowhere) return end;
  }
  const bool may_miss = piece.optional || (piece.or_end && text.ends_clause(at));
  return may_miss ? forward(text, p + 1, at) : kNowhere;
}

// `at` is the first word already taken; `p` counts one past the piece to be tried.
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

}  // namespace stages::safety
