#include "stages/event_context.hpp"

#include <doctest/doctest.h>

using stages::event_context_of;
using stages::language_of;
using stages::tokens_of;

TEST_CASE("event context: told by whole words") {
  const struct {
    std::string_view text, domain, control, polarity;
  } rows[] = {
      {"My boss moved the deadline, I had to stay at the office.", "work", "medium", "happened"},
      {"Mum and my sister cooked all day.", "family", "medium", "happened"},
      {"I will update the page", "self", "medium", "planned"},  // no date in update, no ill in will
      {"The exam is tomorrow", "study", "medium", "planned"},
      {"The rent went up and I can't pay my debt", "money", "low", "happened"},
      {"I decided to see a doctor", "health", "high", "happened"},
      {"The party was cancelled", "social", "low", "did_not_happen"},
      {"The call didn't come", "self", "medium", "did_not_happen"},
      {"I didn't like the film", "self", "medium", "happened"},
      {"I know now", "self", "medium", "happened"},  // no "no" in know
      {"I'll see my girlfriend's parents next week", "relationship", "medium", "planned"},
      {"", "self", "medium", "happened"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto event = event_context_of(tokens_of(row.text));
    CHECK(event.domain == row.domain);
    CHECK(event.control == row.control);
    CHECK(event.polarity == row.polarity);
  }
}

TEST_CASE("language: a hint") {
  CHECK(language_of(tokens_of("What a day it was")) == "en");
  CHECK(language_of(tokens_of("aaj bahut thak gaya yaar, kuch karne ka mann nahi")) == "hinglish");
  CHECK(language_of(tokens_of("office mein boss ne daanta, mood off hai")) == "hinglish");
  CHECK(language_of(tokens_of("the hum of the fridge")) == "en");
  CHECK(language_of(tokens_of("\xe0\xa4\xae\xe0\xa5\x88\xe0\xa4\x82 "
                              "\xe0\xa4\x96\xe0\xa5\x81\xe0\xa4\xb6")) == "other");
  CHECK(language_of(tokens_of("")) == "en");
  CHECK(language_of(tokens_of("\xf0\x9f\x98\x80")) == "en");
}
