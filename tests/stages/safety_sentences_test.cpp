// The table of sentences, safety_sentences.txt: each row must hold. The figures that are printed
// beside say what looking for parts of words would reach on it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "stages/safety.hpp"

namespace {

struct Row {
  std::string kind, expected, text;
};

std::vector<Row> table() {
  std::ifstream file(SOURCE_DIR "/tests/stages/safety_sentences.txt");
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find('|');
    const std::size_t second = line.find('|', first + 1);
    REQUIRE(second != std::string::npos);
    rows.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                    line.substr(second + 1)});
  }
  return rows;
}

bool must_stay_calm(const Row& row) { return row.expected == "calm" || row.expected == "none"; }

bool holds(const Row& row, const std::vector<std::string>& signals) {
  if (row.expected == "none") return signals.empty();
  if (row.expected == "calm") return !stages::needs_crisis_copy(signals);
  return std::find(signals.begin(), signals.end(), row.expected) != signals.end();
}

// How a list of dangerous words that are looked for anywhere in a text would do.
bool by_parts_of_words(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  constexpr std::array<std::string_view, 12> kParts{
      "kill myself", "suicid",    "want to die", "end it",  "hurt myself", "cutting",
      "hopeless",    "worthless", "no point",    "give up", "can't take",  "falling apart"};
  return std::any_of(kParts.begin(), kParts.end(),
                     [&](std::string_view part) { return text.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("safety sentences: every row of the table") {
  const auto rows = table();
  REQUIRE(rows.size() >= 300);
  std::map<std::string, std::pair<int, int>> kinds;  // held, of all
  int calm = 0;
  int found_naively = 0;
  int wrong_naively = 0;
  for (const Row& row : rows) {
    CAPTURE(row.kind);
    CAPTURE(row.text);
    const auto signals = stages::safety_signals(row.text, stages::tokens_of(row.text));
    const bool held = holds(row, signals);
    CHECK(held);
    auto& [good, all] = kinds[row.kind];
    good += held ? 1 : 0;
    ++all;
    calm += must_stay_calm(row) ? 1 : 0;
    const bool naive = by_parts_of_words(row.text);
    found_naively += naive && !must_stay_calm(row) ? 1 : 0;
    wrong_naively += naive && must_stay_calm(row) ? 1 : 0;
  }
  CHECK(2 * calm >= static_cast<int>(rows.size()));
  std::string held;
  for (const auto& [kind, count] : kinds) {
    held += fmt::format("\n  {:<18} {:>4} of {:>4}", kind, count.first, count.second);
  }
  MESSAGE("held by kind:", held);
  const int dangerous = static_cast<int>(rows.size()) - calm;
  MESSAGE(fmt::format("parts of words alone: recall {:.2f}, precision {:.2f}",
                      static_cast<double>(found_naively) / dangerous,
                      static_cast<double>(found_naively) / (found_naively + wrong_naively)));
}
