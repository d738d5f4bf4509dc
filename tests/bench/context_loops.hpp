#pragma once

#include <vector>

#include "tests/bench/loop.hpp"

namespace bench {

// What a reflection costs beside its analysis: its writer's history of ninety, and the document.
std::vector<Loop> context_loops(int turns);

}  // namespace bench
