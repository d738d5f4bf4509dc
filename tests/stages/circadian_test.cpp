#include "stages/circadian.hpp"

#include <doctest/doctest.h>

#include "tests/support/pasts.hpp"

using doctest::Approx;
using support::moment;

TEST_CASE("circadian: the phases of a day, and when one sleeps") {
  const struct {
    double hour;
    std::string_view phase;
    bool sleep;
  } rows[] = {{0, "night", true},        {5.99, "night", true},     {6, "morning", false},
              {11.99, "morning", false}, {12, "afternoon", false},  {16.99, "afternoon", false},
              {17, "evening", false},    {20.99, "evening", false}, {21, "night", false},
              {22, "night", true},       {23.99, "night", true}};
  for (const auto& row : rows) {
    CAPTURE(row.hour);
    CHECK(stages::name_of(stages::phase_of(row.hour)) == row.phase);
    CHECK(stages::is_sleep_adjacent(row.hour) == row.sleep);
  }
}

TEST_CASE("circadian: hour and day are those of the writer's place") {
  const auto kolkata = moment("2026-03-18T19:15:00Z", "Asia/Kolkata");
  CHECK(kolkata.hour() == Approx(0.75));
  CHECK(kolkata.day() == moment("2026-03-19T12:00:00Z").day());
  CHECK(moment("2026-03-18T19:15:00Z", "America/New_York").hour() == Approx(15.25));
  CHECK(moment("2026-03-18T19:15:00Z", "Asia/Calcutta").hour() == Approx(0.75));  // its old name
  CHECK(moment("2026-07-18T12:00:00Z", "Europe/Berlin").hour() == Approx(14));
  CHECK(moment("2026-01-18T12:00:00Z", "Europe/Berlin").hour() == Approx(13));
  // An hour that comes twice, and one that does not come.
  CHECK(moment("2026-10-25T00:30:00Z", "Europe/Berlin").hour() == Approx(2.5));
  CHECK(moment("2026-10-25T01:30:00Z", "Europe/Berlin").hour() == Approx(2.5));
  CHECK(moment("2026-03-29T00:59:00Z", "Europe/Berlin").hour() == Approx(1 + 59.0 / 60));
  CHECK(moment("2026-03-29T01:00:00Z", "Europe/Berlin").hour() == Approx(3));
  CHECK(moment("1969-12-31T23:00:00Z").day() == -1);
  CHECK(moment("1969-12-31T23:00:00Z").hour() == Approx(23));
}

TEST_CASE("circadian: one zone asked for times far apart answers as one asked for each") {
  const auto now = moment("2026-03-18T19:15:00Z", "Europe/Berlin");
  for (const char* time : {"2026-03-18T23:30:00Z", "2025-07-01T22:30:00Z", "2026-07-01T22:30:00Z",
                           "1980-01-01T23:30:00Z", "2026-03-29T00:30:00Z", "2250-01-01T23:30:00Z",
                           "2026-03-18T22:30:00Z"}) {
    CAPTURE(time);
    CHECK(now.day_of(support::ms(time)) == moment(time, "Europe/Berlin").day());
  }
}

TEST_CASE("circadian: weeks begin on Monday") {
  const auto week = [](const char* day) { return stages::week_of(moment(day).day()); };
  CHECK(week("2026-03-15T12:00:00Z") + 1 == week("2026-03-16T12:00:00Z"));
  CHECK(week("2026-03-16T12:00:00Z") == week("2026-03-22T12:00:00Z"));
  CHECK(week("2024-12-30T12:00:00Z") == week("2025-01-05T12:00:00Z"));
  CHECK(week("1969-12-28T12:00:00Z") + 1 == week("1969-12-29T12:00:00Z"));
}
