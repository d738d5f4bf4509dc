#include "stages/temporal.hpp"

#include <doctest/doctest.h>

#include "stages/mood_state.hpp"
#include "tests/support/pasts.hpp"

using doctest::Approx;
using stages::History;
using stages::temporal_of;
using stages::ValenceArousal;
using support::moment;
using support::past;

namespace {

// A Wednesday. What is expected of it was reckoned by a script of its own from the definitions in
// temporal.hpp, not by this program.
constexpr const char* kNow = "2026-03-18T12:00:00Z";
const ValenceArousal kFelt{.3, .8};

History week_history() {
  return {past("2026-02-26T12:00:00Z", .5, .5), past("2026-03-10T12:00:00Z", .8, .3),
          past("2026-03-15T12:00:00Z", .6, .2), past("2026-03-17T12:00:00Z", .4, .6),
          past("2026-03-18T00:00:00Z", .2, .7)};
}

}  // namespace

TEST_CASE("temporal: means that decay with real time, each of its own kind (L22, L23, L24)") {
  const auto temporal = temporal_of(kFelt, week_history(), moment(kNow));
  CHECK(temporal.of_1_day.valence == Approx(0.308023341));
  CHECK(temporal.of_7_days.valence == Approx(0.412694484));
  CHECK(temporal.of_28_days.valence == Approx(0.452096087));
  CHECK(temporal.of_1_day.arousal == Approx(0.693980049));
  CHECK(temporal.of_7_days.arousal == Approx(0.563808506));
  CHECK(temporal.of_28_days.arousal == Approx(0.528657265));
}

TEST_CASE("temporal: the latest reflections weigh most, not the oldest (L22)") {
  const History rising{past("2026-03-04T12:00:00Z", .1), past("2026-03-11T12:00:00Z", .5),
                       past("2026-03-17T12:00:00Z", .9)};
  const auto temporal = temporal_of({.9, .5}, rising, moment(kNow));
  CHECK(temporal.of_1_day.valence > temporal.of_7_days.valence);
  CHECK(temporal.of_7_days.valence > temporal.of_28_days.valence);
  CHECK(temporal.of_1_day.valence > .85);
}

TEST_CASE("temporal: the means of arousal are of arousal (L23)") {
  const History history{past("2026-03-17T12:00:00Z", .9, .1), past("2026-03-18T00:00:00Z", .8, .2)};
  const auto temporal = temporal_of({.9, .1}, history, moment(kNow));
  for (const auto& mean : {temporal.of_1_day, temporal.of_7_days, temporal.of_28_days}) {
    CHECK(mean.valence > .8);
    CHECK(mean.arousal < .2);
  }
}

TEST_CASE("temporal: days are days, and this reflection is one of those it is a mean of (L24)") {
  // A hundred days ago is next to nothing, however few came since.
  const History old{past("2025-12-08T12:00:00Z", 1.0, 1.0)};
  CHECK(temporal_of({.2, .2}, old, moment(kNow)).of_7_days.valence == Approx(.2).epsilon(.001));
  // A day ago is half.
  const History yesterday{past("2026-03-17T12:00:00Z", .8, .5)};
  CHECK(temporal_of({.2, .5}, yesterday, moment(kNow)).of_1_day.valence ==
        Approx((.2 + .8 / 2) / 1.5));
  // At the same time, as much.
  const History same{past(kNow, .8, .5)};
  CHECK(temporal_of({.2, .5}, same, moment(kNow)).of_1_day.valence == Approx(.5));
  const auto alone = temporal_of(kFelt, {}, moment(kNow));
  CHECK(alone.of_1_day.valence == .3);
  CHECK(alone.of_28_days.arousal == .8);
}

TEST_CASE("temporal: z-scores from five reflections on, their spread drawn to a usual one (L25)") {
  const auto temporal = temporal_of(kFelt, week_history(), moment(kNow));
  REQUIRE(temporal.zscore);
  CHECK(temporal.zscore->valence == Approx(-0.8006407690));
  CHECK(temporal.zscore->arousal == Approx(1.3092426251));
  CHECK(temporal.spread.deviation.valence == Approx(0.2081665999));
  CHECK(temporal.spread.mean.arousal == Approx(0.5166666667));

  History history;
  for (int i = 0; i < 3; ++i) history.push_back(past("2026-03-17T12:00:00Z", .5));
  CHECK_FALSE(temporal_of(kFelt, history, moment(kNow)).zscore);  // the fourth
  history.push_back(past("2026-03-17T12:00:00Z", .5));
  CHECK(temporal_of(kFelt, history, moment(kNow)).zscore);
  // Before the window: not counted.
  history.front() = past("2025-12-17T12:00:00Z", .5);
  CHECK_FALSE(temporal_of(kFelt, history, moment(kNow)).zscore);
}

