#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stages/analysis.hpp"

namespace stages {

// One line of a writer's history, as JSON: what was felt and when. No text of theirs is in it.
std::string history_line(std::string_view rid, std::int64_t written_ms, const Analysis& analysis);

}  // namespace stages
