#pragma once

#include <array>
#include <string_view>

namespace stages {

// One of our own answers: what fallback.hpp chooses from.
struct FallbackSet {
  std::string_view secondary;  // of the wheel; "": no feeling was found
  std::array<std::string_view, 3> poem;
  std::array<std::string_view, 3> tips;
  std::string_view closing;
};

// Three in a row for each secondary of a primary. They are sent at any hour and to anybody, so no
// line names a time of day, a country or a person who might be there.
extern const std::array<FallbackSet, 18> kHappyFallbacks;
extern const std::array<FallbackSet, 18> kStrongFallbacks;
extern const std::array<FallbackSet, 18> kPeacefulFallbacks;
extern const std::array<FallbackSet, 18> kSadFallbacks;
extern const std::array<FallbackSet, 18> kAngryFallbacks;
extern const std::array<FallbackSet, 18> kFearfulFallbacks;
extern const std::array<FallbackSet, 6> kNeutralFallbacks;

}  // namespace stages
