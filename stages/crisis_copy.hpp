#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace stages {

// What a writer in danger is shown instead of a poem and tips. Fixed text, never from a model,
// never from the cache.
struct CrisisCopy {
  std::array<std::string_view, 3> lines;  // shown where tips would be
  std::string_view closing;
};

// For the most urgent of the signals; one of them needs crisis copy (safety.hpp).
CrisisCopy crisis_copy(const std::vector<std::string>& signals);

}  // namespace stages
