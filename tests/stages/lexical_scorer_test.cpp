#include "stages/lexical_scorer.hpp"
#include "stages/drivers.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "stages/stage_one.hpp"
#include "tests/support/counted_new.hpp"

using stages::CueNote;
using stages::LexicalScore;
using stages::score_words;
using stages::tokens_of;

namespace {

LexicalScore scored(std::string_view text) { return score_words(tokens_of(text)); }

std::string primary_of(std::string_view text) {
  const auto state = scored(text).best();
  return state ? std::string(state->primary()) : "";
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

void check_primaries(std::initializer_list<std::pair<std::string_view, std::string_view>> rows) {
  for (const auto& [text, primary] : rows) {
    CAPTURE(text);
    CHECK(primary_of(text) == primary);
  }
}

// Each text more of something than the one before it.
void check_rises(std::initializer_list<std::string_view> texts, double LexicalScore::*figure) {
  const std::string_view* before = nullptr;
  for (const std::string_view& text : texts) {
    if (before != nullptr) {
      CAPTURE(*before);
      CAPTURE(text);
      CHECK(scored(*before).*figure < scored(text).*figure);
    }
    before = &text;
  }
}

}  // namespace

TEST_CASE("score: feelings by their names, each primary") {
  check_primaries({{"I am so happy", "Happy"},
                   {"proud of myself today", "Strong"},
                   {"calm and content", "Peaceful"},
                   {"I feel so lonely", "Sad"},
                   {"I am furious", "Angry"},
                   {"I'm scared and nervous", "Fearful"}});
}

TEST_CASE("score: situations that name no feeling") {
  check_primaries({{"We leave for our trip to the coast tomorrow, bags are packed!", "Happy"},
                   {"Passed my exam", "Strong"},
                   {"A cup of tea on the porch, nothing to do", "Peaceful"},
                   {"Our dog died on Sunday", "Sad"},
                   {"He lied to me and took credit for my work", "Angry"},
                   {"Heard footsteps downstairs while I was home alone", "Fearful"}});
}

TEST_CASE("score: a denied feeling leans to the other side, mildly") {
  const auto denied = scored("I am not happy");
  CHECK(denied.best()->primary() == "Sad");
  CHECK(denied.valence < 0.5);
  CHECK(denied.valence > scored("I am sad").valence);
  const auto brave = scored("I am not afraid");
  CHECK((brave.best()->primary() == "Strong" || brave.best()->primary() == "Peaceful"));
  CHECK(brave.valence > 0.5);
  CHECK(scored("hardly a happy day").valence < scored("a happy day").valence);
  CHECK(scored("without fear").valence > 0.5);
  CHECK(scored("less stressed than yesterday").valence > scored("stressed").valence);
}

TEST_CASE("score: a denial ends with its clause, and what it denies first takes it") {
  CHECK(scored("not today, I am happy").valence > 0.6);
  CHECK(scored("I did not go but I am happy").valence > 0.6);
  CHECK(scored("I did not call anybody the whole long day, happy").valence > 0.6);
  CHECK(scored("not sad or angry").valence > 0.5);
  CHECK(scored("I did not like the rain. I am happy").valence > 0.55);
}

TEST_CASE("score: what looks like a denial and is none") {
  for (const std::string_view text :
       {"never felt so happy", "couldn't be happier", "could not be more proud", "can't wait!",
        "not only happy but proud", "no doubt I will win", "I can't believe how happy I am"}) {
    CAPTURE(text);
    CHECK(scored(text).valence > 0.6);
  }
  CHECK(scored("I have never been so scared").valence < 0.3);
  CHECK(primary_of("I can't watch horror films") == "Fearful");
}

TEST_CASE("score: understatement is above neutral") {
  for (const std::string_view text :
       {"not bad", "not bad at all", "not unhappy", "I am not unhappy with it", "can't complain"}) {
    CAPTURE(text);
    CHECK(scored(text).valence > 0.52);
    CHECK(primary_of(text) == "Peaceful");
  }
}

TEST_CASE("score: what is only wished for is not so") {
  CHECK(scored("I wish I was happy").valence < 0.45);
  CHECK(primary_of("I wish I was happy") == "Sad");
}

TEST_CASE("score: intensity is in words, letters, capitals and signs") {
  check_rises({"slightly sad", "sad", "very sad"}, &LexicalScore::evidence);
  check_rises({"slightly happy", "happy", "very happy", "SO HAPPY", "SO HAPPY!!!"},
              &LexicalScore::valence);
  check_rises({"this is great", "this is GREAT", "this is GREAT!!!"}, &LexicalScore::arousal);
  check_rises({"happy", "haaappy"}, &LexicalScore::evidence);
  check_rises({"so tired", "bored", "fine", "excited"}, &LexicalScore::arousal);
  // When everything is in capitals no word stands out.
  CHECK(scored("I AM SO HAPPY TODAY").evidence ==
        doctest::Approx(scored("i am so happy today").evidence));
}

TEST_CASE("score: what stands after a contrast counts more") {
  check_primaries({{"I was happy, but now I am sad", "Sad"},
                   {"I was sad, but now I am happy", "Happy"},
                   {"It was a lovely party. However, I felt so lonely.", "Sad"},
                   {"Although I am sad, I am happy", "Happy"},
                   {"I am happy, although sad", "Happy"}});
}

TEST_CASE("score: hedges pull towards the middle") {
  CHECK(scored("maybe I am happy").valence < scored("I am happy").valence);
  CHECK(scored("maybe I am happy").valence > 0.5);
  CHECK(scored("I guess I am sad").valence > scored("I am sad").valence);
  CHECK(scored("perhaps I am sad").evidence < scored("I am sad").evidence);
}

TEST_CASE("score: praise that is not meant") {
  for (const std::string_view text :
       {"Great, my car broke down again.", "Oh great. Another delay.",
        "Wow, thanks for ruining my day", "Just what I needed, a flat tire",
        "love my job \xf0\x9f\x99\x84", "What a lovely day. \xf0\x9f\x99\x83"}) {
    CAPTURE(text);
    CHECK(scored(text).valence < 0.5);
    CHECK(primary_of(text) == "Angry");
  }
  CHECK(primary_of("Great, we won the cup!") != "Angry");
  CHECK(scored("Great, everybody is here").valence > 0.6);
}

TEST_CASE("score: swearing is intensity on either side") {
  CHECK(primary_of("this is fucking awesome") == "Happy");
  CHECK(scored("this is fucking awesome").evidence > scored("this is awesome").evidence);
  CHECK(scored("this is fucking awesome").arousal > scored("this is awesome").arousal);
  CHECK(scored("this is fucking terrible").valence < scored("this is terrible").valence);
  CHECK(primary_of("what the fuck") == "Angry");
}

TEST_CASE("score: questions ask, or complain") {
  CHECK(primary_of("What are they made of?") == "Happy");
  CHECK(scored("What are they made of?").best()->secondary() == "Interested");
  CHECK(primary_of("Why can nobody listen for once?") == "Angry");
}

TEST_CASE("score: other people's feelings count less than the writer's") {
  CHECK(scored("she is sad").evidence < scored("I am sad").evidence);
  CHECK(scored("my sister was sad").valence > scored("I was sad").valence);
  CHECK(scored("he makes me nervous").evidence > scored("he sounds nervous").evidence);
  CHECK(primary_of("He was angry and I was so happy") == "Happy");
}

TEST_CASE("score: what the writer says they feel decides how pleasant it is") {
  const std::string_view told = "There was traffic, a flat tire and a long line";
  CHECK(scored(told).valence < 0.4);
  CHECK(scored(std::string(told) + ". I feel great, calm and happy").valence > 0.55);
}

TEST_CASE("score: the end of a text counts a little more") {
  CHECK(primary_of("I was sad. I was calm.") == "Peaceful");
  CHECK(primary_of("I was calm. I was sad.") == "Sad");
}

TEST_CASE("score: routine is no feeling") {
  for (const std::string_view text :
       {"I went to the shop and bought milk.", "The meeting is at three.",
        "I took the bus to work as usual.", "Woke up, had breakfast, went to work.",
        "Had a meeting, answered emails, took the train home."}) {
    CAPTURE(text);
    const auto score = scored(text);
    CHECK_FALSE(score.found_anything());
    CHECK_FALSE(score.best());
    CHECK(std::abs(score.valence - 0.5) < 0.03);
    CHECK(score.arousal <= 0.42);
  }
}

TEST_CASE("score: praise and blame without a feeling name one with little confidence") {
  for (const std::string_view text : {"good", "It was good.", "bad", "That is wrong."}) {
    CAPTURE(text);
    const auto score = scored(text);
    REQUIRE(score.best());
    CHECK(score.confidence < 0.5);
    for (std::size_t p = 0; p < stages::kPrimaries; ++p) {
      const bool pleasant = stages::kWheel.at(p * 6).valence > 0.5;
      CHECK((score.primaries().at(p) > 0) == (pleasant == (score.valence > 0.5)));
    }
  }
}

TEST_CASE("score: Hinglish") {
  check_primaries({{"aaj main bahut khush hoon", "Happy"},
                   {"mujhe bahut dar lag raha hai", "Fearful"},
                   {"main bahut udaas hoon yaar", "Sad"},
                   {"dil toot gaya", "Sad"},
                   {"bahut gussa aa raha hai", "Angry"},
                   {"sukoon mil gaya", "Peaceful"}});
  CHECK(scored("main khush nahi hoon").valence < 0.5);
}

TEST_CASE("score: emoji") {
  check_primaries({{"\xf0\x9f\x98\x80", "Happy"},
                   {"\xf0\x9f\x98\xad", "Sad"},
                   {"\xf0\x9f\x98\xa1", "Angry"},
                   {"\xf0\x9f\x98\xb1", "Fearful"},
                   {"\xe2\x9d\xa4\xef\xb8\x8f", "Peaceful"},
                   {"\xf0\x9f\x92\xaa\xf0\x9f\x8f\xbd", "Strong"}});
}

TEST_CASE("score: the states sum to one, and best is the best of each level") {
  for (const std::string_view text :
       {"I am sad, angry and afraid", "fun, pride and peace", "good"}) {
    CAPTURE(text);
    const auto score = scored(text);
    CHECK(std::accumulate(score.states.begin(), score.states.end(), 0.0) == doctest::Approx(1.0));
    const auto primaries = score.primaries();
    const auto best = *score.best();
    for (const double other : primaries) CHECK(other <= primaries.at(best.nuance() / 6));
    for (std::size_t i = 0; i < 6; ++i) {
      CHECK(score.nuances().at(best.nuance() / 6 * 6 + i) <= score.nuances().at(best.nuance()));
      CHECK(score.states.at(best.nuance() * 6 + i) <= score.states.at(best.index()));
    }
  }
}

TEST_CASE("score: words that no list knows are never cheerful") {
  const std::string base64 = "aGVsbG8gd29ybGQgdGhpcyBpcyBhIHRlc3Qgb2YgYmFzZTY0IGVuY29kZWQ=";
  for (const std::string& text :
       {std::string(), std::string("   "), std::string("!!! ??? ..."), std::string("\xff\xfe\xfd"),
        std::string("<html><body class=\"x\"><p>abc</p></body></html>"),
        std::string(R"({"a": [1, 2, {"b": null}], "c": true})"), base64,
        std::string("\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 \xd8\xa8\xd9\x83"),
        std::string("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"), std::string("xyzzy qwert 12345"),
        std::string("\0\0\0", 3), repeated("lorem ipsum dolor ", 7000)}) {
    CAPTURE(text.substr(0, 40));
    const auto score = scored(text);
    CHECK_FALSE(score.best());
    CHECK(score.valence == 0.5);
    CHECK(score.confidence == 0);
  }
}

TEST_CASE("score: mixed scripts and long texts keep what is said") {
  CHECK(primary_of("\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 I am so happy "
                   "\xe0\xa4\xae\xe0\xa5\x88\xe0\xa4\x82") == "Happy");
  CHECK(primary_of("<b>I feel so lonely</b>") == "Sad");
  const auto one = scored("I feel so lonely. ");
  const auto many = scored(repeated("I feel so lonely. ", 5000));
  CHECK(many.best() == one.best());
  CHECK(many.valence >= 0);
  CHECK(many.confidence <= 1);
}

TEST_CASE("score: memory is asked for as often for a long text as for a short one") {
  const std::string sentence = "I was so happy with my new friends, but then it rained all day. ";
  const auto asked = [&](int times) {
    const auto tokens = tokens_of(repeated(sentence, times));
    const auto before = support::news();
    static_cast<void>(score_words(tokens));
    return support::news() - before;
  };
  static_cast<void>(asked(1));  // the lexicon is read
  CHECK(asked(4) <= 12);
  CHECK(asked(1000) == asked(4));
}

TEST_CASE("score: notes tell what moved what, and change nothing") {
  const auto tokens = tokens_of("I am not very happy. She lost her job!");
  std::vector<CueNote> notes;
  const auto noted = score_words(tokens, &notes);
  const auto plain = score_words(tokens);
  CHECK(noted.states == plain.states);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].words == "happy");
  CHECK(notes[0].effect.find("Excited/Cheerful") == 0);
  CHECK(notes[0].why.find("denied by 'not'") != std::string::npos);
  CHECK(notes[0].why.find("boosted by 'very'") != std::string::npos);
  CHECK(notes[0].why.find("said by 'i'") != std::string::npos);
  CHECK(notes[1].words == "lost her job");
  CHECK(notes[1].why == "loud in 'job'");
}

TEST_CASE("words: what is kept of an analysis holds no word of the writer") {
  const auto analysis = stages::analyse_words("I am elated, Margaret said yes");
  REQUIRE(analysis.state);
  CHECK(analysis.state->primary() == "Happy");
  for (const auto& driver : analysis.invoked) CHECK(stages::find_driver(driver));
  CHECK_FALSE(analysis.expressed.empty());
  CHECK(analysis.expressed.size() <= 3);
  for (const std::string& label : analysis.expressed) {
    CAPTURE(label);
    bool tertiary = false;
    for (std::size_t i = 0; i < stages::kStates; ++i) {
      std::string name(stages::State(i).tertiary());
      for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      tertiary = tertiary || name == label;
    }
    CHECK(tertiary);
  }
}
