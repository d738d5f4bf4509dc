#include "stages/stage_one.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "stages/lexicon.hpp"

using stages::analyse_words;
using stages::find_state;

TEST_CASE("wheel: 216 paths, each found by its short name and named by nothing else") {
  std::set<std::string> names;
  for (std::size_t i = 0; i < stages::kStates; ++i) {
    const stages::State state(i);
    names.insert(state.short_path());
    CHECK(find_state(state.short_path())->index() == i);
  }
  CHECK(names.size() == stages::kStates);
  CHECK(stages::kWheel[23].primary == "Sad");
  for (const std::string_view wrong :
       {"", "Lonely", "Lonely/", "/Alone", "Lonely/Energetic", "lonely/alone", "Nowhere/Alone"}) {
    CHECK_FALSE(find_state(wrong));
  }
}

TEST_CASE("words: feelings, their denial and their absence") {
  const struct {
    std::string_view text, primary;
  } rows[] = {
      {"I passed my exam and I am so proud", "Strong"},
      {"I am not happy", "Sad"},
      {"not anxious at all", "Strong"},
      {"It was fun but now I am sad", "Sad"},
      {"classes were massive", ""},  // no "ass", no "mad" inside words
      {"made a sandwich", ""},
      {"", ""},
      {"!!! ???", ""},
      {"aGVsbG8gd29ybGQ=", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto analysis = analyse_words(row.text);
    CHECK((analysis.state ? analysis.state->primary() : "") == row.primary);
    CHECK((analysis.valence >= 0 && analysis.valence <= 1));
  }
  CHECK(analyse_words("").confidence <= 0.3);
  CHECK(analyse_words("").valence == 0.5);
}

TEST_CASE("words: the same text gives the same bytes") {
  const std::string text = "Tired, worried, and somehow grateful. Mixed day.";
  CHECK(stages::serialised(analyse_words(text)) == stages::serialised(analyse_words(text)));
}

TEST_CASE("analysis: what is kept comes back whole, and nothing else is taken") {
  auto analysis = analyse_words("I am furious and I want to die");
  const auto text = stages::serialised(analysis);
  const auto back = stages::parse_analysis(text);
  REQUIRE(back);
  CHECK(stages::serialised(*back) == text);
  CHECK(back->signals == std::vector<std::string>{"critical_suicide"});
  for (const std::string_view wrong : {"", "null", "{}", "[1]", R"({"state":"Sad/Nothing"})"}) {
    CHECK_FALSE(stages::parse_analysis(wrong));
  }
}

TEST_CASE("stage one: a writer in danger is not well, whatever words or models say") {
  stages::OtherReadings cheerful;
  cheerful.model.emplace();
  cheerful.model->state = find_state("Excited/Cheerful");
  cheerful.model->valence = 1;
  cheerful.model->domain = "self";
  for (const char* text :
       {"I want to die", "My daughter made me proud today. I still want to kill myself.",
        "my husband beats me", "I want to die and I feel so lonely"}) {
    CAPTURE(text);
    for (const auto& analysis : {analyse_words(text), stages::analyse(text, cheerful, {})}) {
      REQUIRE_FALSE(analysis.signals.empty());
      REQUIRE(analysis.state);
      CHECK(stages::kWheel.at(analysis.state->nuance()).valence < 0.5);
      CHECK(analysis.valence <= 0.15);
      CHECK_FALSE(analysis.invoked.empty());
    }
  }
}
