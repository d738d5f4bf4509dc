#pragma once

#include <vector>

#include "stages/safety_scope.hpp"

namespace stages::safety {

// Whether hints that stand near each other speak of suicide together: a farewell beside "after
// tonight", "being alive" beside weariness. Most veiled wording is of this kind, and no list of
// whole phrases holds it. `desperate`: hopelessness or isolation was found; beside them one strong
// hint is enough.
bool hints_at_suicide(const SafetyText& text, const std::vector<Match>& matches, const Scope& scope,
                      bool desperate);

}  // namespace stages::safety