TEST_CASE("temporal: somebody who always felt the same is not infinitely far from it") {
  const History flat(10, past("2026-03-17T12:00:00Z", .5, .5));
  const auto same = temporal_of({.5, .5}, flat, moment(kNow));
  CHECK(same.zscore->valence == 0);
  const auto other = temporal_of({1, 0}, flat, moment(kNow));
  CHECK(other.zscore->valence > 1);
  CHECK(other.zscore->valence < 5);
  CHECK(other.zscore->arousal == Approx(-other.zscore->valence));
}

TEST_CASE("temporal: week over week is by the calendar, and up is up (L22)") {
  const auto temporal = temporal_of(kFelt, week_history(), moment(kNow));
  REQUIRE(temporal.week_over_week);
  // (.3 + .2 + .4) / 3 less (.6 + .8) / 2; (.8 + .7 + .6) / 3 less (.2 + .3) / 2
  CHECK(temporal.week_over_week->valence == Approx(-.4));
  CHECK(temporal.week_over_week->arousal == Approx(.45));
  const History low{past("2026-03-10T12:00:00Z", .1)};
  CHECK(temporal_of({.9, .5}, low, moment(kNow)).week_over_week->valence == Approx(.8));
  // Nothing in the week before, or only in the one before that.
  const History old{past("2026-03-08T23:59:59Z", .1)};
  CHECK_FALSE(temporal_of({.9, .5}, old, moment(kNow)).week_over_week);
  const History fresh{past("2026-03-16T00:00:00Z", .1)};
  CHECK_FALSE(temporal_of({.9, .5}, fresh, moment(kNow)).week_over_week);
}

TEST_CASE("temporal: a week begins on the writer's own Monday, also in a new year") {
  // Sunday 20:00 UTC is Monday in Kolkata.
  const History history{past("2026-03-15T20:00:00Z", .1)};
  CHECK(temporal_of({.9, .5}, history, moment(kNow, "UTC")).week_over_week);
  CHECK_FALSE(temporal_of({.9, .5}, history, moment(kNow, "Asia/Kolkata")).week_over_week);
  // 2025-12-29 to 2026-01-04 is one ISO week.
  const History december{past("2025-12-30T12:00:00Z", .1)};
  CHECK_FALSE(temporal_of({.9, .5}, december, moment("2026-01-02T12:00:00Z")).week_over_week);
  CHECK(temporal_of({.9, .5}, december, moment("2026-01-05T12:00:00Z")).week_over_week);
}

TEST_CASE("temporal: a streak counts local days, not reflections, up to the latest (L22)") {
  const struct {
    History history;
    double now;
    int positive, negative;
  } rows[] = {
      {{}, .7, 1, 0},
      {{}, .3, 0, 1},
      {{}, .5, 0, 0},
      // Three on one day are a day.
      {{past("2026-03-18T01:00:00Z", .7), past("2026-03-18T02:00:00Z", .7)}, .7, 1, 0},
      {{past("2026-03-16T01:00:00Z", .7), past("2026-03-17T02:00:00Z", .6)}, .7, 3, 0},
      // A day without one ends it, and so does one of the other side.
      {{past("2026-03-15T01:00:00Z", .7), past("2026-03-17T02:00:00Z", .6)}, .7, 2, 0},
      {{past("2026-03-16T01:00:00Z", .2), past("2026-03-17T02:00:00Z", .6)}, .7, 2, 0},
      {{past("2026-03-17T01:00:00Z", .2)}, .7, 1, 0},
      {{past("2026-03-16T01:00:00Z", .9), past("2026-03-17T02:00:00Z", .1)}, .2, 0, 2},
      // A day's mean decides: (.9 + .2) / 2 is above, (.8 + .2) / 2 neither.
      {{past("2026-03-17T01:00:00Z", .9), past("2026-03-17T02:00:00Z", .2)}, .7, 2, 0},
      {{past("2026-03-17T01:00:00Z", .8), past("2026-03-17T02:00:00Z", .2)}, .7, 1, 0},
      // Today's too.
      {{past("2026-03-17T01:00:00Z", .7), past("2026-03-18T01:00:00Z", .9)}, .2, 2, 0},
  };
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    CAPTURE(i);
    const auto temporal = temporal_of({rows[i].now, .5}, rows[i].history, moment(kNow));
    CHECK(temporal.positive_days == rows[i].positive);
    CHECK(temporal.negative_days == rows[i].negative);
  }
}

