#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>

#include "stages/safety_patterns.hpp"

namespace stages::safety {
namespace {

// In the order of Finding.
constexpr std::array<std::string_view, kFindings> kNames{"critical_suicide",
                                                         "critical_self_harm",
                                                         "abuse",
                                                         "medical_emergency",
                                                         "elevated_hopelessness",
                                                         "elevated_isolation",
                                                         "weak_distress",
                                                         "absence",
                                                         "ending",
                                                         "parting",
                                                         "finality",
                                                         "reaction",
                                                         "weariness",
                                                         "existing",
                                                         "flaw",
                                                         "death",
                                                         "comfort",
                                                         "wish",
                                                         "idiom",
                                                         "fiction",
                                                         "topic",
                                                         "speech",
                                                         "past",
                                                         "recent",
                                                         "earlier",
                                                         "returned",
                                                         "healed",
                                                         "joke"};
constexpr std::string_view kDenial = "@english_not";

std::logic_error mistake(std::string_view what, std::string_view where) {
  return std::logic_error("safety rules: " + std::string(what) + " '" + std::string(where) + "'");
}

// The next part of the text, up to the separator, which goes too.
std::string_view cut(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(text.size(), end + 1));
  return part;
}

// Lines that were broken made one again, at a blank or after a '|'.
std::string unfolded(std::string_view table) {
  constexpr std::string_view kBreak = "\n  ";
  std::string whole;
  whole.reserve(table.size());
  while (!table.empty()) {
    if (table.starts_with(kBreak)) {
      if (!whole.ends_with('|')) whole += ' ';
      table.remove_prefix(kBreak.size());
      while (table.starts_with(' ')) table.remove_prefix(1);
    } else {
      whole += table.front();
      table.remove_prefix(1);
    }
  }
  return whole;
}

Match read_heading(std::string_view line) {
  Match head;
  std::string_view rest = line;
  cut(rest, ' ');
  const auto name = std::find(kNames.begin(), kNames.end(), cut(rest, ' '));
  if (name == kNames.end()) throw mistake("no such finding:", line);
  head.finding = static_cast<Finding>(name - kNames.begin());
  if (head.finding == Finding::abuse || is_hint(head.finding)) head.whom = Whom::named;
  if (head.finding == Finding::medical) head.whom = Whom::near;
  while (!rest.empty()) {
    const std::string_view option = cut(rest, ' ');
    if (option == "openly") {
      head.whom = Whom::openly;
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

RuleBook::RuleBook(Vocabulary& vocabulary, std::initializer_list<std::string_view> tables)
    : vocabulary_(vocabulary),
      negator_(vocabulary.class_named("negator")),
      stops_gap_(vocabulary.class_named("stops_gap")),
      filler_(vocabulary.class_named("filler")),
      next_clause_(vocabulary.class_named("next_clause")) {
  for (const std::string_view table : tables) read_table(texts_.emplace_back(unfolded(table)));
  file_rules();
  phrases_.clear();  // are in the rules now
  rules_.shrink_to_fit();
  pieces_.shrink_to_fit();
  choices_.shrink_to_fit();
  filed_.shrink_to_fit();
  filed_at_.shrink_to_fit();
}

void RuleBook::read_table(std::string_view table) {
  Match head;
  while (!table.empty()) {
    const std::string_view line = cut(table, '\n');
    if (line.starts_with("= ")) {
      head = read_heading(line);
    } else if (line.starts_with('%') && line.find(" = ") != std::string_view::npos) {
      read_phrases(line);
    } else if (!line.empty()) {
      read_line(head, line);
    }
  }
}

void RuleBook::read_phrases(std::string_view line) {
  constexpr std::string_view kEquals = " = ";
  constexpr std::string_view kNext = " ; ";
  const std::size_t equals = line.find(kEquals);
  auto& phrases = phrases_[line.substr(0, equals)];
  if (!phrases.empty()) throw mistake("phrases twice:", line);
  line.remove_prefix(equals + kEquals.size());
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(kNext), line.size());
    phrases.push_back(line.substr(0, end));
    line.remove_prefix(std::min(line.size(), end + kNext.size()));
  }
}

// A line with phrases in it is as many rules as there are phrases.
void RuleBook::read_line(const Match& head, std::string_view line) {
  const std::size_t at = line.find('%');
  if (at == std::string_view::npos) return read_rule(head, line);
  const std::size_t end = std::min(line.find(' ', at), line.size());
  const std::string_view piece = line.substr(at, end - at);
  const std::size_t bar = std::min(piece.find('|'), piece.size());
  const auto named = phrases_.find(piece.substr(0, bar));
  if (named == phrases_.end()) throw mistake("no phrases for", line);
  std::vector<std::string_view> phrases = named->second;
  if (bar < piece.size()) phrases.push_back(piece.substr(bar + 1));
  for (const std::string_view phrase : phrases) {
    std::string& whole = texts_.emplace_back(line.substr(0, at));
    whole += phrase;
    whole += line.substr(end);
    read_line(head, whole);
  }
}

void RuleBook::read_rule(const Match& head, std::string_view line) {
  if (rules_.size() > std::numeric_limits<std::uint16_t>::max()) throw mistake("too many at", line);
  Rule rule;
  rule.head = head;
  rule.head.rule = static_cast<std::uint16_t>(rules_.size());
  rule.line = line;
  rule.first = static_cast<std::uint32_t>(pieces_.size());
  for (std::string_view rest = line; !rest.empty();) {
    const std::string_view piece = cut(rest, ' ');
    if (piece.empty()) throw mistake("two blanks in", line);
    pieces_.push_back(read_piece(piece));
  }
  rule.last = static_cast<std::uint32_t>(pieces_.size());
  if (rule.head.whom == Whom::writer && names_writer(rule)) rule.head.whom = Whom::named;
  rules_.push_back(rule);
}

RuleBook::Piece RuleBook::read_piece(std::string_view text) {
  Piece piece;
  if (text == "$") {
    piece.kind = Kind::end;
    return piece;
  }
  const bool gap = text.starts_with("..");
  if (gap || text.starts_with('~')) {
    piece.kind = gap ? Kind::gap : Kind::run;
    const std::string_view most = text.substr(gap ? 2 : 1);
    if (most.size() != 1 || most[0] < '1' || most[0] > '9') throw mistake("a bad gap:", text);
    piece.value = static_cast<std::uint16_t>(most[0] - '0');
    return piece;
  }
  const bool optional = text.ends_with('?');
  if (optional) text.remove_suffix(1);
  const bool none = text.starts_with('!');
  if (none || text.find('|') != std::string_view::npos) {
    piece = read_choices(none ? text.substr(1) : text, none);
  } else if (text == "not" || text.starts_with('@')) {
    piece.kind = Kind::of_class;
    piece.value = vocabulary_.class_named((text == "not" ? kDenial : text).substr(1));
  } else {
    piece.value = vocabulary_.add(text);
  }
  piece.optional = optional;
  return piece;
}

RuleBook::Piece RuleBook::read_choices(std::string_view text, bool none) {
  Piece piece;
  piece.kind = none ? Kind::none_of : Kind::any_of;
  std::vector<WordId> choices;
  while (!text.empty()) {
    const std::string_view choice = cut(text, '|');
    if (choice == "$") {
      piece.or_end = true;
    } else if (choice == "not" || choice.starts_with('@')) {
      const ClassId id = vocabulary_.class_named((choice == "not" ? kDenial : choice).substr(1));
      const auto& members = vocabulary_.members(id);
      choices.insert(choices.end(), members.begin(), members.end());
    } else {
      choices.push_back(vocabulary_.add(choice));
    }
  }
  std::sort(choices.begin(), choices.end());
  piece.first = static_cast<std::uint32_t>(choices_.size());
  choices_.insert(choices_.end(), choices.begin(), choices.end());
  piece.last = static_cast<std::uint32_t>(choices_.size());
  return piece;
}

// Every word that the piece can stand for, if it must stand for one.
std::vector<WordId> RuleBook::words_of(const Piece& piece) const {
  if (piece.optional || piece.or_end) return {};
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

bool RuleBook::names_writer(const Rule& rule) const {
  const ClassId writer = vocabulary_.class_named("writer");
  for (std::uint32_t p = rule.first; p < rule.last; ++p) {
    const auto words = words_of(pieces_[p]);
    const auto is_writer = [&](WordId word) { return vocabulary_.is(word, writer); };
    if (!words.empty() && std::all_of(words.begin(), words.end(), is_writer)) return true;
  }
  return false;
}

std::uint16_t RuleBook::rarest_piece(const Rule& rule) const {
  // A rule filed under a word of every sentence is tried for every sentence: that costs more than
  // being filed under a hundred rare words.
  constexpr std::size_t kCostOfCommon = 100;
  constexpr std::size_t kCostOfUsual = 20;
  const ClassId common = vocabulary_.class_named("common");
  const ClassId usual = vocabulary_.class_named("usual");
  std::size_t lowest = std::numeric_limits<std::size_t>::max();
  std::uint16_t rarest = 0;
  for (std::uint32_t p = rule.first; p < rule.last; ++p) {
    const auto words = words_of(pieces_[p]);
    std::size_t cost = 0;
    for (const WordId word : words) {
      cost += vocabulary_.is(word, common)  ? kCostOfCommon
              : vocabulary_.is(word, usual) ? kCostOfUsual
                                            : 1;
    }
    if (cost == 0 || cost >= lowest) continue;
    lowest = cost;
    rarest = static_cast<std::uint16_t>(p - rule.first);
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

}  // namespace stages::safety
