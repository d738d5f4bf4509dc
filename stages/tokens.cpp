#include "stages/tokens.hpp"

#include <array>

#include "stages/code_points.hpp"
#include "stages/word_index.hpp"

namespace stages {
namespace {

using Code = utf8proc_int32_t;

// What a code point is to the words around it.
enum class Part { letter, apostrophe, pictograph, nothing, sentence_end, clause_end, gap };

constexpr Part part_of_ascii(char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
    return Part::letter;
  }
  switch (c) {
    case '\'':
      return Part::apostrophe;
    case '.':
    case '!':
    case '?':
    case '\n':
      return Part::sentence_end;
    case ';':
    case ':':
    case ',':
    case '(':
    case ')':
      return Part::clause_end;
    default:
      return Part::gap;
  }
}

constexpr std::array<Part, 0x80> kPartsOfAscii = [] {
  std::array<Part, 0x80> parts{};
  for (std::size_t c = 0; c < parts.size(); ++c) parts[c] = part_of_ascii(static_cast<char>(c));
  return parts;
}();

bool is_ascii_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && kPartsOfAscii[byte] == Part::letter;
}

Part part_of(Code code) {
  if (code < 0) return Part::gap;
  if (code < 0x80) return kPartsOfAscii[static_cast<std::size_t>(code)];
  switch (code) {
    case 0x2019:
    case 0x2018:
      return Part::apostrophe;
    case 0x0964:  // danda
    case 0x2026:
    case 0x3002:
      return Part::sentence_end;
    case 0x2013:
    case 0x2014:
      return Part::clause_end;
    // Joiners, soft hyphens and variation selectors leave no trace, inside a word or out of it.
    case 0x00ad:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfe0e:
    case 0xfe0f:
    case 0xfeff:
      return Part::nothing;
    default:
      break;
  }
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
      return Part::letter;
    case UTF8PROC_CATEGORY_SO:
      return Part::pictograph;
    case UTF8PROC_CATEGORY_SK:
      return Part::nothing;  // the skin of the pictograph before
    default:
      return Part::gap;
  }
}

bool contrasts(std::string_view word) {
  static constexpr WordIndex<9> kContrasts(
      {"but", "however", "though", "although", "yet", "still", "lekin", "magar", "par"});
  return kContrasts.contains(word);
}

struct Emoticon {
  std::string_view written, emoji;
};
// The longer ones first.
constexpr std::array<Emoticon, 15> kEmoticons{{{":'(", "\xf0\x9f\x98\xa2"},
                                               {":-)", "\xf0\x9f\x99\x82"},
                                               {":-(", "\xf0\x9f\x99\x81"},
                                               {":-D", "\xf0\x9f\x98\x80"},
                                               {";-)", "\xf0\x9f\x98\x89"},
                                               {":-/", "\xf0\x9f\x98\x95"},
                                               {":)", "\xf0\x9f\x99\x82"},
                                               {"=)", "\xf0\x9f\x99\x82"},
                                               {":(", "\xf0\x9f\x99\x81"},
                                               {"=(", "\xf0\x9f\x99\x81"},
                                               {":D", "\xf0\x9f\x98\x80"},
                                               {";)", "\xf0\x9f\x98\x89"},
                                               {":P", "\xf0\x9f\x98\x9b"},
                                               {":/", "\xf0\x9f\x98\x95"},
                                               {"<3", "\xe2\x9d\xa4"}}};

