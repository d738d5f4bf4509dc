#include "stages/fusion.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "stages/labels.hpp"
#include "stages/model_trust.hpp"
#include "stages/stage_one.hpp"

using stages::analyse;
using stages::find_nuance;
using stages::find_state;
using stages::OtherReadings;

namespace {

stages::ModelReading reading(std::string_view state, double valence) {
  stages::ModelReading reading;
  reading.state = find_state(state);
  reading.valence = valence;
  reading.arousal = 0.3;
  reading.invoked = {"loss"};
  reading.expressed = {"alone"};
  reading.domain = "family";
  reading.control = "low";
  reading.polarity = "happened";
  return reading;
}

OtherReadings said(std::string_view state, double valence) {
  OtherReadings others;
  others.model = reading(state, valence);
  return others;
}

stages::SimilarityScore near_to(std::string_view nuance, double share) {
  stages::SimilarityScore score;
  score.nuances.fill((1 - share) / stages::kNuances);
  score.nuances.at(*find_nuance(nuance)) += share;
  score.strength = share;
  score.valence = stages::kWheel.at(*find_nuance(nuance)).valence;
  return score;
}

}  // namespace

TEST_CASE("fusion: agreement is trusted more, and the model's shade is taken") {
  const auto agreed = analyse("I feel so lonely", said("Lonely/Forsaken", 0.2), {});
  CHECK(agreed.state->short_path() == "Lonely/Forsaken");
  CHECK(agreed.mode == "llm+lexical");
  CHECK(agreed.domain == "family");
  CHECK(agreed.invoked == std::vector<std::string>{"loss"});
  const auto torn = analyse("I am so proud of my promotion", said("Lonely/Alone", 0.2), {});
  CHECK(torn.confidence < agreed.confidence);
  auto all = said("Lonely/Alone", 0.2);
  all.similarity = near_to("Lonely", 0.6);
  const auto three = analyse("I feel so lonely", all, {});
  CHECK(three.mode == "llm+embedding+lexical");
  CHECK(three.confidence > agreed.confidence);
}

TEST_CASE("fusion: two that agree outvote a third") {
  auto others = said("Excited/Cheerful", 0.9);
  others.model_trust = 0.5;
  others.similarity = near_to("Lonely", 0.9);
  CHECK(analyse("I feel so lonely and alone", others, {}).state->primary() == "Sad");
}

TEST_CASE("fusion: weights are shared out among those that speak; none at all leaves the words") {
  const std::string text = "I feel so lonely";
  CHECK_FALSE(analyse(text, said("Neutral", 0.5), {}).state);
  CHECK(analyse(text, said("Neutral", 0.5), {1.0, 0.0, 0.1}).state);
  CHECK(stages::serialised(analyse(text, {}, {0, 0, 0})) ==
        stages::serialised(stages::analyse_words(text)));
  // Without words of feeling the other has it all.
  CHECK(analyse("xyzzy", said("Excited/Cheerful", 0.9), {}).valence == doctest::Approx(0.9));
  OtherReadings near;
  near.similarity = near_to("Grief", 0.8);
  const auto by_likeness = analyse("xyzzy", near, {});
  CHECK(by_likeness.state->secondary() == "Grief");
  CHECK(by_likeness.mode == "embedding+lexical");
  CHECK(by_likeness.invoked == std::vector<std::string>{"loss"});
}

TEST_CASE("fusion: a state and a valence that contradict each other count less") {
  const auto plain = analyse("I feel so lonely", said("Excited/Cheerful", 0.9), {});
  const auto odd = analyse("I feel so lonely", said("Excited/Cheerful", 0.1), {});
  CHECK(plain.state->primary() == "Happy");
  CHECK(odd.state->primary() == "Sad");
}

TEST_CASE("fusion: a model never takes a signal away") {
  const auto analysis = analyse("I want to die", said("Excited/Cheerful", 0.9), {});
  CHECK(analysis.signals == std::vector<std::string>{"critical_suicide"});
}

TEST_CASE("fusion: whatever is said, every state is legal and every figure between 0 and 1") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> unit(0, 1);
  for (int i = 0; i < 2000; ++i) {
    OtherReadings others;
    if (i % 3 != 0) {
      const auto state = random() % (stages::kStates + 1);
      others.model = reading("Lonely/Alone", unit(random));
      others.model->state.reset();
      if (state < stages::kStates) others.model->state = stages::State(state);
      others.model_trust = unit(random);
    }
    if (i % 2 != 0) {
      others.similarity =
          near_to(stages::kWheel.at(random() % stages::kNuances).name, unit(random));
    }
    const auto analysis = analyse(i % 5 == 0 ? "" : "so happy but worried about tomorrow", others,
                                  {unit(random), unit(random), unit(random)});
    for (const double figure : {analysis.valence, analysis.arousal, analysis.confidence}) {
      CHECK((figure >= 0 && figure <= 1));
    }
    CHECK(analysis.invoked.size() <= stages::kMostLabels);
    CHECK((!analysis.state || !analysis.invoked.empty()));
  }
}

TEST_CASE("model trust: a model that reads is believed, one that does not loses its say soon") {
  const auto plain = stages::analyse_words("I am furious and so angry, absolutely livid");
  REQUIRE(plain.confidence >= 0.5);
  const auto right = reading("Mad/Furious", 0.1);
  const auto wrong = reading("Serene/Quiet", 0.9);
  stages::ModelTrust trust;
  CHECK((trust.weight() > 0.2 && trust.weight() < 0.4));
  for (int i = 0; i < 3; ++i) trust.observe(plain, right);
  CHECK(trust.weight() == 1);
  // Wrong once in three times: still better than chance.
  for (int i = 0; i < 300; ++i) trust.observe(plain, i % 3 == 0 ? wrong : right);
  CHECK(trust.weight() == 1);
  int answers = 0;
  while (trust.weight() > 0 && answers < 100) {
    trust.observe(plain, answers++ % 6 == 5 ? right : wrong);
  }
  CHECK(answers <= 16);
  CHECK(trust.standing() == stages::ModelTrust::Standing::lost);
  for (int i = 0; i < 20; ++i) trust.observe(plain, right);
  CHECK(trust.weight() == 1);
}

TEST_CASE("model trust: what is not plain tells nothing; the same answer each time tells enough") {
  stages::ModelTrust untouched;
  for (int i = 0; i < 100; ++i) {
    untouched.observe(stages::analyse_words("xyzzy"), reading("Serene/Quiet", 0.9));
  }
  CHECK(untouched.standing() == stages::ModelTrust::Standing::untried);
  const auto angry = stages::analyse_words("I am furious and so angry, absolutely livid");
  const auto proud = stages::analyse_words("I am so proud, I passed all my exams");
  auto neutral = reading("Serene/Quiet", 0.5);
  neutral.state.reset();
  stages::ModelTrust trust;
  for (int i = 0; i < 2; ++i) trust.observe(i % 2 == 0 ? angry : proud, neutral);
  CHECK(trust.weight() == 0);
}
