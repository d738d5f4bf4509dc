#include "stages/model_trust.hpp"

#include <algorithm>
#include <cmath>

namespace stages {
namespace {

// Words this sure name the right primary feeling in two of three texts or more.
constexpr double kPlain = 0.5;
constexpr double kAgreesIfItReads = 0.6;
constexpr double kAgreesByChance = 0.25;
constexpr double kLost = -3.0;       // 20 to 1
constexpr double kAtMost = 3.0;      // a model can be replaced by a bad one under the same name
constexpr double kUntrusted = 0.02;  // enough to break a tie

}  // namespace

void ModelTrust::observe(const Analysis& by_words, const ModelReading& reading) {
  if (!by_words.state || by_words.confidence < kPlain) return;
  const bool agrees = reading.state && reading.state->primary() == by_words.state->primary();
  log_odds_ += agrees ? std::log(kAgreesIfItReads / kAgreesByChance)
                      : std::log((1 - kAgreesIfItReads) / (1 - kAgreesByChance));
  log_odds_ = std::clamp(log_odds_, 2 * kLost, kAtMost);
  if (log_odds_ <= kLost) trusted_ = false;
  if (log_odds_ >= 0) trusted_ = true;
}

double ModelTrust::weight() const { return trusted_ ? 1.0 : kUntrusted; }

}  // namespace stages
