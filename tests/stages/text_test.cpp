#include "stages/text.hpp"

#include <doctest/doctest.h>

using stages::normalised;
using stages::tokens_of;

TEST_CASE("text: one form for all ways to type the same") {
  CHECK(normalised("  a \t\n b\xc2\xa0 c ") == "a b c");
  CHECK(normalised("cafe\xcc\x81") == "caf\xc3\xa9");  // composed
  CHECK(normalised("Keep CASE") == "Keep CASE");
  CHECK(normalised("") == "");
  CHECK(normalised(" \xe2\x80\xa8 ") == "");
  CHECK_FALSE(normalised("\xff"));
  CHECK_FALSE(normalised("cut \xe2\x82"));
  CHECK_FALSE(normalised("\xed\xa0\x80"));  // half a surrogate pair
  CHECK(normalised(std::string("a\0b", 3)) == std::string("a\0b", 3));
  std::string ascii;  // has a way of its own, which must give the same
  for (char c = 0x7f; c >= 0; --c) ascii += c;
  CHECK(*normalised(ascii + "x") + "\xc3\xa9" == normalised(ascii + "x\xc3\xa9"));
}

TEST_CASE("text: words, clauses and shouting") {
  const auto tokens = tokens_of("I\xe2\x80\x99m NOT happy, but it's FINE \xe2\x80\x94 really's'");
  REQUIRE(tokens.size() == 7);
  CHECK(tokens[0].word == "i'm");
  CHECK(tokens[1].word == "not");
  CHECK(tokens[1].shouted);
  CHECK(tokens[3].word == "but");
  CHECK(tokens[3].starts_clause);
  CHECK_FALSE(tokens[2].starts_clause);
  CHECK(tokens[5].word == "fine");
  CHECK(tokens[6].word == "really's");
  CHECK(tokens[6].starts_clause);
  CHECK(tokens_of("").empty());
  CHECK(tokens_of("!!! ... \xf0\x9f\x99\x83").empty());
  CHECK(tokens_of("\xff\xfe ok").back().word == "ok");
}

TEST_CASE("text: length counts characters") { CHECK(stages::utf8_length("caf\xc3\xa9") == 4); }
