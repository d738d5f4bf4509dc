#include "stages/tokens.hpp"

#include <doctest/doctest.h>

#include <string>

using stages::Tokens;
using stages::tokens_of;

namespace {

std::string words_of(std::string_view text) {
  std::string words;
  for (const auto& token : tokens_of(text)) ((words += words.empty() ? "" : "|") += token.word);
  return words;
}

}  // namespace

TEST_CASE("tokens: words, clauses and shouting") {
  const auto tokens = tokens_of("I\xe2\x80\x99m NOT happy, but it's FINE \xe2\x80\x94 really's'");
  REQUIRE(tokens.size() == 7);
  CHECK(tokens[0].word == "i'm");
  CHECK(tokens[0].starts_sentence);
  CHECK(tokens[1].word == "not");
  CHECK(tokens[1].shouted);
  CHECK(tokens[3].word == "but");
  CHECK(tokens[3].starts_clause);
  CHECK_FALSE(tokens[3].starts_sentence);
  CHECK_FALSE(tokens[2].starts_clause);
  CHECK(tokens[5].word == "fine");
  CHECK(tokens[6].word == "really's");
  CHECK(tokens[6].starts_clause);
}

TEST_CASE("tokens: what stands between words is told by the word before it") {
  const auto tokens = tokens_of("why?! oh no!!!! 3 times. fine");
  CHECK(tokens[0].asks);
  CHECK(tokens[0].exclaims == 1);
  CHECK(tokens[1].starts_sentence);
  CHECK(tokens[2].exclaims == 3);
  CHECK_FALSE(tokens[2].asks);
  CHECK(tokens.back().starts_sentence);
}

TEST_CASE("tokens: drawn out words, joiners, pictographs and their skin") {
  CHECK(words_of("sooooo haaappy 1000 NOOO") == "soo|haappy|1000|noo");
  CHECK(tokens_of("sooo")[0].stretched);
  CHECK_FALSE(tokens_of("1000")[0].stretched);
  CHECK(words_of("su\xe2\x80\x8bn\xc2\xad"
                 "day") == "sunday");
  // A heart with its selector, and a hand with a skin.
  CHECK(words_of("ok\xe2\x9d\xa4\xef\xb8\x8f!\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd yes") ==
        "ok|\xe2\x9d\xa4|\xf0\x9f\x91\x8d|yes");
  CHECK(tokens_of("a \xf0\x9f\x98\x80")[1].pictograph);
}

TEST_CASE("tokens: a word of ASCII and other letters is one word") {
  const auto tokens = tokens_of(
      "NA\xc3\x8fVE don\xe2\x80\x99t 5\xc3\xa9"
      "5 zz\xc3\xa9zzz Z\xc3\x89zz");
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[0].word == "na\xc3\xafve");
  CHECK(tokens[0].shouted);
  CHECK(tokens[1].word == "don't");
  CHECK(tokens[1].at == 7);
  CHECK(tokens[2].word ==
        "5\xc3\xa9"
        "5");
  CHECK(tokens[3].word == "zz\xc3\xa9zz");
  CHECK(tokens[3].stretched);
  CHECK_FALSE(tokens[4].shouted);
  CHECK_FALSE(tokens[4].stretched);
}

TEST_CASE("tokens: an emoticon is the emoji like it") {
  CHECK(words_of("fun :) sad:-( love <3!") ==
        "fun|\xf0\x9f\x99\x82|sad|\xf0\x9f\x99\x81|love|\xe2\x9d\xa4");
  CHECK(words_of(":'( :D") == "\xf0\x9f\x98\xa2|\xf0\x9f\x98\x80");
  CHECK(tokens_of("ok :)")[1].pictograph);
  CHECK(tokens_of("ok :)!")[1].exclaims == 1);
  for (const char* none : {"http://a", "a:Data", "under <30", "at 5:30", "so: this"}) {
    CAPTURE(none);
    for (const auto& token : tokens_of(none)) CHECK_FALSE(token.pictograph);
  }
  std::string many;
  for (int i = 0; i < 1000; ++i) many += ":)";
  CHECK(tokens_of(many).size() == 1000);
  CHECK(tokens_of(many).back().word == "\xf0\x9f\x99\x82");
}

TEST_CASE("tokens: any bytes at all") {
  CHECK(tokens_of("").empty());
  CHECK(tokens_of("!!! ... ''").empty());
  CHECK(words_of("\xff\xfe ok") == "ok");
  CHECK(words_of("\xe0\xa4\xae\xe0\xa5\x88\xe0\xa4\x82 a-b") ==
        "\xe0\xa4\xae\xe0\xa5\x88\xe0\xa4\x82|a|b");
  // Letters that are longer in lower case.
  std::string longer;
  for (int i = 0; i < 1000; ++i) longer += "\xc8\xba ";
  const auto tokens = tokens_of(longer);
  REQUIRE(tokens.size() == 1000);
  CHECK(tokens.back().word == "\xe2\xb1\xa5");
}

TEST_CASE("tokens: may be moved, and tell where they stood") {
  Tokens first = tokens_of("  Well, hi");
  CHECK(first[1].at == 8);
  const Tokens second = std::move(first);
  CHECK(second[0].word == "well");
}
