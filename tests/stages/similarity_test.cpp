#include "stages/similarity.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using stages::kNuances;
using stages::kPrototypesPerNuance;
using stages::Similarity;

namespace {

constexpr std::size_t kLength = 64;

// Vectors that share a direction as far as they share a nuance, and less so a primary feeling.
std::vector<std::vector<float>> prototypes_of_a_good_model(float noise) {
  std::mt19937 random(3);
  std::normal_distribution<float> normal;
  std::vector<std::vector<float>> bases(kNuances + 1, std::vector<float>(kLength));
  std::vector<std::vector<float>> primaries(7, std::vector<float>(kLength));
  for (auto& vector : primaries) {
    for (float& value : vector) value = normal(random);
  }
  for (std::size_t i = 0; i < bases.size(); ++i) {
    for (std::size_t k = 0; k < kLength; ++k) bases[i][k] = primaries[i / 6][k] + normal(random);
  }
  std::vector<std::vector<float>> vectors;
  for (const auto& prototype : stages::prototypes()) {
    vectors.push_back(bases[prototype.nuance]);
    for (float& value : vectors.back()) value += 5.0F + noise * normal(random);
  }
  return vectors;
}

Similarity similarity_to(const std::vector<std::vector<float>>& vectors) {
  std::vector<float> together;
  for (const auto& vector : vectors) together.insert(together.end(), vector.begin(), vector.end());
  return Similarity(together);
}

}  // namespace

TEST_CASE("prototypes: five for each nuance and for none, all different") {
  std::set<std::string_view> texts;
  std::size_t at = 0;
  for (const auto& prototype : stages::prototypes()) {
    CHECK(prototype.nuance == at++ / kPrototypesPerNuance);
    texts.insert(prototype.text);
    CHECK((prototype.text.size() > 20 && prototype.text.size() < 120));
  }
  CHECK(texts.size() == (kNuances + 1) * kPrototypesPerNuance);
}

TEST_CASE("similarity: a text near a nuance's sentences is that nuance") {
  const auto vectors = prototypes_of_a_good_model(0.5F);
  const Similarity similarity = similarity_to(vectors);
  CHECK(similarity.trust() == 1);
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    const auto score = similarity.of(vectors[i]);
    REQUIRE(score);
    double sum = score->neutral;
    for (const double share : score->nuances) sum += share;
    CHECK(sum == doctest::Approx(1));
    const std::size_t nuance = stages::prototypes()[i].nuance;
    const auto best =
        std::max_element(score->nuances.begin(), score->nuances.end()) - score->nuances.begin();
    if (nuance < kNuances) CHECK(static_cast<std::size_t>(best) == nuance);
    if (nuance == kNuances) CHECK(score->neutral > 0.5);
    CHECK((score->valence > 0 && score->valence < 1));
  }
}

TEST_CASE("similarity: a model that cannot tell the prototypes apart has no say") {
  std::mt19937 random(5);
  std::normal_distribution<float> normal;
  auto vectors = prototypes_of_a_good_model(0);
  for (auto& vector : vectors) {
    for (float& value : vector) value = normal(random);
  }
  CHECK(similarity_to(vectors).trust() == 0);
  for (auto& vector : vectors) vector.assign(kLength, 1.0F);
  CHECK(similarity_to(vectors).trust() == 0);
}

TEST_CASE("similarity: what cannot be compared says nothing") {
  const Similarity similarity = similarity_to(prototypes_of_a_good_model(0.5F));
  CHECK_FALSE(similarity.of({}));
  CHECK_FALSE(similarity.of(std::vector<float>(kLength - 1, 1.0F)));
  CHECK_FALSE(similarity.of(std::vector<float>(kLength, NAN)));
  CHECK(similarity.of(std::vector<float>(kLength, 1e10F)));
}
