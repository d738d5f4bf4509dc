#include "stages/model_trust.hpp"

#include <algorithm>
#include <cmath>

namespace stages {
namespace {

// Words this sure name the right primary feeling in two of three texts or more.
constexpr double kPlain = 0.5;
// Words this far from the middle are seldom on the wrong side of it.
constexpr double kPlainValence = 0.15;
constexpr double kSameSide = 0.05;

struct Odds {
  double if_it_reads, by_chance;
  double told_by(bool agrees) const {
    return agrees ? std::log(if_it_reads / by_chance)
                  : std::log((1 - if_it_reads) / (1 - by_chance));
  }
};
constexpr Odds kOfPrimary{0.6, 0.25};
constexpr Odds kOfSide{0.8, 0.5};

constexpr double kLost = -3.0;  // 20 to 1
constexpr double kUntried = 0.7 * kLost;
// A model can be replaced by a bad one under the same name, or the other way round.
constexpr double kAtMost = 3.0;
constexpr double kAtLeast = -6.0;

}  // namespace

ModelTrust::ModelTrust(Standing standing)
    : log_odds_(standing == Standing::earned ? 0
                : standing == Standing::lost ? kLost
                                             : kUntried),
      standing_(standing) {}

void ModelTrust::observe(const Analysis& by_words, const ModelReading& reading) {
  if (by_words.state && by_words.confidence >= kPlain) {
    log_odds_ +=
        kOfPrimary.told_by(reading.state && reading.state->primary() == by_words.state->primary());
  }
  if (const double side = by_words.valence - 0.5; std::abs(side) >= kPlainValence) {
    const double theirs = reading.valence - 0.5;
    log_odds_ += kOfSide.told_by(side > 0 ? theirs >= kSameSide : theirs <= -kSameSide);
  }
  log_odds_ = std::clamp(log_odds_, kAtLeast, kAtMost);
  if (weight() >= 1) standing_ = Standing::earned;
  if (weight() <= 0) standing_ = Standing::lost;
}

double ModelTrust::weight() const { return std::clamp(1 - log_odds_ / kLost, 0.0, 1.0); }

}  // namespace stages
