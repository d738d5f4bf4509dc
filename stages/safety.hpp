#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "stages/tokens.hpp"

namespace stages {

// Signals that the writer may be in danger, most urgent first.
inline constexpr std::array<std::string_view, 7> kSignals{
    "critical_suicide",      "critical_self_harm", "abuse",        "medical_emergency",
    "elevated_hopelessness", "elevated_isolation", "weak_distress"};

// Goes into the key of every Stage 1 answer: a better rule never meets an older answer.
inline constexpr std::string_view kSafetyVersion = "safety-3";

// Which signals the writer's own words give, in the order of kSignals. Rules over words, never
// over substrings; a signal needs the writer as its subject ("my friend wants to die" gives
// none) and is not given by what the writer denies. No model takes part.
std::vector<std::string> safety_signals(std::string_view text, const Tokens& tokens);

bool is_critical(const std::vector<std::string>& signals);
// Whether Stage 2 must give fixed copy instead of a poem: critical, abuse or medical.
bool needs_crisis_copy(const std::vector<std::string>& signals);

}  // namespace stages
