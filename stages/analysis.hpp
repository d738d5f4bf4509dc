#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stages/wheel.hpp"

namespace stages {

// What Stage 1 finds in a text alone: nothing of it depends on who wrote it or when, so it may
// be kept and given to anybody who writes the same sentence.
struct Analysis {
  std::optional<State> state;          // nothing: no feeling to be found
  double valence = 0.5;                // 0..1
  double arousal = 0.4;                // 0..1
  double confidence = 0.3;             // 0..1
  std::vector<std::string> invoked;    // what brought it about: at most 3 of kDrivers
  std::vector<std::string> expressed;  // how it is said: at most 3 tertiaries in lower case
  std::string domain = "self";
  std::string control = "medium";
  std::string polarity = "happened";
  std::vector<std::string> signals;  // names of safety.hpp, in its order
  // Which scorers took part: "lexical", "embedding+lexical", "llm+lexical",
  // "llm+embedding+lexical".
  std::string mode = "lexical";
  std::string language = "en";  // "en", "hinglish", "other"
  std::vector<std::string> warnings;
};

// As the cache keeps it. Reading returns nothing for text that is not a whole analysis.
std::string serialised(const Analysis& analysis);
std::optional<Analysis> parse_analysis(std::string_view text);

}  // namespace stages
