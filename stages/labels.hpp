#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

// The closed lists of what can be said of a text beside its state. Nothing else gets into an
// analysis, so it never holds a word of the writer's.
namespace stages {

inline constexpr std::size_t kMostLabels = 3;
inline constexpr std::string_view kNeutral = "Neutral";
inline constexpr std::array<std::string_view, 8> kDomains{
    "work", "relationship", "family", "health", "money", "study", "social", "self"};
inline constexpr std::array<std::string_view, 3> kControls{"low", "medium", "high"};
inline constexpr std::array<std::string_view, 3> kPolarities{"happened", "planned",
                                                             "did_not_happen"};

// The wheel's tertiary names in lower case, each once, in the wheel's order.
const std::vector<std::string>& expressions();

}  // namespace stages
