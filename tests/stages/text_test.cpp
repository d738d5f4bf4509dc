#include "stages/text.hpp"

#include <doctest/doctest.h>

using stages::normalised;

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

TEST_CASE("text: length counts characters") { CHECK(stages::utf8_length("caf\xc3\xa9") == 4); }
