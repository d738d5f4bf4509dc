#pragma once

#include <string_view>

// The safety rules as text: the files of stages/safety_rules/. safety_vocabulary.hpp says how words
// are written in them, safety_patterns.hpp how rules are. No rule names a means.
namespace stages::safety {

// Some classes are read by the code too; safety_scope.cpp and its neighbours name them.
extern const std::string_view kClasses;
// No spelling of more than one word is used in a rule.
extern const std::string_view kSpellings;
// Direct wording first, then veiled; then what only counts with the writer named, then Hindi in
// Latin letters.
extern const std::string_view kCriticalRules;
// None of these says anything alone. safety_hints.cpp says which two do.
extern const std::string_view kHintRules;
// What others do to the writer, and what cannot wait for a doctor.
extern const std::string_view kHarmRules;
// What weighs on the writer without being acute.
extern const std::string_view kMoodRules;
// What decides whether a signal counts: turns of phrase, films and lessons, who else speaks, when
// it was, and what has healed.
extern const std::string_view kContextRules;

}  // namespace stages::safety
