#pragma once

#include "stages/analysis.hpp"
#include "stages/model_reading.hpp"

namespace stages {

// Whether what a model says has to do with the texts. Where a text's own words are plain, a model
// that reads agrees with them more often than not, and one that answers at random, or the same
// each time, in a fourth of the cases at most. The odds between the two are kept up to date with
// each such text; a model starts trusted, loses its say when the odds are 20 to 1 against it, and
// has it back when they are even again. So a model that returns junk costs a dozen answers.
class ModelTrust {
 public:
  void observe(const Analysis& by_words, const ModelReading& reading);
  bool trusted() const { return trusted_; }
  // What the model's weight is to be multiplied by.
  double weight() const;

 private:
  double log_odds_ = 0;
  bool trusted_ = true;
};

}  // namespace stages
