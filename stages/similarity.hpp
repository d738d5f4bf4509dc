#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "stages/prototypes.hpp"

namespace stages {

// What a text's nearness to the prototypes says. `nuances` and `neutral` sum to 1.
struct SimilarityScore {
  std::array<double, kNuances> nuances{};
  double neutral = 0;
  double strength = 0;  // 0: near to all alike .. 1: near to one feeling only
  double valence = 0.5;
  double arousal = 0.4;
};

// Compares embeddings of texts with those of the prototypes. How much that is worth is found out
// by the prototypes themselves, each being told by all others: an embedding model that cannot do
// it gets no say, and how sharply nearness counts is what makes them most likely. Does not change:
// any thread.
class Similarity {
 public:
  // The vectors of prototypes(), one behind the other in their order, all of one length above 0.
  explicit Similarity(std::span<const float> prototypes);

  // 0: no better than guessing .. 1: as good as one can expect.
  double trust() const { return trust_; }
  // The share of the prototypes whose primary feeling the others tell.
  double told() const { return told_; }
  // Nothing for a vector of another length, or without a direction.
  std::optional<SimilarityScore> of(std::span<const float> text) const;

 private:
  using Classes = std::array<double, kNuances + 1>;
  // How near it is to each nuance, and to no feeling; `but` is left out.
  Classes nearness(std::span<const float> direction, std::optional<std::size_t> but) const;
  bool turn(std::vector<float>& vector) const;
  std::vector<float> direction_of(std::size_t prototype) const;
  void judge();

  std::vector<float> middle_;   // of all; what they have in common tells nothing
  std::vector<float> columns_;  // of the prototypes' directions: all first numbers, all second, ...
  double sharpness_ = 1;
  double trust_ = 0;
  double told_ = 0;
};

}  // namespace stages