// The emoticon that a text begins with. In "http://", "a:D4" and "<30" there is none.
const Emoticon* emoticon_at(std::string_view text) {
  for (const Emoticon& emoticon : kEmoticons) {
    if (!text.starts_with(emoticon.written)) continue;
    const std::string_view rest = text.substr(emoticon.written.size());
    const bool goes_on =
        !rest.empty() &&
        (part_of(static_cast<unsigned char>(rest.front())) == Part::letter || rest.front() == '/');
    return goes_on ? nullptr : &emoticon;
  }
  return nullptr;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::vector<char>& letters, std::vector<Token>& tokens)
      : text_(text), letters_(letters), tokens_(tokens) {
    // A letter can be longer in lower case, by a half (U+023A), and an emoji is up to twice as long
    // as the emoticon for it; views need the letters never to move.
    letters_.resize(2 * text.size() + 4);
    tokens_.reserve(text.size() / 4 + 1);
    next_.starts_sentence = next_.starts_clause = true;
  }

  void run() {
    std::string_view rest = text_;
    while (!rest.empty()) {
      if (const char c = rest.front(); c == ':' || c == ';' || c == '=' || c == '<') {
        if (const Emoticon* const emoticon = emoticon_at(rest)) {
          finish();
          next_.at = static_cast<std::uint32_t>(text_.size() - rest.size());
          next_.pictograph = true;
          append(emoticon->emoji);
          finish();
          rest.remove_prefix(emoticon->written.size());
          continue;
        }
      }
      if (is_ascii_letter(rest.front())) {
        add_ascii(rest);
        continue;
      }
      const auto at = static_cast<std::uint32_t>(text_.size() - rest.size());
      const Code code = next_code(rest);
      const Part part = part_of(code);
      if (part == Part::letter || (part == Part::apostrophe && in_word())) {
        add(code, at, part == Part::apostrophe);
      } else if (part == Part::pictograph) {
        finish();
        next_.pictograph = true;
        add(code, at, false);
        finish();
      } else if (part != Part::nothing) {
        finish();
        separate(code, part);
      }
    }
    finish();
  }

 private:
  bool in_word() const { return size_ > begin_; }

  void append(std::string_view bytes) {
    size_ += bytes.copy(letters_.data() + size_, bytes.size());
  }

  // The letters and digits that `rest` begins with, as add() would add them one by one: most texts
  // are little else.
  void add_ascii(std::string_view& rest) {
    if (!in_word()) next_.at = static_cast<std::uint32_t>(text_.size() - rest.size());
    char* out = letters_.data() + size_;
    Code last = last_;
    std::size_t repeated = repeated_;
    std::size_t at = 0;
    do {
      const char c = rest[at];
      const bool capital = c >= 'A' && c <= 'Z';
      const char lower = capital ? static_cast<char>(c - 'A' + 'a') : c;
      capitals_ += capital ? 1 : 0;
      repeated = lower == last ? repeated + 1 : 1;
      last = static_cast<unsigned char>(lower);
      if (repeated >= 3 && lower > '9') {  // 1000 is not a stretched word
        next_.stretched = true;
      } else {
        *out++ = lower;
      }
    } while (++at < rest.size() && is_ascii_letter(rest[at]));
    last_ = last;
    repeated_ = repeated;
    letter_count_ += at;
    size_ = static_cast<std::size_t>(out - letters_.data());
    rest.remove_prefix(at);
  }

  void add(Code code, std::uint32_t at, bool apostrophe) {
    if (!in_word()) next_.at = at;
    const Code lower = apostrophe ? '\'' : utf8proc_tolower(code);
    repeated_ = lower == last_ ? repeated_ + 1 : 1;
    last_ = lower;
    if (!apostrophe) {
      ++letter_count_;
      capitals_ += lower != code ? 1 : 0;
    }
    if (repeated_ >= 3) {
      next_.stretched = true;
      return;
    }
    auto* const out = reinterpret_cast<utf8proc_uint8_t*>(letters_.data() + size_);
    size_ += static_cast<std::size_t>(utf8proc_encode_char(lower, out));
  }

  void finish() {
    while (in_word() && letters_[size_ - 1] == '\'') --size_;
    if (in_word()) {
      next_.word = {letters_.data() + begin_, size_ - begin_};
      next_.starts_clause = next_.starts_clause || contrasts(next_.word);
      next_.shouted = letter_count_ >= 2 && capitals_ == letter_count_;
      tokens_.push_back(next_);
      next_ = {};
    }
    begin_ = size_;
    letter_count_ = capitals_ = repeated_ = 0;
    last_ = -1;
  }

  void separate(Code code, Part part) {
    if (part == Part::sentence_end) next_.starts_sentence = true;
    if (part == Part::sentence_end || part == Part::clause_end) next_.starts_clause = true;
    if (tokens_.empty()) return;
    Token& before = tokens_.back();
    if (code == '?') before.asks = true;
    if (code == '!' && before.exclaims < 3) ++before.exclaims;
  }

  std::string_view text_;
  std::vector<char>& letters_;
  std::vector<Token>& tokens_;
  Token next_;
  std::size_t size_ = 0;   // of what there is in letters_
  std::size_t begin_ = 0;  // of the word at hand
  std::size_t letter_count_ = 0;
  std::size_t capitals_ = 0;
  std::size_t repeated_ = 0;
  Code last_ = -1;
};

}  // namespace

Tokens::Tokens(std::string_view text) { Tokenizer(text, letters_, tokens_).run(); }

}  // namespace stages
