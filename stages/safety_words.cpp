#include "stages/safety_words.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace stages::safety {
namespace {

constexpr std::size_t kLongestSentence = 200;
constexpr std::size_t kLongestRun = 24;  // letters of a word that is hidden or taken apart

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
// What people put in the place of a letter.
bool masks_letter(char c) {
  return c == '*' || c == '@' || c == '#' || c == '$' || c == '!' || c == '%' || c == '|';
}
// What people put between the parts of a word.
bool splits_word(char c) { return c == '.' || c == '-' || c == '_' || c == '/'; }

// Walks over the quotation marks of a text. A mark that can open or close opens if none is open;
// a single mark counts only beside a blank, since it is an apostrophe elsewhere.
class Quotations {
 public:
  explicit Quotations(std::string_view text) : text_(text) {}

  // The quotation at the byte, 0 outside. Bytes must be asked for in ascending order.
  std::uint16_t at(std::size_t byte) {
    for (; next_ < byte; ++next_) step();
    return open_ ? count_ : std::uint16_t{0};
  }

 private:
  void step() {
    const char c = text_[next_];
    if (c == '"') {
      open_ ? close() : open();
    } else if (c == '\n') {
      close();  // a mark left open does not quote the rest of the diary
    } else if (c == '\'') {
      single(is_letter(after(1)) && !is_letter(before()), is_letter(after(1)));
    } else if (c == '\xe2' && after(1) == '\x80') {
      const char mark = after(2);
      if (mark == '\x9c') open();
      if (mark == '\x9d') close();
      if (mark == '\x98') single(true, true);
      if (mark == '\x99') single(false, is_letter(after(3)));
    }
  }
  void single(bool can_open, bool goes_on) {
    if (can_open && !open_) {
      open();
      single_ = true;
    } else if (open_ && single_ && !goes_on) {
      close();
    }
  }
  void open() {
    open_ = true;
    single_ = false;
    if (count_ < std::numeric_limits<std::uint16_t>::max()) ++count_;
  }
  void close() { open_ = false; }
  char before() const { return next_ > 0 ? text_[next_ - 1] : ' '; }
  char after(std::size_t n) const { return next_ + n < text_.size() ? text_[next_ + n] : ' '; }

  std::string_view text_;
  std::size_t next_ = 0;
  std::uint16_t count_ = 0;
  bool open_ = false;
  bool single_ = false;
};

class Reader {
 public:
  Reader(std::string_view text, const Tokens& tokens, const Vocabulary& vocabulary)
      : text_(text),
        tokens_(tokens),
        vocabulary_(vocabulary),
        takes_is_(vocabulary.class_named("takes_is")),
        quotations_(text) {
    words_.reserve(tokens.size() + tokens.size() / 2 + 2);
  }

  std::vector<Word> run() && {
    for (std::size_t i = 0; i < tokens_.size();) {
      begin_word(tokens_[i]);
      if (const std::size_t taken = read_hidden(i); taken > 0) {
        i += taken;
      } else {
        read_token(tokens_[i].word, tokens_[i].stretched);
        ++i;
      }
    }
    return std::move(words_);
  }

 private:
  void begin_word(const Token& token) {
    // Text without full stops is cut too: what a check costs grows with the sentence.
    const bool too_long = words_.size() - sentence_begin_ >= kLongestSentence;
    if ((token.starts_sentence || too_long) && !words_.empty()) {
      ++next_.sentence;
      sentence_begin_ = words_.size();
    }
    const std::size_t at = token.at;
    const bool after_dash = at >= 2 && text_[at - 1] == ' ' && text_[at - 2] == '-';
    // "still" contrasts only where a clause begins: not in "I am still here".
    const bool contrast = token.word == "still" || token.word == "yet" || token.word == "par";
    const bool inside = contrast && at >= 2 && text_[at - 1] == ' ' && is_letter(text_[at - 2]);
    next_.starts_clause = (token.starts_clause && !inside) || after_dash || words_.empty();
    next_.starts_capital = text_[at] >= 'A' && text_[at] <= 'Z';
    next_.quote = quotations_.at(at);
    next_.asks = !words_.empty() && asked_;
    asked_ = token.asks;
  }

  // Spellings that hide a word from a filter: "k*ll", "s u i c i d a l". How many tokens they
  // take; 0: the next token is a plain one.
  std::size_t read_hidden(std::size_t i) {
    const bool single = tokens_[i].word.size() == 1;
    const bool next_is_masked =
        i + 1 < tokens_.size() && (masked_between(i + 1) > 0 || split_before(i + 1));
    const bool leads_with_mask = starts_masked(i);
    if (!leads_with_mask && !next_is_masked &&
        !(single && i + 2 < tokens_.size() && tokens_[i + 1].word.size() == 1)) {
      return 0;
    }
    std::array<char, kLongestRun> letters{};
    std::size_t size = leads_with_mask ? 1 : 0;
    if (leads_with_mask) letters[0] = '?';
    std::size_t taken = 0;
    WordId found = kUnknownWord;
    for (std::size_t t = i; t < tokens_.size() && t < i + kLongestRun; ++t) {
      const std::string_view word = tokens_[t].word;
      const std::size_t masks = t > i ? masked_between(t) : 0;
      const bool spelt_out = word.size() == 1 && t > i && tokens_[t - 1].word.size() == 1;
      if (t > i && masks == 0 && !spelt_out && !split_before(t)) break;
      if (size + masks + word.size() > letters.size()) break;
      for (std::size_t m = 0; m < masks; ++m) letters.at(size++) = '?';
      for (const char c : word) letters.at(size++) = is_digit(c) ? '?' : c;
      if ((t == i && !leads_with_mask) || size < 3) continue;
      const WordId hidden = vocabulary_.find_masked({letters.data(), size});
      if (hidden != kUnknownWord) {
        found = hidden;
        taken = t - i + 1;
      }
    }
    if (found != kUnknownWord) push(found);
    return taken;
  }

