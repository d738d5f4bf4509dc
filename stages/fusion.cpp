#include "stages/fusion.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "stages/drivers.hpp"
#include "stages/labels.hpp"

namespace stages {
namespace {

constexpr std::size_t kPerNuance = kStates / kNuances;
constexpr std::size_t kPerPrimary = kStates / kPrimaries;
constexpr std::size_t kNoFeeling = kStates;

// Of a model's opinion the most goes to the state that it named, some to that one's neighbours:
// another scorer that has the right nuance, or primary, is then not lost against a lucky guess.
constexpr double kNamed = 0.7;
constexpr double kSameNuance = 0.18;
constexpr double kSamePrimary = 0.12;
// A state and a valence that lie so far apart were not read from one text.
constexpr double kContradiction = 0.35;
constexpr double kOfContradiction = 0.2;
// How often each is right by itself, roughly, of texts like these.
constexpr double kOfSimilarity = 0.55;
constexpr double kOfModel = 0.65;
// This much evidence of words is half convincing.
constexpr double kHalfConvincing = 0.5;

using Shares = std::array<double, kStates + 1>;

struct Opinion {
  Shares shares{};
  double valence = 0.5;
  double arousal = 0.4;
  double weight = 0;
  double confidence = 0;  // that it has the right primary feeling
};

Opinion of_words(const LexicalScore& words, double weight) {
  Opinion opinion;
  std::copy(words.states.begin(), words.states.end(), opinion.shares.begin());
  opinion.valence = words.valence;
  opinion.arousal = words.arousal;
  opinion.weight = weight * words.evidence / (words.evidence + kHalfConvincing);
  opinion.confidence = words.confidence;
  return opinion;
}

Opinion of_similarity(const SimilarityScore& similarity, double weight) {
  Opinion opinion;
  for (std::size_t i = 0; i < kStates; ++i) {
    opinion.shares.at(i) = similarity.nuances.at(i / kPerNuance) / kPerNuance;
  }
  opinion.shares.at(kNoFeeling) = similarity.neutral;
  opinion.valence = similarity.valence;
  opinion.arousal = similarity.arousal;
  opinion.weight = weight * similarity.strength;
  opinion.confidence = kOfSimilarity;
  return opinion;
}

Opinion of_model(const ModelReading& reading, double weight) {
  Opinion opinion;
  opinion.valence = reading.valence;
  opinion.arousal = reading.arousal;
  opinion.weight = weight;
  opinion.confidence = kOfModel;
  if (!reading.state) {
    opinion.shares.at(kNoFeeling) = 1;
    return opinion;
  }
  const std::size_t named = reading.state->index();
  const std::size_t nuance = reading.state->nuance();
  for (std::size_t i = 0; i < kStates; ++i) {
    if (i == named) {
      opinion.shares.at(i) = kNamed;
    } else if (i / kPerNuance == nuance) {
      opinion.shares.at(i) = kSameNuance / (kPerNuance - 1);
    } else if (i / kPerPrimary == named / kPerPrimary) {
      opinion.shares.at(i) = kSamePrimary / (kPerPrimary - kPerNuance);
    }
  }
  if (std::abs(reading.valence - kWheel.at(nuance).valence) > kContradiction) {
    opinion.weight *= kOfContradiction;
  }
  return opinion;
}

// The first of the largest of `count` neighbouring sums of `size` each, from `from` on.
std::size_t largest(const Shares& shares, std::size_t from, std::size_t count, std::size_t size) {
  std::size_t best = 0;
  double most = -1;
  for (std::size_t i = 0; i < count; ++i) {
    double sum = 0;
    for (std::size_t k = 0; k < size; ++k) sum += shares.at(from + i * size + k);
    if (sum > most + 1e-12) {
      most = sum;
      best = i;
    }
  }
  return best;
}

double share_of_primary(const Shares& shares, std::size_t primary) {
  double sum = 0;
  for (std::size_t k = 0; k < kPerPrimary; ++k) sum += shares.at(primary * kPerPrimary + k);
  return sum;
}

std::optional<State> best_state(const Shares& shares) {
  const std::size_t primary = largest(shares, 0, kPrimaries, kPerPrimary);
  const double share = share_of_primary(shares, primary);
  if (share <= 0 || shares.at(kNoFeeling) > share) return std::nullopt;
  const std::size_t from = primary * kPerPrimary;
  const std::size_t nuance = largest(shares, from, kNuances / kPrimaries, kPerNuance);
  const std::size_t in_nuance = from + nuance * kPerNuance;
  return State(in_nuance + largest(shares, in_nuance, kPerNuance, 1));
}

double rounded(double value) { return std::round(std::clamp(value, 0.0, 1.0) * 1e4) / 1e4; }

// How sure each opinion is of the outcome, by its part in it; two that agree are surer than one.
double confidence_of(const std::optional<State>& state, const std::vector<Opinion>& opinions,
                     double sum) {
  constexpr double kOfAnother = 0.2;
  constexpr double kAgreement = 0.1;
  constexpr double kRealPart = 0.15;
  double confidence = 0;
  int agree = 0;
  for (const Opinion& opinion : opinions) {
    const double part = opinion.weight / sum;
    const auto own = best_state(opinion.shares);
    const bool same = own.has_value() == state.has_value() &&
                      (!state || own->index() / kPerPrimary == state->index() / kPerPrimary);
    confidence += part * (same ? opinion.confidence : kOfAnother);
    agree += same && part >= kRealPart ? 1 : 0;
  }
  return confidence + kAgreement * std::max(0, agree - 1);
}

}  // namespace

Analysis fuse(Analysis by_words, const LexicalScore& words, const OtherReadings& others,
              const FusionWeights& weights) {
  std::vector<Opinion> opinions;
  if (words.found_anything()) opinions.push_back(of_words(words, weights.lexical));
  if (others.similarity) {
    opinions.push_back(
        of_similarity(*others.similarity, weights.embedding * others.similarity_trust));
  }
  if (others.model) opinions.push_back(of_model(*others.model, weights.llm * others.model_trust));
  double sum = 0;
  for (const Opinion& opinion : opinions) sum += opinion.weight;
  Analysis analysis = std::move(by_words);
  analysis.mode = !others.similarity ? (others.model ? "llm+lexical" : "lexical")
                  : others.model     ? "llm+embedding+lexical"
                                     : "embedding+lexical";
  if (others.model) {
    analysis.domain = others.model->domain;
    analysis.control = others.model->control;
    analysis.polarity = others.model->polarity;
  }
  if (sum <= 0 || opinions.size() == (words.found_anything() ? 1U : 0U)) return analysis;
  Shares shares{};
  analysis.valence = analysis.arousal = 0;
  for (const Opinion& opinion : opinions) {
    const double part = opinion.weight / sum;
    for (std::size_t i = 0; i < shares.size(); ++i) shares.at(i) += part * opinion.shares.at(i);
    analysis.valence += part * opinion.valence;
    analysis.arousal += part * opinion.arousal;
  }
  analysis.valence = rounded(analysis.valence);
  analysis.arousal = rounded(analysis.arousal);
  const auto by_words_alone = analysis.state;
  analysis.state = best_state(shares);
  analysis.confidence = rounded(confidence_of(analysis.state, opinions, sum));
  const auto primary_of = [](const State& state) { return state.index() / kPerPrimary; };
  const bool models_own = others.model && others.model->state == analysis.state;
  const bool models_side = others.model && others.model->state && analysis.state &&
                           primary_of(*others.model->state) == primary_of(*analysis.state);
  if (models_own || models_side) {
    analysis.invoked = others.model->invoked;
    analysis.expressed = others.model->expressed;
  } else if (analysis.state != by_words_alone) {
    analysis.invoked.clear();
    analysis.expressed.clear();
  }
  return analysis;
}

}  // namespace stages
