#include "stages/lexicon.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include "stages/lexical_matches.hpp"
#include "stages/lexicon_parser.hpp"
#include "stages/wheel.hpp"

using stages::Lexicon;
using stages::parse_lexicon;
using stages::tokens_of;

namespace {

// What is found in a text, in its order: "first-end" of each match and the valence of its entry,
// by which the tests tell them apart.
std::string found(std::string_view lexicon_text, std::string_view text) {
  auto parsed = parse_lexicon(lexicon_text);
  for (const std::string& problem : parsed.problems) MESSAGE(problem);
  REQUIRE(parsed.problems.empty());
  const Lexicon lexicon(std::move(parsed.tables));
  const auto tokens = tokens_of(text);
  const auto matches = stages::find_matches(tokens, lexicon);
  std::string list;
  for (const auto& match : matches.matches) {
    list += fmt::format("{}{}-{}:{:.1f}", list.empty() ? "" : " ", match.first, match.end,
                        lexicon.reading(match).valence);
  }
  return list;
}

}  // namespace

TEST_CASE("lexicon: every line of the file is legal, and there are enough") {
  const auto parsed = parse_lexicon(stages::lexicon_text());
  for (const std::string& problem : parsed.problems) MESSAGE(problem);
  CHECK(parsed.problems.empty());
  CHECK(parsed.entries >= 4000);
  std::size_t hinglish = 0;
  std::size_t pictographs = 0;
  std::string section;
  std::istringstream lines{std::string(stages::lexicon_text())};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# ")) section = line;
    if (line.empty() || std::string_view("#@!=").find(line.front()) != std::string_view::npos) {
      continue;
    }
    hinglish += section == "# Hinglish" ? 1U : 0U;
    pictographs += section == "# Emoji" ? 1U : 0U;
  }
  CHECK(hinglish >= 400);
  CHECK(pictographs >= 100);
}

TEST_CASE("lexicon: each nuance of the wheel is spoken for") {
  const auto parsed = parse_lexicon(stages::lexicon_text());
  std::set<int> nuances;
  for (const auto& reading : parsed.tables.readings) {
    for (std::size_t i = 0; i < reading.voice_count; ++i) nuances.insert(reading.voices[i].nuance);
  }
  CHECK(nuances.size() == stages::kNuances);
}

TEST_CASE("lexicon: its version is the digest of its text behind the version of the code") {
  const std::string_view text = stages::lexicon_text();
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  std::string hex;
  for (std::size_t i = 0; i < 8; ++i) hex += fmt::format("{:02x}", digest.at(i));
  CHECK(stages::kLexiconVersion == "lexicon-2-" + hex);
}

