#pragma once

#include <string>
#include <string_view>

#include "stages/analysis.hpp"

namespace worker {

// Why Stage 1 says what it says of a text: which cue moved what, what the words alone came to, and
// the analysis that was made of it. For people, or as JSON.
std::string explanation(std::string_view text, const stages::Analysis& analysis);
std::string explanation_json(std::string_view text, const stages::Analysis& analysis);

}  // namespace worker
