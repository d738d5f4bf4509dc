#include "stages/comparator.hpp"

#include <doctest/doctest.h>

#include <set>

#include "stages/congruence.hpp"
#include "stages/drivers.hpp"
#include "stages/wheel.hpp"

using doctest::Approx;
using stages::comparison_of;
using stages::congruence_of;
using stages::events_of;
using stages::uncontradicted;

namespace {

using Words = std::vector<std::string>;

std::set<std::string> tertiaries() {
  std::set<std::string> names;
  for (const auto& nuance : stages::kWheel) {
    for (std::string name :
         std::vector<std::string>(nuance.tertiaries.begin(), nuance.tertiaries.end())) {
      for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      names.insert(name);
    }
  }
  return names;
}

}  // namespace

TEST_CASE("drivers: thirty-four, each once, and all their feelings are on the wheel") {
  const auto feelings = tertiaries();
  std::set<std::string_view> names;
  for (const auto& driver : stages::kDrivers) {
    CAPTURE(driver.name);
    CHECK(names.insert(driver.name).second);
    CHECK((driver.valence > 0 && driver.valence < 1));
    CHECK((driver.arousal > 0 && driver.arousal < 1));
    std::set<std::string> listed(driver.expected.begin(), driver.expected.end());
    std::string word;
    for (const char c : std::string(driver.also) + " ") {
      if (c != ' ') {
        word += c;
        continue;
      }
      CHECK(listed.insert(word).second);
      word.clear();
    }
    CHECK(listed.size() >= 6);
    for (const auto& feeling : listed) {
      CAPTURE(feeling);
      CHECK(feelings.contains(feeling));
      CHECK(stages::goes_with(driver, feeling));
    }
    CHECK_FALSE(stages::goes_with(driver, ""));
    CHECK(stages::find_driver(driver.name));
  }
  CHECK_FALSE(stages::find_driver("anything"));
}

TEST_CASE("drivers: a set of them") {
  using stages::DriverSet;
  const DriverSet some(Words{"tension", "hope", "hope", "my boss"});
  CHECK(some.size() == 2);
  CHECK(some.names() == std::vector<std::string_view>{"hope", "tension"});
  CHECK(some.jaccard(DriverSet(Words{"hope", "awe"})) == Approx(1.0 / 3));
  CHECK(some.jaccard(some) == 1);
  CHECK(DriverSet().jaccard(DriverSet()) == 0);
  CHECK(some.common_with(DriverSet(Words{"awe"})).empty());
}

TEST_CASE("comparator: beside what is usual for the causes") {
  const struct {
    Words causes;
    double valence, arousal;
    double expected_valence, expected_arousal, deviation_valence, deviation_arousal;
    std::string_view note;
  } rows[] = {
      {{"fatigue"}, .25, .30, .25, .30, 0, 0, "As expected"},
      {{"fatigue"}, .34, .39, .25, .30, .09, .09, "As expected"},
      {{"fatigue"},
       .35,
       .40,
       .25,
       .30,
       .10,
       .10,
       "more positive than expected, more activated than expected. Events: fatigue"},
      {{"pride", "overwhelm"},
       .2,
       .675,
       .525,
       .675,
       -.33,
       0,
       "more negative than expected. Events: pride + overwhelm"},
      {{"worry"}, .35, .5, .35, .75, 0, -.25, "calmer than expected. Events: worry"},
      {{"worry", "my boss"}, .35, .75, .35, .75, 0, 0, "As expected"},
      {{}, .2, .9, .5, .5, -.3, .4, "No events to compare"},
      {{"my boss"}, .2, .9, .5, .5, -.3, .4, "No events to compare"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.note);
    const auto found = comparison_of(row.causes, {row.valence, row.arousal});
    CHECK(found.expected.valence == Approx(row.expected_valence));
    CHECK(found.expected.arousal == Approx(row.expected_arousal));
    CHECK(found.deviation.valence == Approx(row.deviation_valence));
    CHECK(found.deviation.arousal == Approx(row.deviation_arousal));
    CHECK(found.note == row.note);
  }
  const auto two = comparison_of({"fatigue", "hope"}, {.5, .5});
  CHECK(two.invoked == "fatigue + hope");
  CHECK(two.expressed == std::vector<std::string_view>{"exhausted", "low", "burdened"});
  CHECK(comparison_of({}, {.5, .5}).expressed.empty());
}

TEST_CASE("events: each cause, surer where the feeling is the usual one") {
  const auto confidence = [](const char* cause, double valence, double arousal) {
    return events_of({cause}, {valence, arousal}).at(0).confidence;
  };
  CHECK(confidence("pride", .7, .5) == .9);
  CHECK(confidence("pride", .5, .5) == .85);
  CHECK(confidence("exhaustion", .3, .3) == .9);
  CHECK(confidence("exhaustion", .5, .3) == .85);
  CHECK(confidence("worry", .45, .7) == .9);
  CHECK(confidence("worry", .45, .5) == .85);
  CHECK(confidence("my boss", .1, .9) == .6);
  CHECK(events_of({}, {.5, .5}).empty());
  CHECK(events_of({"hope", "awe"}, {.5, .5}).at(1).label == "awe");
}

TEST_CASE("congruence: what is expressed goes with its cause, or keeps calm about it") {
  const struct {
    Words invoked, expressed;
    double congruence;
  } rows[] = {
      {{"fatigue"}, {"exhausted"}, .9},
      {{"pride"}, {"accomplished"}, .9},
      {{"frustration"}, {"annoyed"}, .9},
      {{"connection"}, {"warm"}, .9},
      {{"hope", "worry"}, {"nervous"}, .9},
      {{"overwhelm"}, {"calm"}, .6},
      {{"loss"}, {"settled"}, .6},
      {{"hope"}, {"calm"}, .5},
      {{"pride"}, {"ashamed"}, .5},
      {{}, {"calm"}, .5},
      {{"overwhelm"}, {}, .5},
      {{"my boss"}, {"calm"}, .5},
      {{"overwhelm"}, {"calm", "tense"}, .9},
      // "hopeless" is no kind of "hope".
      {{"hope"}, {"hopeless"}, .5},
  };
  for (const auto& row : rows) {
    CAPTURE(row.invoked);
    CAPTURE(row.expressed);
    CHECK(congruence_of(row.invoked, row.expressed) == row.congruence);
  }
}

TEST_CASE("congruence: a feeling excludes some causes, but never the last") {
  const struct {
    Words invoked, expressed, left;
  } rows[] = {
      {{"relief", "pressure"}, {"relieved"}, {"relief"}},
      {{"low_progress", "pride"}, {"accomplished"}, {"pride"}},
      {{"progress", "low_progress"}, {"stuck"}, {"low_progress"}},
      {{"serenity", "overwhelm"}, {"flooded"}, {"overwhelm"}},
      {{"serenity", "worry"}, {"tranquil"}, {"serenity"}},
      // Both are felt.
      {{"relief", "pressure"}, {"relieved", "pressured"}, {"relief", "pressure"}},
      {{"pressure"}, {"calm"}, {"pressure"}},
      {{"pressure", "tension"}, {"relieved"}, {"pressure"}},
      {{"hope", "my boss"}, {"hopeful"}, {"hope", "my boss"}},
      {{}, {"calm"}, {}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.invoked);
    CHECK(uncontradicted(row.invoked, row.expressed) == row.left);
  }
}
