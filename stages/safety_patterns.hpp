#pragma once

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "stages/safety_vocabulary.hpp"
#include "stages/safety_words.hpp"

namespace stages::safety {

// What a rule finds.
enum class Finding : std::uint8_t {
  // The signals, in the order of kSignals.
  suicide,
  self_harm,
  abuse,
  medical,
  hopelessness,
  isolation,
  distress,
  // Hints: none is a signal by itself, some two of them together are (safety_hints.hpp).
  absence,    // "without me", "when I am gone"
  ending,     // "close my eyes", "my story ends"
  parting,    // letters, last times, what others shall keep
  finality,   // "after tonight", "I won't need it"
  reaction,   // how others would bear it
  weariness,  // no strength left
  existing,   // "being alive"
  flaw,       // a burden, a mistake
  death,      // beside the writer, nobody else near
  comfort,    // what a relief it would be
  wish,       // "I would like to"
  // What decides whether a signal counts.
  idiom,     // takes its words away from every signal
  fiction,   // inside a film, a game, a dream: what follows in its sentence is not the writer's
  topic,     // about a film, a lesson, a shift: the same, until the writer says "I" anew
  speech,    // somebody else speaks: what follows at once is theirs
  past,      // a time long gone
  recent,    // now or a short while ago
  earlier,   // not now, though it may be close
  returned,  // what was over has come back
  healed,    // what was is over
  joke,      // not meant
};
inline constexpr std::size_t kFindings = 28;

constexpr bool is_critical(Finding finding) { return finding <= Finding::self_harm; }
constexpr bool is_mood(Finding finding) {
  return finding >= Finding::hopelessness && finding <= Finding::distress;
}
constexpr bool is_hint(Finding finding) {
  return finding >= Finding::absence && finding <= Finding::wish;
}

// Who must be meant for a rule to count.
enum class Whom : std::uint8_t {
  writer,  // as the subject; nobody named: the writer
  named,   // the pattern says "I", "me" or the like itself
  openly,  // the writer, and the sentence says so
  doer,    // somebody else, who does it to the writer
  near,    // anybody present
};

struct Match {
  Finding finding = Finding::suicide;
  Whom whom = Whom::writer;
  bool denies = false;  // a word of it denies
  bool hindi = false;   // a denial may follow
  std::uint16_t rule = 0;
  std::uint32_t begin = 0;  // words [begin, end)
  std::uint32_t end = 0;
};

// Rules over words, read from tables. A line "= finding option ..." says what the rules after it
// find; the options are openly, doer and hindi. A rule is a line; lines that begin with two blanks
// go on with the one before. Its pieces:
//   word        that word; "not" is any English denial
//   @class      any word of the class
//   a|b|@c|$    any of these
//   piece?      may be missing
//   ..3         up to three words of any kind, but none that denies or contrasts
//   ~3          up to three adverbs and the like
//   !a|@b       here comes none of these (takes no word)
//   $           a clause ends here: by a mark, or by a word that begins a new one
//   %name       one of the phrases of "%name = phrase ; phrase": as many rules as there are
//   phrases;
//               %name|a|b: or any of these
// No rule reaches over the end of a sentence, and only ".." over a comma. Each rule is filed under
// its rarest piece, so that a text is read once, however many rules there are.
class RuleBook {
 public:
  // Throws std::logic_error on a mistake in the tables. Adds their words to the vocabulary, which
  // must outlive it.
  RuleBook(Vocabulary& vocabulary, std::initializer_list<std::string_view> tables);

  // Every match, by sentence. A rule that matches at one word in several ways is reported once.
  std::vector<Match> find(const std::vector<Word>& words) const;
  std::string_view line(std::uint16_t rule) const { return rules_[rule].line; }

 private:
  enum class Kind : std::uint8_t { word, of_class, any_of, none_of, gap, run, end };
  struct Piece {
    Kind kind = Kind::word;
    bool optional = false;
    bool or_end = false;      // the end of a clause will do as well
    std::uint16_t value = 0;  // a word, a class, the most words of a gap or run
    std::uint32_t first = 0;  // any_of and none_of: [first, last) of choices_, ascending
    std::uint32_t last = 0;
  };
  struct Rule {
    Match head;
    std::uint32_t first = 0;  // [first, last) of pieces_
    std::uint32_t last = 0;
    std::string_view line;
  };
  struct Posting {
    std::uint16_t rule = 0;
    std::uint16_t piece = 0;  // of the rule: the one that the word stands for
  };

  // Reading (safety_pattern_reader.cpp).
  void read_table(std::string_view table);
  void read_phrases(std::string_view line);
  void read_line(const Match& head, std::string_view line);
  void read_rule(const Match& head, std::string_view line);
  Piece read_piece(std::string_view text);
  Piece read_choices(std::string_view text, bool none);
  std::vector<WordId> words_of(const Piece& piece) const;
  bool names_writer(const Rule& rule) const;
  std::uint16_t rarest_piece(const Rule& rule) const;
  void file_rules();

  // Matching: where a rule ends that goes on with the pieces from `piece` at the word `at`, forward
  // to the rule's last piece, or backward to its first.
  struct Text;
  std::uint32_t forward(const Text& text, std::uint32_t piece, std::uint32_t at) const;
  std::uint32_t backward(const Text& text, std::uint32_t piece, std::uint32_t at) const;
  bool takes(const Piece& piece, WordId word) const;
  bool skips(const Piece& piece, WordId word) const;
  bool is_gap(std::uint32_t piece) const;

  Vocabulary& vocabulary_;
  ClassId negator_;
  ClassId stops_gap_;
  ClassId filler_;
  ClassId next_clause_;
  std::deque<std::string> texts_;  // unfolded tables, and rules with a phrase put in
  std::map<std::string_view, std::vector<std::string_view>> phrases_;
  std::vector<Rule> rules_;
  std::vector<Piece> pieces_;
  std::vector<WordId> choices_;
  std::vector<Posting> filed_;           // by word
  std::vector<std::uint32_t> filed_at_;  // of a word: [filed_at_[id], filed_at_[id + 1])
};

}  // namespace stages::safety
