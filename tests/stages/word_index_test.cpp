#include "stages/word_index.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("word index: each word has its place, and nothing else has one") {
  static constexpr std::array<std::string_view, 6> kWords{"a", "so", "sob", "mujhe", "i'm", "bos"};
  static constexpr stages::WordIndex kIndex(kWords);
  static_assert(kIndex.find("sob") == 2);
  for (std::size_t i = 0; i < kWords.size(); ++i) CHECK(kIndex.find(kWords.at(i)) == i);
  for (const std::string_view other : {"", "b", "s", "obs", "sobs", "Mujhe", "i'", "\xff\xff"}) {
    CAPTURE(other);
    CHECK_FALSE(kIndex.contains(other));
  }
  CHECK_FALSE(kIndex.contains(std::string(100'000, 'a')));
}

TEST_CASE("word index: words that share their slots are told apart") {
  // The same letters count of all of these: the first, the middle, one further on, the last.
  static constexpr std::array<std::string_view, 3> kWords{"abcdefghi", "axcdexghi", "abxdefghi"};
  static constexpr stages::WordIndex kIndex(kWords);
  for (std::size_t i = 0; i < kWords.size(); ++i) CHECK(kIndex.find(kWords.at(i)) == i);
  CHECK_FALSE(kIndex.contains("abcdexghi"));
}
