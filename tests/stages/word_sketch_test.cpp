#include "stages/word_sketch.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using doctest::Approx;
using stages::WordSketch;

namespace {

WordSketch sketch(std::string_view text, std::string_view owner = "user:1") {
  return {stages::tokens_of(text), owner};
}

// `count` words from the `first`-th on.
std::string words(int first, int count) {
  std::string text;
  for (int i = first; i < first + count; ++i) text += fmt::format("word{} ", i);
  return text;
}

}  // namespace

TEST_CASE("word sketch: the share of common words, of the words that mean something") {
  CHECK(sketch("dinner with my sister").jaccard(sketch("My SISTER, and dinner!")) == 1);
  CHECK(sketch("dinner sister").jaccard(sketch("dinner garden")) == Approx(1.0 / 3));
  CHECK(sketch("dinner").jaccard(sketch("garden")) == 0);
  CHECK(sketch("I was not with them").empty());
  CHECK(sketch("").jaccard(sketch("")) == 0);
  CHECK(sketch("").jaccard(sketch("dinner")) == 0);
  CHECK(sketch("dinner dinner dinner") == sketch("dinner"));
  CHECK_FALSE(sketch("😀").empty());
}

TEST_CASE("word sketch: exact for short texts, near for long ones") {
  CHECK(sketch(words(0, 10)).jaccard(sketch(words(5, 10))) == Approx(1.0 / 3));
  double worst = 0;
  double sum = 0;
  for (int i = 0; i < 100; ++i) {  // 60 words each, a third of all in common
    const double found = sketch(words(i * 100, 60)).jaccard(sketch(words(i * 100 + 30, 60)));
    worst = std::max(worst, std::abs(found - 1.0 / 3));
    sum += found;
  }
  CHECK(sum / 100 == Approx(1.0 / 3).epsilon(.1));
  CHECK(worst < .4);
}

TEST_CASE("word sketch: the same words of two owners look different") {
  CHECK(sketch("dinner sister garden").jaccard(sketch("dinner sister garden", "user:2")) == 0);
}

TEST_CASE("word sketch: what is written is read again, and nothing else") {
  for (int count : {0, 1, 15, 16, 17, 100}) {
    const auto made = sketch(words(0, count));
    CHECK(made.hex().size() == static_cast<std::size_t>(std::min(count, 16)) * 8);
    REQUIRE(WordSketch::from_hex(made.hex()));
    CHECK(*WordSketch::from_hex(made.hex()) == made);
  }
  for (const std::string& bad : {std::string("0"), std::string("0000000g"), std::string("0000000A"),
                                 std::string("0000000200000001"), std::string("0000000100000001"),
                                 std::string(17 * 8, '0')}) {
    CAPTURE(bad);
    CHECK_FALSE(WordSketch::from_hex(bad));
  }
  // The same bytes on every machine and in every version: old lines are compared with new ones.
  // Reckoned by a script of its own.
  CHECK(sketch("dinner garden").hex() == "0a27bcb971ebe28d");
}
