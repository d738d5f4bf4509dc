#pragma once

#include <string_view>

#include "stages/analysis.hpp"
#include "stages/fusion.hpp"

namespace stages {

// Safety and words, without a model.
Analysis analyse_words(std::string_view text);
// The same together with what models said of it.
Analysis analyse(std::string_view text, const OtherReadings& others, const FusionWeights& weights);

}  // namespace stages
