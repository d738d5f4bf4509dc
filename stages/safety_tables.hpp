#pragma once

#include <string_view>

namespace stages::safety {

// The safety rules as text. safety_vocabulary.hpp says how the words are written, and
// safety_patterns.hpp how the rules are.
extern const std::string_view kClasses;
extern const std::string_view kSpellings;
extern const std::string_view kCriticalRules;
extern const std::string_view kHintRules;
extern const std::string_view kHarmRules;
extern const std::string_view kMoodRules;
extern const std::string_view kContextRules;

}  // namespace stages::safety