TEST_CASE("temporal: a day is the writer's own, also when the clocks change") {
  // 19:00 UTC is past midnight in Kolkata: two days here, one there.
  const History history{past("2026-03-17T19:00:00Z", .7)};
  CHECK(temporal_of({.7, .5}, history, moment(kNow)).positive_days == 2);
  CHECK(temporal_of({.7, .5}, history, moment(kNow, "Asia/Kolkata")).positive_days == 1);
  // The night of 2026-03-29 in Berlin has 23 hours: 23:30, 00:30 and 23:30 local.
  const History spring{past("2026-03-28T22:30:00Z", .7), past("2026-03-28T23:30:00Z", .7)};
  CHECK(temporal_of({.7, .5}, spring, moment("2026-03-29T21:30:00Z", "Europe/Berlin"))
            .positive_days == 2);
  CHECK(temporal_of({.7, .5}, spring, moment("2026-03-29T22:30:00Z", "Europe/Berlin"))
            .positive_days == 3);
  // And that of 2026-10-25 has 25.
  const History autumn{past("2026-10-24T22:30:00Z", .7)};
  CHECK(temporal_of({.7, .5}, autumn, moment("2026-10-25T22:30:00Z", "Europe/Berlin"))
            .positive_days == 1);
}

TEST_CASE("temporal: the last marks are of those before this one (L26)") {
  History history{past("2026-03-01T10:00:00Z", .8), past("2026-03-02T10:00:00Z", .2),
                  past("2026-03-03T10:00:00Z", .9), past("2026-03-04T10:00:00Z", .5)};
  history[1].risk = true;
  const auto temporal = temporal_of({.1, .5}, history, moment(kNow));
  CHECK(temporal.last_positive_ms == support::ms("2026-03-03T10:00:00Z"));
  CHECK(temporal.last_negative_ms == support::ms("2026-03-02T10:00:00Z"));
  CHECK(temporal.last_risk_ms == support::ms("2026-03-02T10:00:00Z"));
  const auto alone = temporal_of({.1, .5}, {}, moment(kNow));
  CHECK_FALSE(alone.last_positive_ms);
  CHECK_FALSE(alone.last_negative_ms);
  CHECK_FALSE(alone.last_risk_ms);
}

TEST_CASE("mood state: this reflection drawn to the level of late, by a script of its own") {
  const auto history = week_history();
  const auto now = moment(kNow);
  const auto state =
      stages::mood_state_of(kFelt, .7, history, temporal_of(kFelt, history, now), now.time_ms);
  CHECK(state.mean.valence == Approx(0.3962049655));
  CHECK(state.mean.arousal == Approx(0.5983681740));
  CHECK(state.energy == Approx(0.4972865697));
  CHECK(state.fatigue == Approx(1 - 0.4972865697));
  CHECK(state.sigma == Approx(0.2123283621));
  CHECK(state.confidence == Approx(0.6558381832));
  const auto alone = stages::mood_state_of(kFelt, .7, {}, temporal_of(kFelt, {}, now), now.time_ms);
  CHECK(alone.mean.valence == .3);
  CHECK(alone.mean.arousal == .8);
  CHECK(alone.sigma == Approx(.2));
  CHECK(alone.confidence == .5);
}

// The share of this reflection goes from .4 + .2 - .15 up to .4 + .2 + .25 with the gap alone.
TEST_CASE("mood state: after a gap of real days the past counts less (L27)") {
  const auto valence_after = [&](const char* last) {
    const History history{past(last, .9, .5)};
    const auto now = moment(kNow);
    return stages::mood_state_of({.1, .5}, .7, history, temporal_of({.1, .5}, history, now),
                                 now.time_ms)
        .mean.valence;
  };
  CHECK(valence_after("2026-03-17T12:00:00Z") == Approx(.45 * .1 + .55 * .9));
  CHECK(valence_after("2026-03-13T12:00:00Z") == Approx(.6 * .1 + .4 * .9));
  CHECK(valence_after("2026-03-08T12:00:00Z") == Approx(.75 * .1 + .25 * .9));
  CHECK(valence_after("2026-02-20T12:00:00Z") == Approx(.85 * .1 + .15 * .9));
}

TEST_CASE("mood state: a past of years ago is no past, and no division by nothing") {
  const History ancient{past("1970-01-02T00:00:00Z", .9)};
  const auto now = moment(kNow);
  const auto temporal = temporal_of(kFelt, ancient, now);
  CHECK(temporal.of_28_days.valence == .3);
  const auto state = stages::mood_state_of(kFelt, .7, ancient, temporal, now.time_ms);
  CHECK(state.mean.valence == .3);
  CHECK(state.confidence == .5);
}
