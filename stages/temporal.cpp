#include "stages/temporal.hpp"

#include <cmath>

namespace stages {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kFewestForZscore = 5;
// Five figures say little about how much somebody's feelings vary. As many again are made up, with
// the deviation that figures on 0..1 often have from one entry to the next.
constexpr double kUsualDeviation = 0.2;
constexpr double kMadeUp = 5;
constexpr double kMiddle = 0.5;

// A sum of figures, each with its weight.
struct WeightedSum {
  ValenceArousal sum;
  double weight = 0;

  void add(double valence, double arousal, double by = 1) {
    sum.valence += by * valence;
    sum.arousal += by * arousal;
    weight += by;
  }
  ValenceArousal mean() const { return {sum.valence / weight, sum.arousal / weight}; }
};

// A weight of 2^(-age / half life): that of 28 days four times over is that of 7, and so on.
void put_decayed(Temporal& temporal, const ValenceArousal& now, const History& history,
                 std::int64_t time_ms) {
  constexpr double kFourWeeksMs = 28.0 * kDayMs;
  WeightedSum of_1, of_7, of_28;
  for (const PastReflection& past : history) {
    const auto age_ms = static_cast<double>(time_ms - past.time_ms);
    const double by_28 = std::exp2(-age_ms / kFourWeeksMs);
    const double by_14 = by_28 * by_28;
    const double by_7 = by_14 * by_14;
    of_28.add(past.valence, past.arousal, by_28);
    of_7.add(past.valence, past.arousal, by_7);
    of_1.add(past.valence, past.arousal, by_7 * by_7 * by_7 * by_7 * by_7 * by_7 * by_7);
  }
  constexpr double kNothing = 1e-9;  // after a few years
  if (of_7.weight > kNothing) {
    temporal.level_before = of_7.mean();
    temporal.weight_before = of_7.weight;
  }
  for (WeightedSum* sum : {&of_1, &of_7, &of_28}) sum->add(now.valence, now.arousal);
  temporal.of_1_day = of_1.mean();
  temporal.of_7_days = of_7.mean();
  temporal.of_28_days = of_28.mean();
}

Spread spread_of(const ValenceArousal& now, const History& history, std::int64_t time_ms) {
  const std::int64_t first_ms = time_ms - kZscoreDays * kDayMs;
  WeightedSum all;
  all.add(now.valence, now.arousal);
  for (const PastReflection& past : history) {
    if (past.time_ms >= first_ms) all.add(past.valence, past.arousal);
  }
  Spread spread;
  spread.mean = all.mean();
  spread.count = static_cast<int>(all.weight);
  ValenceArousal squares;
  const auto add_squares = [&](double valence, double arousal) {
    squares.valence += (valence - spread.mean.valence) * (valence - spread.mean.valence);
    squares.arousal += (arousal - spread.mean.arousal) * (arousal - spread.mean.arousal);
  };
  add_squares(now.valence, now.arousal);
  for (const PastReflection& past : history) {
    if (past.time_ms >= first_ms) add_squares(past.valence, past.arousal);
  }
  const auto deviation = [&](double sum) {
    return std::sqrt((sum + kMadeUp * kUsualDeviation * kUsualDeviation) /
                     (spread.count - 1 + kMadeUp));
  };
  spread.deviation = {deviation(squares.valence), deviation(squares.arousal)};
  return spread;
}

// Of sums whose parts came in another order, so that a tie stays a tie.
int side_of(double mean_valence) {
  const double rounded = std::round(mean_valence * 1e6) / 1e6;
  return rounded > kMiddle ? 1 : rounded < kMiddle ? -1 : 0;
}

void put_streaks(Temporal& temporal, const ValenceArousal& now, const History& history,
                 const LocalMoment& moment) {
  std::int64_t day = moment.day();
  WeightedSum of_day;
  of_day.add(now.valence, now.arousal);
  int days = 0;
  int side = 0;
  auto past = history.rbegin();
  for (;; --day) {
    while (past != history.rend() && moment.day_of(past->time_ms) >= day) {
      of_day.add(past->valence, past->arousal);
      ++past;
    }
    if (of_day.weight == 0) break;
    const int side_today = side_of(of_day.mean().valence);
    if (days == 0) side = side_today;
    if (side == 0 || side_today != side) break;
    ++days;
    of_day = {};
  }
  temporal.positive_days = side > 0 ? days : 0;
  temporal.negative_days = side < 0 ? days : 0;
}

std::optional<ValenceArousal> week_over_week(const ValenceArousal& now, const History& history,
                                             const LocalMoment& moment) {
  const std::int64_t this_week = week_of(moment.day());
  WeightedSum of_this, of_last;
  of_this.add(now.valence, now.arousal);
  for (auto past = history.rbegin(); past != history.rend(); ++past) {
    const std::int64_t week = week_of(moment.day_of(past->time_ms));
    if (week < this_week - 1) break;
    (week == this_week - 1 ? of_last : of_this).add(past->valence, past->arousal);
  }
  if (of_last.weight == 0) return std::nullopt;
  return ValenceArousal{of_this.mean().valence - of_last.mean().valence,
                        of_this.mean().arousal - of_last.mean().arousal};
}

}  // namespace

Temporal temporal_of(const ValenceArousal& now, const History& history, const LocalMoment& moment) {
  Temporal temporal;
  put_decayed(temporal, now, history, moment.time_ms);
  temporal.spread = spread_of(now, history, moment.time_ms);
  const Spread& spread = temporal.spread;
  if (spread.count >= kFewestForZscore) {
    temporal.zscore =
        ValenceArousal{(now.valence - spread.mean.valence) / spread.deviation.valence,
                       (now.arousal - spread.mean.arousal) / spread.deviation.arousal};
  }
  temporal.week_over_week = week_over_week(now, history, moment);
  put_streaks(temporal, now, history, moment);
  for (const PastReflection& past : history) {
    const int side = side_of(past.valence);
    if (side > 0) temporal.last_positive_ms = past.time_ms;
    if (side < 0) temporal.last_negative_ms = past.time_ms;
    if (past.risk) temporal.last_risk_ms = past.time_ms;
  }
  return temporal;
}

}  // namespace stages
