#pragma once

#include "stages/analysis.hpp"
#include "stages/mood_state.hpp"
#include "stages/recursion.hpp"
#include "stages/temporal.hpp"

namespace stages {

// What a reflection says beside what its writer wrote before: true of one person at one time, so
// never cached. Pure: neither a clock nor anything unordered takes part.
struct Context {
  Temporal temporal;
  Recursion recursion;
  MoodState state;
};

// `history` is what came before `moment` (history_before()), `words` those of the text.
Context context_of(const Analysis& analysis, const WordSketch& words, const History& history,
                   const LocalMoment& moment);

}  // namespace stages
