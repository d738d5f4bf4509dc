#include "stages/content_rules.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <span>

#include "stages/banned_phrases.hpp"
#include "stages/event_context.hpp"
#include "stages/function_words.hpp"
#include "stages/stage_two_prompt.hpp"
#include "stages/tokens.hpp"

namespace stages {
namespace {

struct LineLimits {
  std::size_t fewest, most;  // words
  std::size_t longest;       // bytes
};
constexpr LineLimits kPoemLimits{5, 12, 90};
constexpr LineLimits kTipLimits{8, 14, 110};
constexpr LineLimits kClosingLimits{3, 12, 90};

// Equal in so many of all words that mean something: the same line said twice.
constexpr double kSameLine = 0.6;
// So many words in a row are no accident.
constexpr std::size_t kCopiedWords = 5;
// English is held together by small words; text with fewer of them is of another language, or none.
constexpr std::size_t kSmallWordsOfTwenty = 3;

constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"a",    "an",   "the",  "of",    "in",    "on",   "at",    "to",    "and",  "or",   "but",
     "is",   "are",  "was",  "were",  "it",    "its",  "your",  "you",   "my",   "with", "for",
     "from", "by",   "as",   "into",  "until", "over", "under", "still", "that", "this", "one",
     "no",   "not",  "has",  "have",  "all",   "then", "out",   "up",    "down", "than", "their",
     "they", "what", "when", "where", "while", "here", "there", "every", "each", "them"});

// A tip says what to do, so it does not begin with one of these.
constexpr auto kNoImperatives = std::to_array<std::string_view>(
    {"a",     "an",    "the",     "this",  "that",    "these", "those",    "it",      "it's",
     "its",   "i",     "i'm",     "you",   "you're",  "your",  "he",       "she",     "we",
     "they",  "my",    "our",     "there", "maybe",   "try",   "consider", "perhaps", "why",
     "what",  "who",   "how",     "if",    "because", "one",   "two",      "three",   "some",
     "every", "today", "tonight", "is",    "are",     "can",   "could",    "may",     "might"});

// What is out of place at a time of the day, in the order of Phase.
constexpr std::array<std::array<std::string_view, 16>, 4> kOutOfPlace{{
    {"morning", "mornings", "sunrise", "dawn", "daybreak", "breakfast", "noon", "midday",
     "afternoon", "lunch", "sunlight", "sunshine", "daylight", "energetic", "rooster", "sunny"},
    {"tonight", "night", "nights", "evening", "sunset", "dusk", "bedtime", "midnight", "moon",
     "moonlight", "stars", "goodnight", "sleepy", "asleep", "lullaby", "supper"},
    {"tonight", "sunrise", "dawn", "daybreak", "breakfast", "bedtime", "midnight", "moon",
     "moonlight", "stars", "goodnight", "sunset", "dusk", "lullaby", "rooster", "asleep"},
    {"sunrise", "dawn", "daybreak", "breakfast", "brunch", "forenoon", "noon", "midday", "lunch",
     "rooster", "sunny", "sunshine", "midnight", "goodnight", "afternoon", "asleep"},
}};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A line with all that its rules look at.
struct Line {
  std::string_view text;
  std::string name;  // "poem line 2"
  const LineLimits* limits;
  Tokens tokens;
};

class Judge {
 public:
  explicit Judge(Phase phase) : phase_(phase) {}

