#include "stages/safety.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

namespace {

// A row of safety_sentences.txt.
struct SafetySentence {
  std::string kind, signals, text;
};

const std::vector<SafetySentence>& sentences() {
  static const std::vector<SafetySentence> kAll = [] {
    std::vector<SafetySentence> all;
    std::ifstream file(SOURCE_DIR "/tests/stages/safety_sentences.txt");
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with('#')) continue;
      const std::size_t signals = line.find('|');
      const std::size_t text = line.find('|', signals + 1);
      all.push_back({line.substr(0, signals), line.substr(signals + 1, text - signals - 1),
                     line.substr(text + 1)});
    }
    return all;
  }();
  return kAll;
}

std::vector<std::string> signals_of(std::string_view text) {
  return stages::safety_signals(text, stages::tokens_of(text));
}

std::string signals_in(std::string_view text) {
  return fmt::format("{}", fmt::join(signals_of(text), " "));
}

bool is_acute(std::string_view signal) {
  return signal.starts_with("critical_") || signal == "abuse" || signal == "medical_emergency";
}

// The words of the column: signals, "calm" or "none".
std::set<std::string> wanted_by(const SafetySentence& row) {
  std::set<std::string> words;
  for (std::string_view rest = row.signals; !rest.empty();) {
    const std::size_t blank = std::min(rest.find(' '), rest.size());
    words.emplace(rest.substr(0, blank));
    rest.remove_prefix(std::min(rest.size(), blank + 1));
  }
  return words;
}

bool is_right(const SafetySentence& row, const std::vector<std::string>& given) {
  const std::set<std::string> wanted = wanted_by(row);
  if (wanted.contains("none")) return given.empty();
  const bool nothing_else = std::all_of(given.begin(), given.end(), [&](const auto& signal) {
    return !is_acute(signal) || wanted.contains(signal);
  });
  return nothing_else && std::all_of(wanted.begin(), wanted.end(), [&](const auto& signal) {
           return signal == "calm" || std::find(given.begin(), given.end(), signal) != given.end();
         });
}

// How well something tells critical sentences from the others.
struct Score {
  int hits = 0, misses = 0, false_alarms = 0;

  void add(bool wanted, bool given) {
    hits += wanted && given ? 1 : 0;
    misses += wanted && !given ? 1 : 0;
    false_alarms += !wanted && given ? 1 : 0;
  }
  std::string text() const {
    const auto share = [](int part, int rest) {
      return part + rest == 0 ? 0.0 : static_cast<double>(part) / (part + rest);
    };
    return fmt::format("recall {:.2f} at precision {:.2f}", share(hits, misses),
                       share(hits, false_alarms));
  }
};

