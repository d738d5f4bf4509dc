#include "stages/similarity.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace stages {
namespace {

constexpr std::size_t kClasses = kNuances + 1;
constexpr std::size_t kPrototypes = kClasses * kPrototypesPerNuance;
constexpr std::size_t kGroups = kPrimaries + 1;  // the primary feelings, and none
constexpr double kNeutralValence = 0.5;
constexpr double kNeutralArousal = 0.35;
// Guessing tells a seventh of them. What models for sentences reach here is about two thirds.
constexpr double kWorthNothing = 0.30;
constexpr double kWorthAll = 0.65;
constexpr std::array<double, 7> kSharpness{1, 2, 4, 8, 12, 16, 24};

std::size_t group_of(std::size_t nuance) { return nuance / (kNuances / kPrimaries); }

std::array<double, kClasses> shares(const std::array<double, kClasses>& nearness,
                                    double sharpness) {
  const double top = *std::max_element(nearness.begin(), nearness.end());
  std::array<double, kClasses> shares{};
  for (std::size_t i = 0; i < kClasses; ++i) {
    shares.at(i) = std::exp(sharpness * (nearness.at(i) - top));
  }
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share /= sum;
  return shares;
}

std::array<double, kGroups> by_group(const std::array<double, kClasses>& shares) {
  std::array<double, kGroups> groups{};
  for (std::size_t i = 0; i < kClasses; ++i) groups.at(group_of(i)) += shares.at(i);
  return groups;
}

double length_of(std::span<const float> vector) {
  return std::sqrt(std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0));
}

}  // namespace

Similarity::Similarity(std::span<const float> prototypes)
    : middle_(prototypes.size() / kPrototypes), columns_(middle_.size() * kPrototypes) {
  const auto vector_of = [&](std::size_t i) {
    return prototypes.subspan(i * middle_.size(), middle_.size());
  };
  for (std::size_t i = 0; i < kPrototypes; ++i) {
    const auto vector = vector_of(i);
    for (std::size_t k = 0; k < middle_.size(); ++k) middle_[k] += vector[k] / float{kPrototypes};
  }
  for (std::size_t i = 0; i < kPrototypes; ++i) {
    const auto vector = vector_of(i);
    std::vector<float> direction(vector.begin(), vector.end());
    if (!turn(direction)) return;  // trust stays 0
    for (std::size_t k = 0; k < direction.size(); ++k) columns_[k * kPrototypes + i] = direction[k];
  }
  judge();
}

bool Similarity::turn(std::vector<float>& vector) const {
  for (std::size_t i = 0; i < vector.size(); ++i) vector[i] -= middle_[i];
  const double length = length_of(vector);
  if (!(length > 1e-6) || !std::isfinite(length)) return false;
  for (float& value : vector) value = static_cast<float>(value / length);
  return true;
}

std::vector<float> Similarity::direction_of(std::size_t prototype) const {
  std::vector<float> direction(middle_.size());
  for (std::size_t k = 0; k < direction.size(); ++k) {
    direction[k] = columns_[k * kPrototypes + prototype];
  }
  return direction;
}

Similarity::Classes Similarity::nearness(std::span<const float> direction,
                                         std::optional<std::size_t> but) const {
  // All products grow side by side: one alone is a chain of additions, each waiting for the last.
  std::array<double, kPrototypes> near{};
  const float* column = columns_.data();
  for (const float value : direction) {
    for (std::size_t i = 0; i < kPrototypes; ++i) near[i] += value * column[i];
    column += kPrototypes;
  }
  Classes classes{};
  for (std::size_t nuance = 0; nuance < kClasses; ++nuance) {
    // Of its sentences the two nearest: one may be near by its words alone.
    double first = -1;
    double second = -1;
    for (std::size_t i = 0; i < kPrototypesPerNuance; ++i) {
      const std::size_t at = nuance * kPrototypesPerNuance + i;
      if (at == but) continue;
      second = std::max(second, std::min(first, near.at(at)));
      first = std::max(first, near.at(at));
    }
    classes.at(nuance) = (first + second) / 2;
  }
  return classes;
}

void Similarity::judge() {
  std::vector<Classes> each;
  std::size_t right = 0;
  each.reserve(kPrototypes);
  for (std::size_t i = 0; i < kPrototypes; ++i) {
    each.push_back(nearness(direction_of(i), i));
    const auto& near = each.back();
    const auto best =
        static_cast<std::size_t>(std::max_element(near.begin(), near.end()) - near.begin());
    right += group_of(best) == group_of(i / kPrototypesPerNuance) ? 1U : 0U;
  }
  told_ = static_cast<double>(right) / static_cast<double>(each.size());
  trust_ = std::clamp((told_ - kWorthNothing) / (kWorthAll - kWorthNothing), 0.0, 1.0);
  double most_likely = -std::numeric_limits<double>::infinity();
  for (const double sharpness : kSharpness) {
    double likelihood = 0;
    for (std::size_t i = 0; i < each.size(); ++i) {
      likelihood +=
          std::log(by_group(shares(each[i], sharpness)).at(group_of(i / kPrototypesPerNuance)));
    }
    if (likelihood > most_likely) {
      most_likely = likelihood;
      sharpness_ = sharpness;
    }
  }
}

std::optional<SimilarityScore> Similarity::of(std::span<const float> text) const {
  if (text.size() != middle_.size()) return std::nullopt;
  std::vector<float> direction(text.begin(), text.end());
  if (!turn(direction)) return std::nullopt;
  const auto share = shares(nearness(direction, std::nullopt), sharpness_);
  SimilarityScore score;
  std::copy_n(share.begin(), kNuances, score.nuances.begin());
  score.neutral = share.back();
  const auto groups = by_group(share);
  constexpr double kEven = 1.0 / kGroups;
  score.strength = (*std::max_element(groups.begin(), groups.end()) - kEven) / (1 - kEven);
  score.valence = kNeutralValence;
  score.arousal = kNeutralArousal;
  for (std::size_t nuance = 0; nuance < kNuances; ++nuance) {
    score.valence += share.at(nuance) * (kWheel.at(nuance).valence - kNeutralValence);
    score.arousal += share.at(nuance) * (kWheel.at(nuance).arousal - kNeutralArousal);
  }
  return score;
}

}  // namespace stages
