#pragma once

#include "stages/analysis.hpp"
#include "stages/model_reading.hpp"

namespace stages {

// Whether what a model says has to do with the texts. Where a text's own words are plain, a model
// that reads agrees with them more often than not; one that answers at random, or the same each
// time, does so by chance only. The odds between the two are kept up to date with each such text. A
// model starts with its whole weight, and the more the odds are against it the less it has; at 20
// to 1 it has none, until they are even again. So one that returns junk costs a dozen answers.
class ModelTrust {
 public:
  void observe(const Analysis& by_words, const ModelReading& reading);
  // What the model's weight is to be multiplied by, 0..1.
  double weight() const;

 private:
  double log_odds_ = 0;
};

}  // namespace stages
