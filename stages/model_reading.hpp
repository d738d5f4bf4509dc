#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stages/wheel.hpp"

namespace stages {

// What a model said about a text, checked: whatever the text made it say, it is one of these.
struct ModelReading {
  std::optional<State> state;  // nothing: it said "Neutral"
  double valence = 0.5;
  double arousal = 0.4;
  std::vector<std::string> invoked;    // of kDrivers, at most 3
  std::vector<std::string> expressed;  // tertiaries in lower case, at most 3
  std::string domain;
  std::string control;
  std::string polarity;
};

// Nothing unless it is one whole, legal answer. Of `invoked` and `expressed` what is not in their
// lists is left out: servers that know no schema are loose with those.
std::optional<ModelReading> parse_reading(std::string_view reply);

}  // namespace stages
