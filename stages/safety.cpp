#include "stages/safety.hpp"

#include <algorithm>
#include <span>

namespace stages {
namespace {

struct Rule {
  std::size_t signal;       // index into kSignals
  std::string_view phrase;  // words; '*' stands for up to two words
};

// Wording that people use about themselves. Ordinary idioms ("dying of laughter", "this commute
// is killing me") contain none of these phrases.
// clang-format off: a row is a line
constexpr Rule kRules[] = {
    {0, "kill myself"},
    {0, "killing myself"},
    {0, "end my life"},
    {0, "ending my life"},
    {0, "take my own life"},
    {0, "taking my own life"},
    {0, "take my life"},
    {0, "end it all"},
    {0, "i want to die"},
    {0, "i wanna die"},
    {0, "want to be dead"},
    {0, "wish i was dead"},
    {0, "wish i were dead"},
    {0, "wish i was never born"},
    {0, "wish i had never been born"},
    {0, "i am suicidal"},
    {0, "i'm suicidal"},
    {0, "feel suicidal"},
    {0, "feeling suicidal"},
    {0, "suicidal thoughts"},
    {0, "thoughts of suicide"},
    {0, "thinking about suicide"},
    {0, "commit suicide"},
    {0, "don't want to live"},
    {0, "do not want to live"},
    {0, "don't want to be alive"},
    {0, "do not want to be alive"},
    {0, "don't want to be here anymore"},
    {0, "don't want to exist"},
    {0, "no reason to live"},
    {0, "nothing to live for"},
    {0, "don't want to wake up"},
    {0, "never wake up"},
    {0, "not wake up tomorrow"},
    {0, "better off without me"},
    {0, "better off dead"},
    {0, "better if i was gone"},
    {0, "better if i were gone"},
    {0, "written my goodbye"},
    {0, "wrote * goodbye letters"},
    {0, "said my goodbyes"},
    {0, "marna chahta"},
    {0, "marna chahti"},
    {0, "mar jana chahta"},
    {0, "mar jana chahti"},
    {0, "mar jaun"},
    {0, "jeena nahi chahta"},
    {0, "jeena nahi chahti"},
    {0, "jeene ka mann nahi"},
    {0, "khudkushi"},
    {0, "khatam kar lun"},
    {1, "cut myself"},
    {1, "cutting myself"},
    {1, "hurt myself"},
    {1, "hurting myself"},
    {1, "harm myself"},
    {1, "harming myself"},
    {1, "burn myself"},
    {1, "burning myself"},
    {1, "self harm"},
    {1, "self harming"},
    {1, "been cutting again"},
    {1, "started cutting again"},
    {1, "khud ko chot"},
    {1, "khud ko nuksan"},
    {2, "he hits me"},
    {2, "she hits me"},
    {2, "they hit me"},
    {2, "he hit me"},
    {2, "she hit me"},
    {2, "hit me again"},
    {2, "beats me"},
    {2, "beat me up"},
    {2, "choked me"},
    {2, "strangled me"},
    {2, "forced himself on me"},
    {2, "forced herself on me"},
    {2, "raped me"},
    {2, "i was raped"},
    {2, "molested me"},
    {2, "touches me when i"},
    {2, "threatened to kill me"},
    {2, "locks me in"},
    {2, "won't let me leave"},
    {2, "afraid to go home"},
    {2, "mujhe maarta hai"},
    {2, "mujhe marta hai"},
    {2, "mujhe maarti hai"},
    {2, "mujhe peetta hai"},
    {3, "can't breathe and"},
    {3, "crushing chest pain"},
    {3, "chest pain and"},
    {3, "pain in my chest and"},
    {3, "having a heart attack"},
    {3, "having a stroke"},
    {3, "took too many pills"},
    {3, "taken too many pills"},
    {3, "took all my pills"},
    {3, "overdosed"},
    {3, "won't stop bleeding"},
    {3, "coughing up blood"},
    {3, "vomiting blood"},
    {3, "one side of my face"},
    {3, "saans nahi aa rahi"},
    {3, "seene mein dard"},
    {4, "hopeless"},
    {4, "no hope"},
    {4, "no point in anything"},
    {4, "never get better"},
    {4, "nothing will ever change"},
    {4, "no way out"},
    {4, "worthless"},
    {4, "can't go on"},
    {4, "a burden to everyone"},
    {4, "koi umeed nahi"},
    {5, "completely alone"},
    {5, "all alone"},
    {5, "no one to talk to"},
    {5, "nobody to talk to"},
    {5, "nobody cares"},
    {5, "no one cares"},
    {5, "no friends"},
    {5, "nobody would notice"},
    {5, "no one would notice"},
    {5, "akela hoon"},
    {5, "akeli hoon"},
    {6, "falling apart"},
    {6, "breaking down"},
    {6, "can't take it anymore"},
    {6, "can't take this anymore"},
    {6, "can't cope"},
    {6, "at my limit"},
};
// clang-format on

constexpr std::string_view kDenials[] = {"not",   "never",    "isn't", "wasn't",  "don't", "didn't",
                                         "won't", "wouldn't", "no",    "without", "nahi"};
// Who else a sentence can be about.
constexpr std::string_view kOthers[] = {
    "he",        "she",       "they", "friend", "cousin",  "brother", "sister",   "colleague",
    "neighbour", "neighbor",  "film", "movie",  "song",    "book",    "novel",    "series",
    "episode",   "character", "news", "poem",   "article", "someone", "somebody", "lyrics"};
constexpr std::string_view kSelf[] = {"i", "i'm", "i've", "i'd", "i'll", "main"};

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string_view> words_of(std::string_view phrase) {
  std::vector<std::string_view> words;
  while (!phrase.empty()) {
    const std::size_t blank = std::min(phrase.find(' '), phrase.size());
    words.push_back(phrase.substr(0, blank));
    phrase.remove_prefix(std::min(phrase.size(), blank + 1));
  }
  return words;
}

// Whether the phrase starts at the token.
bool matches(const Tokens& tokens, std::size_t at, const std::vector<std::string_view>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "*") {
      const auto next = words.at(i + 1);
      std::size_t gap = 0;
      while (gap <= 2 && at + gap < tokens.size() && tokens[at + gap].word != next) ++gap;
      at += gap;
      continue;
    }
    if (at >= tokens.size() || tokens[at].word != words[i]) return false;
    ++at;
  }
  return true;
}