TEST_CASE("lexicon: what is wrong with a line is told with its number") {
  const struct {
    std::string_view text, problem;
  } rows[] = {
      {"= Happy 1\nx", "1: no feeling 'Happy'"},
      {"= Lonely/Fun 1\nx", "1: no feeling 'Lonely/Fun'"},
      {"= Lonely 4\nx", "1: the weight of Lonely is outside 0.1..3"},
      {"= Lonely 0.05\nx", "1: the weight of Lonely is outside 0.1..3"},
      {"= Lonely\nx", "1: no number behind 'Lonely'"},
      {"= Lonely 1x\nx", "1: no number behind 'Lonely'"},
      {"= v 1.1\nx", "1: 'v' is outside 0..1"},
      {"=\nx", "1: a reading that says nothing"},
      {"= Mad 1 Hurt 1 Proud 1 Grief 1\nx", "1: more than 3 feelings"},
      {"x", "1: an entry before the first reading"},
      {"= v 1\nx\n\n# y\nx", "5: the entry of line 2 again"},
      {"= v 1\nlet-down", "2: 'let-down' is no word"},
      {"= v 1\nUpper", "2: 'Upper' is no word"},
      {"= v 1\ntwo  blanks", "2: '' is no word"},
      {"= v 1\n<nobody>", "2: no class <nobody>"},
      {"= v 1\n* x", "2: a '*' must stand between two words"},
      {"= v 1\nx *", "2: a '*' must stand between two words"},
      {"= v 1\nx * * y", "2: a '*' must stand between two words"},
      {"= v 1\na b c d e f g h", "2: more than 7 elements"},
      {"@ one", "1: a class is '@ name word ...'"},
      {"@ one x\n= v 1\ny", "1: no entry uses <one>"},
      {"@ one x x\n= v 1\n<one>", "1: 'x' stands twice in <one>"},
      {"@ one x\n@ one y\n= v 1\n<one>", "2: a second class <one>"},
      {"@ one <two>\n= v 1\n<one>", "1: no class <two> above"},
      {"! go", "1: irregular forms are '! base form ...'"},
      {"! go went\n! go gone", "2: the forms of 'go' a second time"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto parsed = parse_lexicon(row.text);
    const std::string wanted = fmt::format("lexicon.txt:{}", row.problem);
    CHECK(std::find(parsed.problems.begin(), parsed.problems.end(), wanted) !=
          parsed.problems.end());
  }
}

TEST_CASE("lexicon: words, inflections, classes and gaps") {
  constexpr std::string_view kText =
      "@ pet dog cat\n@ mine my our\n@ beast <pet> horse\n! lose lost\n"
      "= v .1\nlose~ <mine> <beast>\n= v .2\nlost\n= v .3\nworry~\n= v .4\nbreak~ * heart\n";
  CHECK(found(kText, "i lost my dog") == "1-4:0.1");
  CHECK(found(kText, "losing our horse") == "0-3:0.1");
  CHECK(found(kText, "lost the dog") == "0-1:0.2");
  CHECK(found(kText, "worries, worried") == "0-1:0.3 1-2:0.3");
  CHECK(found(kText, "breaks heart") == "0-2:0.4");
  CHECK(found(kText, "breaks my poor heart") == "0-4:0.4");
  CHECK(found(kText, "breaks my poor old heart") == "");
  CHECK(found(kText, "sandworries lostness") == "");
}

TEST_CASE("lexicon: an entry does not reach over punctuation or a contrast") {
  constexpr std::string_view kText = "= v .1\nso happy\n= v .2\nhappy\n= v .3\nfeel~ * happy\n";
  CHECK(found(kText, "so happy") == "0-2:0.1");
  CHECK(found(kText, "so, happy") == "1-2:0.2");
  CHECK(found(kText, "so. Happy") == "1-2:0.2");
  CHECK(found(kText, "feel but happy") == "2-3:0.2");
  CHECK(found(kText, "feel still happy") == "0-3:0.3");
}

TEST_CASE("lexicon: longer entries win, then more exact ones, then earlier ones") {
  constexpr std::string_view kText =
      "@ kin mum dad\n= v .1\na b\n= v .2\nb c d\n= v .3\nlike~\n= v .4\nliked\n= v .5\n<kin>\n"
      "= v .6\nmum\n= v .7\nx y\n= v .8\ny z\n";
  CHECK(found(kText, "a b c d") == "1-4:0.2");
  CHECK(found(kText, "a b c") == "0-2:0.1");
  CHECK(found(kText, "liked likes") == "0-1:0.4 1-2:0.3");
  CHECK(found(kText, "mum dad") == "0-1:0.6 1-2:0.5");
  CHECK(found(kText, "x y z") == "0-2:0.7");
}

TEST_CASE("lexicon: words as people write them") {
  constexpr std::string_view kText =
      "= v .1\nhappy\n= v .2\nsister\n= v .3\ncrying\n= v .4\ncan't\n= v .5\ngood\n";
  CHECK(found(kText, "HAPPY haaaappy happyyyy") == "0-1:0.1 1-2:0.1 2-3:0.1");
  CHECK(found(kText, "my sister's") == "1-2:0.2");
  CHECK(found(kText, "cryin") == "0-1:0.3");
  CHECK(found(kText, "can\xe2\x80\x99t") == "0-1:0.4");
  CHECK(found(kText, "goooood god") == "0-1:0.5");  // drawn out, but not "god"
}

TEST_CASE("lexicon: the matches of a long text are in order and do not overlap") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "i am so happy with my new friends ";
  const auto tokens = tokens_of(text);
  const auto matches = stages::find_matches(tokens, stages::lexicon());
  CHECK(tokens.size() == 16000);
  CHECK(matches.matches.size() >= 2000);
  for (std::size_t i = 1; i < matches.matches.size(); ++i) {
    REQUIRE(matches.matches[i - 1].end <= matches.matches[i].first);
  }
}
