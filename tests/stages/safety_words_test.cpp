#include "stages/safety_words.hpp"

#include <doctest/doctest.h>

#include <string>

#include "stages/safety_tables.hpp"

namespace {

using namespace stages::safety;

const Vocabulary& vocabulary() {
  static const Vocabulary kVocabulary(kClasses, kSpellings);
  return kVocabulary;
}

std::vector<Word> words_of(std::string_view text) {
  return read_words(text, stages::tokens_of(text), vocabulary());
}

// The words with a blank between, '|' before one that begins a clause, "?" for one not known.
std::string reading_of(std::string_view text) {
  std::string reading;
  for (const Word& word : words_of(text)) {
    if (!reading.empty()) reading += word.starts_clause ? '|' : ' ';
    reading += vocabulary().text(word.id);
  }
  return reading;
}

}  // namespace

TEST_CASE("safety words: contractions, spellings and words written apart become the same words") {
  const struct {
    std::string_view text, reading;
  } rows[] = {
      {"I'm", "i am"},
      {"im", "i am"},
      {"I\xe2\x80\x99m", "i am"},
      {"can't", "can not"},
      {"cant", "can not"},
      {"won't", "will not"},
      {"didn't", "did not"},
      {"I'd", "i would"},
      {"it's", "it is"},
      {"mother's", "mother 's"},
      {"wanna", "want to"},
      {"no one", "nobody"},
      {"any more", "anymore"},
      {"self-harm", "selfharm"},
      {"thinkin", "thinking"},
      {"sooo", "so"},
      {"nahin", "nahi"},
      {"nhi", "nahi"},
      {"chaahtaa", "chahta"},
      {"mujhey", "mujhe"},
      {"\xe0\xa4\xae\xe0\xa4\xb0\xe0\xa4\xa8\xe0\xa4\xbe", "marna"},
      {"everyon", "everyone"},
      {"disapear", "disappear"},
      {"homeless", "homeless"},
      {"quite xyzzy", "quite ?"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(reading_of(row.text) == row.reading);
  }
}

TEST_CASE("safety words: a word that hides from a filter is found") {
  for (const std::string_view text :
       {"su1cide", "su!cide", "$uicide", "sui.cide", "s-u-i-c-i-d-e", "s u i c i d e", "su**ide",
        "suicde", "\xef\xbb\xbfsuicide"}) {
    CAPTURE(text);
    CHECK(reading_of(text) == "suicide");
  }
  CHECK(reading_of("I a m x") == "i a ? ?");
  CHECK(reading_of("a * b") == "a ?");
  CHECK(reading_of("wow!nice") == "?|?");
}

TEST_CASE("safety words: clauses, sentences and quotations") {
  CHECK(reading_of("want, so want - really") == "want|so want|really");
  CHECK(reading_of("I am still here") == "i am still here");
  CHECK(reading_of("I am i. Still, I am here") == "i am i|still|i am here");
  const auto words = words_of("he said \"I am sad\" and left. 'I am' (not) don't");
  REQUIRE(words.size() == 12);
  CHECK(words[1].quote == 0);
  CHECK(words[2].quote == 1);
  CHECK(words[4].quote == 1);
  CHECK(words[5].quote == 0);
  CHECK(words[6].sentence == 0);
  CHECK(words[7].sentence == 1);
  CHECK(words[7].quote == 2);
  CHECK(words[9].quote == 0);
  CHECK(words_of("\"open\nand on")[1].quote == 0);
  const auto asked = words_of("Am I sad? No.");
  CHECK(asked.back().asks);
  CHECK_FALSE(asked.front().asks);
}

TEST_CASE("safety words: a sentence without end is cut") {
  std::string text;
  for (int i = 0; i < 1'000; ++i) text += "die ";
  const auto words = words_of(text);
  CHECK(words.size() == 1'000);
  CHECK(words.back().sentence == 4);
}
