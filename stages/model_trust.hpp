#pragma once

#include "stages/analysis.hpp"
#include "stages/model_reading.hpp"

namespace stages {

// Whether what a model says has to do with the texts. Where a text's own words are plain, a model
// that reads agrees with them more often than not; one that answers at random, or the same each
// time, does so by chance only. The odds between the two are kept up to date with each such text. A
// model that nobody knows yet has a third of its weight, so that it decides where words say little
// and not against plain ones; two or three plain texts earn it the whole, and as many lose it all.
class ModelTrust {
 public:
  enum class Standing { untried, earned, lost };
  explicit ModelTrust(Standing standing = Standing::untried);

  void observe(const Analysis& by_words, const ModelReading& reading);
  // What the model's weight is to be multiplied by, 0..1.
  double weight() const;
  // `earned` with the whole weight, `lost` with none, between them what it was.
  Standing standing() const { return standing_; }

 private:
  double log_odds_;
  Standing standing_;
};

}  // namespace stages
