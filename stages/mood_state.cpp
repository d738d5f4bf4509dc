#include "stages/mood_state.hpp"

#include <algorithm>
#include <cmath>

namespace stages {
namespace {

// How much this reflection counts against the level of late: more when there is little else, when
// it speaks clearly, and when the last one was long ago. Documents that were
// written before this worker weighed by the same figures.
double share_of_now(double confidence, const History& history, std::int64_t time_ms) {
  constexpr double kDayMs = 86'400'000.0;
  double share = 0.4;
  if (history.size() < 5) {
    share += 0.2;
  } else if (history.size() < 15) {
    share += 0.1;
  }
  if (confidence < 0.5) share -= 0.15;
  if (confidence > 0.8) share += 0.1;
  const double gap_days = static_cast<double>(time_ms - history.back().time_ms) / kDayMs;
  if (gap_days >= 20) {
    share += 0.25;
  } else if (gap_days >= 7) {
    share += 0.15;
  } else if (gap_days <= 2) {
    share -= 0.15;
  }
  return std::clamp(share, 0.0, 1.0);
}

}  // namespace

MoodState mood_state_of(const ValenceArousal& now, double confidence, const History& history,
                        const Temporal& temporal, std::int64_t time_ms) {
  MoodState state;
  state.mean = now;
  if (temporal.weight_before > 0) {
    const double share = share_of_now(confidence, history, time_ms);
    state.mean = {share * now.valence + (1 - share) * temporal.level_before.valence,
                  share * now.arousal + (1 - share) * temporal.level_before.arousal};
  }
  state.energy = (state.mean.valence + state.mean.arousal) / 2;
  state.fatigue = 1 - state.energy;
  const ValenceArousal& deviation = temporal.spread.deviation;
  state.sigma = std::sqrt(
      (deviation.valence * deviation.valence + deviation.arousal * deviation.arousal) / 2);
  // Five reflections of late go half of the way.
  state.confidence = 0.5 + 0.4 * temporal.weight_before / (temporal.weight_before + 5);
  return state;
}

}  // namespace stages
