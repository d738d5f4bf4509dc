#include "stages/willingness.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "stages/headline.hpp"

using doctest::Approx;
using stages::cues_of;
using stages::headline_of;
using stages::tokens_of;
using stages::willingness_of;

namespace {

using Words = std::vector<std::string>;

stages::Analysis felt(double valence, Words expressed = {}) {
  stages::Analysis analysis;
  analysis.valence = valence;
  analysis.expressed = std::move(expressed);
  return analysis;
}

}  // namespace

TEST_CASE("willingness: cues are whole words, each listed once as the text has them") {
  const auto cues = cues_of(tokens_of(
      "I'm not sure. Maybe I'm wrong, maybe something is kind of off; I can't say. Not my day."));
  CHECK(cues.hedges == Words{"maybe", "kind of"});
  CHECK(cues.hedge_count == 3);
  CHECK(cues.negations == Words{"not", "can't"});
  CHECK(cues.negation_count == 3);
  CHECK(cues.self_reference == Words{"I'm", "I", "my"});
  CHECK(cues.self_count == 4);
  CHECK(cues.intensifiers.empty());
}

TEST_CASE("willingness: no cue inside of another word, and \"so\" only where it strengthens") {
  const struct {
    std::string_view text;
    Words hedges, intensifiers, negations, self_reference;
  } rows[] = {
      {"something notable happened in Nottingham", {}, {}, {}, {}},
      {"mythical mines of time", {}, {}, {}, {}},
      {"the guesswork was thinkable", {}, {}, {}, {}},
      {"so I left, so we ate. So what", {}, {}, {}, {"I"}},
      {"it was so good and very, very late", {}, {"so", "very"}, {}, {}},
      {"it was good, so", {}, {}, {}, {}},
      {"dont know, never did", {}, {}, {"dont", "never"}, {}},
      {"I guess it could be worse", {"guess", "could be"}, {}, {}, {"I"}},
      {"what kind? of course", {}, {}, {}, {}},
      {"mujhe bahut gussa nahi aata", {}, {"bahut"}, {"nahi"}, {"mujhe"}},
      {"I\xE2\x80\x99m fine", {}, {}, {}, {"I'm"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto cues = cues_of(tokens_of(row.text));
    CHECK(cues.hedges == row.hedges);
    CHECK(cues.intensifiers == row.intensifiers);
    CHECK(cues.negations == row.negations);
    CHECK(cues.self_reference == row.self_reference);
  }
  // A word that only ends like one is not kept whole.
  std::string long_word;
  for (int i = 0; i < 2500; ++i) long_word += "xo";
  CHECK(cues_of(tokens_of(long_word + "n't")).negations.empty());
}

TEST_CASE("willingness: by hand, for ten words with two of self, one hedge, one feeling") {
  const auto cues = cues_of(tokens_of("maybe the whole evening made me and my sister glad"));
  CHECK(cues.words == 10);
  const auto found = willingness_of(cues, felt(.8, {"warm"}));
  const double self = 1 - std::exp(-2.0);
  const double inhibition = 1 - std::exp(-.5);
  CHECK(found.inhibition == Approx(inhibition));
  CHECK(found.to_express == Approx(.4 * self + .3 * (1 - std::exp(-.5)) + .3 * (1 - inhibition)));
  CHECK(found.amplification == 0);
  CHECK(found.dissociation == 0);
  CHECK(found.social_desirability == Approx(inhibition * .6));
  CHECK(willingness_of(cues, felt(.3)).dissociation == Approx((1 - self) * .4));
  CHECK(willingness_of(cues, felt(.3)).social_desirability == 0);
}

TEST_CASE("willingness: more of a cue is more, and nothing leaves 0..1") {
  const auto of = [](std::string_view text) {
    return willingness_of(cues_of(tokens_of(text)), felt(.2, {"low"}));
  };
  CHECK(of("I was sad in the rain there today").to_express >
        of("it was sad in the rain there today").to_express);
  CHECK(of("I was sad in the rain there today").to_express >
        of("I was maybe sad in the rain there").to_express);
  CHECK(of("it was VERY sad in the rain there").amplification >
        of("it was very sad in the rain there").amplification);
  std::string all;
  for (int i = 0; i < 3000; ++i) all += "I never maybe very SOOO ";
  for (const auto& text : {std::string(), std::string("😀"), std::string("I"), all}) {
    for (const double valence : {0.0, .5, 1.0}) {
      const auto found =
          willingness_of(cues_of(tokens_of(text)), felt(valence, {"low", "warm", "calm"}));
      for (const double figure : {found.to_express, found.inhibition, found.amplification,
                                  found.dissociation, found.social_desirability}) {
        CHECK((figure >= 0 && figure <= 1));
      }
    }
  }
}

TEST_CASE("headline: four words of the first sentence that say something") {
  const struct {
    std::string_view text;
    std::string_view headline;
  } rows[] = {
      {"I feel exhausted and hopeless about work today. The rest is silence",
       "feel exhausted hopeless work"},
      {"Yes! Dinner with my sister", "yes"},
      {"So it is. Dinner with my sister", "so"},
      {"I am", "i"},
      {"", "moment"},
      {"...", "moment"},
      {"😀", "😀"},
      {"बारिश में घर", "बारिश में"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(headline_of(tokens_of(row.text)) == row.headline);
  }
  CHECK(headline_of(tokens_of(std::string(10'000, 'a') + "b")).size() <= 40);
  std::string umlauts;
  for (int i = 0; i < 100; ++i) umlauts += "xäöü";
  const auto cut = headline_of(tokens_of(umlauts));
  CHECK(cut.size() <= 40);
  CHECK(umlauts.starts_with(cut));
}
