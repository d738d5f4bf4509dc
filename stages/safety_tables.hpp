#pragma once

#include <string_view>

namespace stages::safety {

// The safety rules as text; safety_vocabulary.hpp and safety_patterns.hpp say how it is read.
extern const std::string_view kClasses;
extern const std::string_view kSpellings;
extern const std::string_view kSignalRules;   // what gives a signal
extern const std::string_view kContextRules;  // what takes it away again

}  // namespace stages::safety
