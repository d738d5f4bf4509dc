#include "stages/context.hpp"

#include "stages/congruence.hpp"

namespace stages {

Context context_of(const Analysis& analysis, const WordSketch& words, const History& history,
                   const LocalMoment& moment) {
  const ValenceArousal now{analysis.valence, analysis.arousal};
  Context context;
  context.temporal = temporal_of(now, history, moment);
  const DriverSet events(uncontradicted(analysis.invoked, analysis.expressed));
  context.recursion = recursion_of(events, words, history, moment.time_ms);
  context.state =
      mood_state_of(now, analysis.confidence, history, context.temporal, moment.time_ms);
  return context;
}

}  // namespace stages