// What the rules are measured against: the wording that one thinks of first, wherever it stands.
bool is_critical_by_substrings(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  constexpr std::string_view kParts[] = {
      "suicid",      "kill myself",    "killing myself", "want to die",
      "wanna die",   "end my life",    "ending my life", "end it all",
      "hurt myself", "hurting myself", "cut myself",     "cutting myself",
      "self harm",   "self-harm",      "better off",     "don't want to live",
      "give up",     "no point",       "hopeless",       "die",
      "dead",        "kill",           "marna chaht",    "khudkushi"};
  return std::any_of(std::begin(kParts), std::end(kParts),
                     [&](std::string_view part) { return lower.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("safety: every sentence of the table gives the signals that it should") {
  std::map<std::string_view, Score> kinds;
  std::map<std::string_view, int> rows;
  Score all;
  Score by_substrings;
  int quiet = 0;
  REQUIRE(sentences().size() > 2'000);
  for (const SafetySentence& row : sentences()) {
    CAPTURE(row.text);
    const auto given = signals_of(row.text);
    CAPTURE(fmt::format("{}", fmt::join(given, " ")));
    CHECK_MESSAGE(is_right(row, given), row.signals);
    const bool acute = row.signals != "calm" && row.signals != "none";
    const bool critical = row.signals.starts_with("critical_");
    kinds[row.kind].add(acute, stages::needs_crisis_copy(given));
    all.add(critical, stages::is_critical(given));
    by_substrings.add(critical, is_critical_by_substrings(row.text));
    ++rows[row.kind];
    quiet += acute ? 0 : 1;
  }
  const std::size_t row_count = sentences().size();
  CHECK(static_cast<std::size_t>(quiet) * 2 >= row_count);
  fmt::print("{} sentences, {} of them without an acute signal\n", row_count, quiet);
  for (const auto& [kind, score] : kinds) {
    fmt::print("  {:<18} {:>4} rows, acute: {} hits, {} misses, {} false alarms\n", kind,
               rows[kind], score.hits, score.misses, score.false_alarms);
  }
  fmt::print("  critical: {}; by substrings: {}\n", all.text(), by_substrings.text());
}

TEST_CASE("safety: signals come in their order, each once, and the same every time") {
  constexpr std::string_view kText =
      "My husband hit me again. I feel hopeless and I have been cutting myself. I want to die. "
      "I want to die. I took too many pills. Nobody cares. I am falling apart.";
  CHECK(signals_in(kText) ==
        "critical_suicide critical_self_harm abuse medical_emergency elevated_hopelessness "
        "elevated_isolation weak_distress");
  CHECK(signals_in(kText) == signals_in(kText));
}

TEST_CASE("safety: what weighs without being acute") {
  const struct {
    std::string_view text, signals;
  } rows[] = {
      {"it all feels hopeless", "elevated_hopelessness"},
      {"I feel worthless and empty inside", "elevated_hopelessness"},
      {"nothing will ever get better", "elevated_hopelessness"},
      {"ab koi umeed nahi bachi", "elevated_hopelessness"},
      {"there is no one to talk to", "elevated_isolation"},
      {"nobody cares about me", "elevated_isolation"},
      {"I feel completely alone", "elevated_isolation"},
      {"main bahut akela hoon", "elevated_isolation"},
      {"I'm falling apart", "weak_distress"},
      {"I can't cope anymore", "weak_distress"},
      {"I cried myself to sleep", "weak_distress"},
      {"I am not hopeless", ""},
      {"hopeless romantic, that is me", ""},
      {"home alone with a book", ""},
      {"always too much fun with these people", ""},
      {"The car broke down again", ""},
      {"losing my mind over this new song", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(signals_in(row.text) == row.signals);
  }
}

TEST_CASE("safety: text of any kind and length is read") {
  for (const std::string_view text :
       {"", " ", "?!", "\xff\xfe\xf0", "\"", "'", "***", "....", "\xe2\x80\x9c", "\xf0\x9f\x98\x82",
        "<p>{\"a\": 1}</p>", "0123456789", "\xd8\xa3\xd8\xb1\xd9\x8a\xd8\xaf"}) {
    CAPTURE(text);
    CHECK(signals_in(text) == "");
  }
  // One sentence of 60,000 words, and the same as sentences: nothing here may grow with the square.
  std::string whole;
  std::string cut;
  for (int i = 0; i < 10'000; ++i) {
    whole += "she said he wants to die ";
    cut += "she said he wants to die. ";
  }
  CHECK(signals_in(whole) == "");
  CHECK(signals_in(cut) == "");
  CHECK(signals_in(cut + "I want to die.") == "critical_suicide");
}

TEST_CASE("safety: which signals call for fixed copy") {
  CHECK(stages::is_critical({"critical_self_harm"}));
  CHECK_FALSE(stages::is_critical({"abuse"}));
  CHECK(stages::needs_crisis_copy({"abuse"}));
  CHECK(stages::needs_crisis_copy({"weak_distress", "medical_emergency"}));
  CHECK_FALSE(stages::needs_crisis_copy({"elevated_hopelessness"}));
  CHECK_FALSE(stages::needs_crisis_copy({}));
}
