#pragma once

#include <optional>

#include "stages/analysis.hpp"
#include "stages/lexical_scorer.hpp"
#include "stages/model_reading.hpp"
#include "stages/similarity.hpp"

namespace stages {

// How much each scorer counts; renormalised over those that have something to say.
struct FusionWeights {
  double lexical = 0.20;
  double embedding = 0.30;
  double llm = 0.50;
};

// What was said of a text beside its own words.
struct OtherReadings {
  std::optional<SimilarityScore> similarity;
  double similarity_trust = 1;  // Similarity::trust()
  std::optional<ModelReading> model;
  double model_trust = 1;  // ModelTrust::weight()
};

// One analysis of all: `by_words` is what analyse_words() made of `words`. Each scorer's opinion is
// spread over the 216 states and "no feeling"; the primary feeling with the largest share wins, in
// it the nuance, in that the tertiary; ties go to the wheel's order. Signals of danger stay as the
// words gave them.
Analysis fuse(Analysis by_words, const LexicalScore& words, const OtherReadings& others,
              const FusionWeights& weights);

}  // namespace stages