  // "$uicidal"
  bool starts_masked(std::size_t i) const {
    const std::size_t at = tokens_[i].at;
    return at >= 1 && masks_letter(text_[at - 1]) && (at == 1 || text_[at - 2] == ' ');
  }

  bool split_before(std::size_t i) const {
    const std::size_t at = tokens_[i].at;
    return at >= 2 && splits_word(text_[at - 1]) && is_letter(text_[at - 2]);
  }

  // How many masking characters join the token to the one before it.
  std::size_t masked_between(std::size_t i) const {
    std::size_t at = tokens_[i].at;
    std::size_t count = 0;
    while (at > 0 && masks_letter(text_[at - 1])) {
      --at;
      ++count;
    }
    const bool joined = at > 0 && is_letter(text_[at - 1]) && is_letter(text_[tokens_[i].at]);
    return joined && count <= 3 ? count : 0;
  }

  void read_token(std::string_view word, bool stretched) {
    const std::size_t mark = word.rfind('\'');
    if (mark != std::string_view::npos && mark > 0 && read_contraction(word, mark)) return;
    std::array<char, 32> letters{};
    if (mark != std::string_view::npos && word.size() <= letters.size()) {
      const auto end = std::remove_copy(word.begin(), word.end(), letters.begin(), '\'');
      word = {letters.data(), static_cast<std::size_t>(end - letters.begin())};
    }
    Reading reading = vocabulary_.find(word);
    if (reading.count == 0 && stretched && word.size() <= letters.size()) {
      std::array<char, 32> once{};
      const auto end = std::unique_copy(word.begin(), word.end(), once.begin());
      reading = vocabulary_.find({once.data(), static_cast<std::size_t>(end - once.begin())});
    }
    if (reading.count == 0 && word.ends_with("in") && word.size() < letters.size()) {
      // "thinkin"
      const auto end = std::copy(word.begin(), word.end(), letters.begin());
      *end = 'g';
      reading = vocabulary_.find({letters.data(), word.size() + 1});
    }
    if (reading.count == 0) reading = vocabulary_.find_near(word);
    push(reading);
  }

  bool read_contraction(std::string_view word, std::size_t mark) {
    const std::string_view tail = word.substr(mark + 1);
    std::string_view base = word.substr(0, mark);
    if (tail == "t" && base.ends_with('n')) {
      // "can't" and "won't" keep less than their verb; they are listed as "cant" and "wont".
      if (word == "can't" || word == "won't" || word == "ain't" || word == "shan't") return false;
      base.remove_suffix(1);
      push(vocabulary_.find(base));
      push(vocabulary_.find("not"));
      return true;
    }
    constexpr std::array<std::array<std::string_view, 2>, 6> kTails{
        {{"m", "am"}, {"re", "are"}, {"ve", "have"}, {"ll", "will"}, {"d", "would"}, {"s", "'s"}}};
    for (const auto& [written, meant] : kTails) {
      if (tail != written) continue;
      const Reading reading = vocabulary_.find(base);
      const bool is_verb =
          tail == "s" && reading.count == 1 && vocabulary_.is(reading.words[0], takes_is_);
      push(reading);
      push(vocabulary_.find(is_verb ? "is" : meant));
      return true;
    }
    return false;
  }

  void push(const Reading& reading) {
    if (reading.count == 0) push(kUnknownWord);
    for (std::size_t i = 0; i < reading.count; ++i) push(reading.words.at(i));
  }

  void push(WordId id) {
    if (!words_.empty() && !next_.starts_clause) {
      const WordId both = vocabulary_.joined(words_.back().id, id);
      if (both != kUnknownWord) {
        words_.back().id = both;
        return;
      }
    }
    next_.id = id;
    words_.push_back(next_);
    next_.starts_clause = next_.asks = false;
  }

  std::string_view text_;
  const Tokens& tokens_;
  const Vocabulary& vocabulary_;
  ClassId takes_is_;  // "what's", as against "mother's"
  Quotations quotations_;
  std::vector<Word> words_;
  Word next_;
  std::size_t sentence_begin_ = 0;
  bool asked_ = false;
};

}  // namespace

std::vector<Word> read_words(std::string_view text, const Tokens& tokens,
                             const Vocabulary& vocabulary) {
  return Reader(text, tokens, vocabulary).run();
}

}  // namespace stages::safety
