#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stages/content.hpp"
#include "stages/profile.hpp"

namespace stages {

// Goes into the key of every Stage 2 answer: a stricter rule never meets an older answer.
inline constexpr std::string_view kContentRulesVersion = "content-2";

enum class ContentRule : std::uint8_t {
  shape,      // three lines, three tips, a closing line
  length,     // in words, and in bytes for what has no blanks
  form,       // sentences: no markup, digits, shouting or questions; a tip begins with what to do
  language,   // English, in Latin letters; an emoji is none
  banned,     // banned_phrases.hpp
  phase,      // nothing of a morning at night
  duplicate,  // no line says what another one says
  prompt,     // nothing is copied from the instructions
};
inline constexpr std::array<std::string_view, 8> kContentRuleNames{
    "shape", "length", "form", "language", "banned", "phase", "duplicate", "prompt"};

struct ContentFault {
  ContentRule rule;
  std::string what;  // for the model that wrote it: which line, and what is wrong with it
};

// What is wrong with it; nothing: it may be shown to a stranger at that time of their day.
std::vector<ContentFault> faults_of(const Content& content, Phase phase);

// What is wrong with a reply that is no Content at all.
ContentFault wrong_shape();

}  // namespace stages