// The words before the phrase in its own clause decide who it is about and whether it is denied.
bool spoken_of_self(const Tokens& tokens, std::size_t at, std::size_t signal) {
  constexpr std::size_t kReach = 8;
  constexpr std::size_t kDenialReach = 3;
  std::size_t distance = 0;
  bool self = false;
  for (std::size_t i = at; i > 0 && distance < kReach && !tokens[i].starts_clause; ++distance) {
    --i;
    const std::string_view word = tokens[i].word;
    if (distance < kDenialReach && one_of(kDenials, word)) return false;
    self = self || one_of(kSelf, word);
    // Abuse is what somebody else does: its phrases name the writer as its object.
    if (signal != 2 && !self && one_of(kOthers, word)) return false;
  }
  return true;
}

}  // namespace

std::vector<std::string> safety_signals(const Tokens& tokens) {
  std::array<bool, kSignals.size()> given{};
  for (const Rule& rule : kRules) {
    const auto words = words_of(rule.phrase);
    for (std::size_t at = 0; at < tokens.size() && !given.at(rule.signal); ++at) {
      given.at(rule.signal) = matches(tokens, at, words) && spoken_of_self(tokens, at, rule.signal);
    }
  }
  std::vector<std::string> signals;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given.at(i)) signals.emplace_back(kSignals.at(i));
  }
  return signals;
}

bool is_critical(const std::vector<std::string>& signals) {
  return std::any_of(signals.begin(), signals.end(),
                     [](const std::string& s) { return s.starts_with("critical_"); });
}

bool needs_crisis_copy(const std::vector<std::string>& signals) {
  return is_critical(signals) || std::any_of(signals.begin(), signals.end(), [](const auto& s) {
           return s == "abuse" || s == "medical_emergency";
         });
}

}  // namespace stages