  std::vector<ContentFault> judge(const Content& content) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < 3; ++i) {
      lines.push_back(line(content.poem.at(i), fmt::format("poem line {}", i + 1), kPoemLimits));
    }
    for (std::size_t i = 0; i < 3; ++i) {
      lines.push_back(line(content.tips.at(i), fmt::format("tip {}", i + 1), kTipLimits));
    }
    lines.push_back(line(content.closing, "closing", kClosingLimits));
    for (const Line& line : lines) judge_line(line);
    judge_language(lines);
    judge_duplicates(lines);
    return std::move(faults_);
  }

 private:
  static Line line(std::string_view text, std::string name, const LineLimits& limits) {
    return {text, std::move(name), &limits, tokens_of(text)};
  }

  void fault(ContentRule rule, const Line& line, std::string_view what) {
    faults_.push_back({rule, fmt::format("{} {}", line.name, what)});
  }

  void judge_line(const Line& line) {
    const auto& [fewest, most, longest] = *line.limits;
    if (line.tokens.size() < fewest || line.tokens.size() > most) {
      fault(ContentRule::length, line,
            fmt::format("has {} words, {} to {} are wanted", line.tokens.size(), fewest, most));
    } else if (line.text.size() > longest) {
      fault(ContentRule::length, line, "is too long");
    }
    judge_letters(line);
    if (line.limits == &kTipLimits && !line.tokens.empty() &&
        among(kNoImperatives, line.tokens[0].word)) {
      fault(ContentRule::form, line, "does not begin with what to do");
    }
    if (line.limits == &kClosingLimits) {
      for (const Token& token : line.tokens) {
        if (token.word == "tomorrow") fault(ContentRule::duplicate, line, "speaks of tomorrow");
      }
    }
    for (const BannedUse& use : banned_in(line.tokens)) {
      fault(ContentRule::banned, line,
            fmt::format("says \"{}\", which {}", use.said, said_of(use.phrase->why)));
    }
    for (const Token& token : line.tokens) {
      if (among(kOutOfPlace.at(static_cast<std::size_t>(phase_)), token.word)) {
        fault(ContentRule::phase, line,
              fmt::format("says \"{}\", but it is {}", token.word, name_of(phase_)));
      }
    }
    if (copied_from_prompt(line.tokens)) {
      fault(ContentRule::prompt, line, "is copied from the instructions");
    }
  }

  void judge_letters(const Line& line) {
    bool shouted = false;
    bool pictograph = false;
    for (const Token& token : line.tokens) {
      shouted = shouted || (token.shouted && token.word.size() > 2);
      pictograph = pictograph || token.pictograph;
    }
    if (pictograph) fault(ContentRule::language, line, "has an emoji");
    bool foreign = false;
    for (std::size_t at = 0; at < line.text.size();) {
      utf8proc_int32_t code = 0;
      const auto size =
          utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(line.text.data()) + at,
                           static_cast<utf8proc_ssize_t>(line.text.size() - at), &code);
      // Up to U+024F stand the Latin letters, from U+00C0 on the accented ones.
      foreign = foreign || size <= 0 || code > 0x24F || (code >= 0x7F && code < 0xC0);
      at += static_cast<std::size_t>(std::max<utf8proc_ssize_t>(size, 1));
    }
    if (foreign && !pictograph)
      fault(ContentRule::language, line, "is not in plain English letters");
    if (line.text.find_first_of("{}[]<>#*_|\\=~^`@/") != std::string_view::npos ||
        std::any_of(line.text.begin(), line.text.end(), [](char c) { return c >= 0 && c < ' '; })) {
      fault(ContentRule::form, line, "holds markup");
    }
    // Numbers of any kind, of telephones too, are not a model's to give.
    if (line.text.find_first_of("0123456789") != std::string_view::npos) {
      fault(ContentRule::form, line, "has digits; numbers are written as words");
    }
    if (shouted || line.text.find('!') != std::string_view::npos) {
      fault(ContentRule::form, line, "shouts");
    }
    if (line.text.find('?') != std::string_view::npos) fault(ContentRule::form, line, "asks");
    if (language_of(line.tokens) == "hinglish") {
      fault(ContentRule::language, line, "is not English");
    }
  }

  void judge_language(std::span<const Line> lines) {
    std::size_t words = 0;
    std::size_t small = 0;
    for (const Line& line : lines) {
      for (const Token& token : line.tokens) {
        ++words;
        small += among(kSmallWords, token.word) ? 1U : 0U;
      }
    }
    if (20 * small < kSmallWordsOfTwenty * words) {
      faults_.push_back({ContentRule::language, "the text is not English"});
    }
  }

  static std::vector<std::string_view> content_words(const Tokens& tokens) {
    std::vector<std::string_view> words;
    for (const Token& token : tokens) {
      if (!is_function_word(token.word)) words.push_back(token.word);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
  }

  static bool same(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    std::vector<std::string_view> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    const std::size_t all = a.size() + b.size() - common.size();
    return all > 0 && static_cast<double>(common.size()) > kSameLine * static_cast<double>(all);
  }

  void judge_duplicates(std::span<const Line> lines) {
    std::vector<std::vector<std::string_view>> words;
    for (const Line& line : lines) words.push_back(content_words(line.tokens));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (!same(words[i], words[j])) continue;
        fault(ContentRule::duplicate, lines[i], fmt::format("repeats {}", lines[j].name));
        break;
      }
    }
  }

  static bool copied_from_prompt(const Tokens& line) {
    static const Tokens kPrompt = tokens_of(stage_two_system(""));
    for (std::size_t at = 0; at + kCopiedWords <= line.size(); ++at) {
      const auto begin = line.begin() + static_cast<std::ptrdiff_t>(at);
      const auto found = std::search(
          kPrompt.begin(), kPrompt.end(), begin, begin + static_cast<std::ptrdiff_t>(kCopiedWords),
          [](const Token& a, const Token& b) { return a.word == b.word; });
      if (found != kPrompt.end()) return true;
    }
    return false;
  }

  Phase phase_;
  std::vector<ContentFault> faults_;
};

}  // namespace

std::vector<ContentFault> faults_of(const Content& content, Phase phase) {
  return Judge(phase).judge(content);
}

ContentFault wrong_shape() {
  return {ContentRule::shape,
          "it is not one JSON object with three poem lines, three tips and a "
          "closing"};
}

}  // namespace stages
