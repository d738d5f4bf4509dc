#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "stages/helplines.hpp"

namespace stages {

// What a writer in danger is shown instead of a poem and tips. Fixed text, never from a model,
// never from the cache.
struct CrisisCopy {
  std::array<std::string, 3> lines;  // shown where tips would be
  std::string_view closing;
};

// For the most pressing of the signals, one of which needs crisis copy (safety.hpp): a body that
// may be dying first, then suicide, self-harm, abuse.
CrisisCopy crisis_copy(const std::vector<std::string>& signals, const Helplines& helplines);

}  // namespace stages
