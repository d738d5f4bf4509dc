#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "stages/analysis.hpp"
#include "stages/tokens.hpp"

namespace stages {

// The words that show how freely somebody writes: the writer's own, so they are never cached. Each
// is listed once, in the order of the text; the counts are of all its occurrences.
struct WillingnessCues {
  std::vector<std::string> hedges, intensifiers, negations, self_reference;
  std::size_t hedge_count = 0, intensity_count = 0, negation_count = 0, self_count = 0;
  std::size_t words = 0;
};
WillingnessCues cues_of(const Tokens& tokens);

// All 0..1; what moves with the text moves without a step.
struct Willingness {
  double to_express = 0;           // speaks of itself, names feelings, does not hold back
  double inhibition = 0;           // hedges, and a little for negations
  double amplification = 0;        // intensifiers, capitals, stretched words
  double dissociation = 0;         // tells of something unpleasant without an "I"
  double social_desirability = 0;  // tells of something pleasant, but hedges
};
Willingness willingness_of(const WillingnessCues& cues, const Analysis& analysis);

}  // namespace stages
