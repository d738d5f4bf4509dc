#pragma once

#include <cstdint>
#include <optional>

#include "stages/circadian.hpp"
#include "stages/history.hpp"

namespace stages {

// One figure for valence and one for arousal, each reckoned from its own kind only.
struct ValenceArousal {
  double valence = 0;
  double arousal = 0;
};

// Mean and spread of what was felt over the last 90 days.
struct Spread {
  ValenceArousal mean;
  ValenceArousal deviation;  // never 0
  int count = 0;             // reflections, the present one among them
};

// How a reflection stands to those before it. The present one counts wherever a mean is taken.
struct Temporal {
  // Means in which a reflection of a day (a week, four weeks) ago weighs half of one of now.
  ValenceArousal of_1_day, of_7_days, of_28_days;
  // What of_7_days would be without this one, and how many reflections of now all of it weighs; 0:
  // there is nothing before, or next to nothing.
  ValenceArousal level_before;
  double weight_before = 0;
  Spread spread;
  // How many deviations it lies from the mean; nothing of fewer than 5 reflections.
  std::optional<ValenceArousal> zscore;
  // The mean of this calendar week less that of the week before; nothing without one.
  std::optional<ValenceArousal> week_over_week;
  // Local days in a row up to today whose mean lies above .5, or below. A day without a reflection
  // ends the row.
  int positive_days = 0;
  int negative_days = 0;
  // When a reflection before this one last lay above .5, below .5, or gave a safety signal.
  std::optional<std::int64_t> last_positive_ms, last_negative_ms, last_risk_ms;
};

inline constexpr int kZscoreDays = 90;

Temporal temporal_of(const ValenceArousal& now, const History& history, const LocalMoment& moment);

}  // namespace stages
