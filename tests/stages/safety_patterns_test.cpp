#include "stages/safety_patterns.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace {

using namespace stages::safety;

// The least that the readers ask for, and some words.
constexpr std::string_view kSmallClasses = R"(
hindi: mujhe
mistyped: disappear
masked: kill
takes_is: it
writer: i me
negator: not never
english_not: not never
stops_gap: @negator but
filler: really just
next_clause: and i
common: the to
usual: day
fruit: apple pear
sweet: @fruit honey
)";

// What a table with one rule makes of a text: the words it takes ("?": one that no rule knows), "-"
// if it does not match.
std::string taken(std::string_view rule, std::string_view text) {
  Vocabulary vocabulary(kSmallClasses, "");
  const std::string table = "= idiom\n" + std::string(rule);
  const RuleBook rules(vocabulary, {table});
  const auto words = read_words(text, stages::tokens_of(text), vocabulary);
  const auto matches = rules.find(words);
  if (matches.empty()) return "-";
  std::string span;
  for (std::uint32_t i = matches[0].begin; i < matches[0].end; ++i) {
    span += (span.empty() ? "" : " ") + std::string(vocabulary.text(words[i].id));
  }
  return span;
}

void read(std::string_view table) {
  Vocabulary vocabulary(kSmallClasses, "");
  const RuleBook rules(vocabulary, {table});
}

}  // namespace

TEST_CASE("safety patterns: what each piece takes") {
  const struct {
    std::string_view rule, text, taken;
  } rows[] = {
      {"red apple", "a red apple a day", "red apple"},
      {"red apple", "red big apple", "-"},
      {"red @fruit", "red pear", "red pear"},
      {"red @sweet", "red pear", "red pear"},
      {"red @fruit", "red honey", "-"},
      {"red green|@fruit", "red green", "red green"},
      {"red big? apple", "red apple", "red apple"},
      {"red big? apple", "red big apple", "red big apple"},
      {"red ..2 apple", "red very big apple", "red ? ? apple"},
      {"red ..2 apple", "red and very big apple", "-"},
      {"red ..2 apple", "red not apple", "-"},
      {"red ..2 apple", "red but apple", "-"},
      {"red ~2 apple", "red really just apple", "red really just apple"},
      {"red ~2 apple", "red big apple", "-"},
      {"not red", "never red", "never red"},
      {"red !apple", "red pear", "red"},
      {"red !apple", "red apple", "-"},
      {"!big apple", "red apple", "apple"},
      {"!big apple", "big apple", "-"},
      {"red $", "it is red", "red"},
      {"red $", "it is red, big", "red"},
      {"red $", "red and big", "red"},
      {"red $", "red big", "-"},
      {"red big|$", "red, small", "red"},
      {"red big|$", "red big", "red big"},
      {"red apple", "red. apple", "-"},
      {"red apple", "red, apple", "-"},
      {"red ..1 apple", "red, apple", "red apple"},
      {"red ~1 apple", "red, apple", "-"},
      {"the ..2 red ..2 apple", "the very red big apple", "the ? red ? apple"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.rule);
    CAPTURE(row.text);
    CHECK(taken(row.rule, row.text) == row.taken);
  }
}

TEST_CASE("safety patterns: phrases make a rule each, and lines go on after two blanks") {
  CHECK(taken("%both = red apple ; green pear\nbig %both", "big green pear") == "big green pear");
  CHECK(taken("%both = red apple ; green pear\nbig %both|one", "big one") == "big one");
  CHECK(taken("red\n  apple|\n  pear", "red pear") == "red pear");
}

TEST_CASE("safety patterns: a match says whether it denies, and names the writer") {
  Vocabulary vocabulary(kSmallClasses, "");
  const RuleBook rules(vocabulary,
                       {"= critical_suicide\nnot red\nred apple\n= weak_distress hindi\nme red"});
  const auto find = [&](std::string_view text) {
    return rules.find(read_words(text, stages::tokens_of(text), vocabulary)).at(0);
  };
  CHECK(find("never red").denies);
  CHECK_FALSE(find("red apple").denies);
  CHECK(find("red apple").whom == Whom::writer);
  CHECK(find("me red").whom == Whom::named);
  CHECK(find("me red").hindi);
  CHECK(find("me red").finding == Finding::distress);
}

TEST_CASE("safety patterns: a mistake in a table is told") {
  CHECK_THROWS_AS(read("= nothing\nred"), std::logic_error);
  CHECK_THROWS_AS(read("= idiom loudly\nred"), std::logic_error);
  CHECK_THROWS_AS(read("= idiom\n@colour"), std::logic_error);
  CHECK_THROWS_AS(read("= idiom\nred ..0 apple"), std::logic_error);
  CHECK_THROWS_AS(read("= idiom\nred ~x apple"), std::logic_error);
  CHECK_THROWS_AS(read("= idiom\nred  apple"), std::logic_error);
  CHECK_THROWS_AS(read("= idiom\n%both apple"), std::logic_error);
  CHECK_THROWS_AS(read("%both = a ; b\n%both = c"), std::logic_error);
  CHECK_THROWS_AS(read("= idiom\nred? ..2"), std::logic_error);
  CHECK_THROWS_AS(Vocabulary("a: b\na: c", ""), std::logic_error);
  CHECK_THROWS_AS(Vocabulary("a: @b", ""), std::logic_error);
  CHECK_THROWS_AS(Vocabulary(kSmallClasses, "red blue"), std::logic_error);
  CHECK_THROWS_AS(Vocabulary(kSmallClasses, "red = rd\nred = rd"), std::logic_error);
  CHECK_NOTHROW(read("= idiom\nred apple"));
}
