#pragma once

#include "stages/temporal.hpp"

namespace stages {

// How the writer is, as far as can be told from all reflections so far: what this one says, drawn
// towards the level of late. `final` of the document has what it says by itself.
struct MoodState {
  ValenceArousal mean;
  double energy = 0;
  double fatigue = 0;
  double sigma = 0;       // how far a single reflection of this writer usually lies off
  double confidence = 0;  // .5 without a past, at most .9
};

MoodState mood_state_of(const ValenceArousal& now, double confidence, const History& history,
                        const Temporal& temporal, std::int64_t time_ms);

}  // namespace stages
