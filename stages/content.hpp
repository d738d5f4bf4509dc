#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stages/analysis.hpp"

namespace stages {

// All that Stage 2 may know: never a word of the text. The prompt and the cache's key are made
// of exactly this, so an answer that is shared can reveal nothing.
struct Profile {
  std::string primary;  // empty: no feeling was found
  std::string secondary;
  std::string tertiary;
  std::string valence_bucket;  // "low", "mid", "high"
  std::string arousal_bucket;
  std::string phase;  // of the writer's day: "morning", "afternoon", "evening", "night"
  int variant = 0;    // which of the answers to this profile
};

Profile profile_of(const Analysis& analysis, std::string_view phase, int variant);
std::string_view bucket_of(double value);

// Three lines, three tips, a closing line, as a model or we wrote them.
struct Content {
  std::array<std::string, 3> poem;
  std::array<std::string, 3> tips;
  std::string closing;  // without the suffix
};

inline constexpr std::string_view kClosingSuffix = "See you tomorrow.";

std::string serialised(const Content& content);
std::optional<Content> parse_content(std::string_view text);

// What is wrong with it, a sentence for each fault; none: it may be shown to a stranger.
std::vector<std::string> faults_of(const Content& content);

}  // namespace stages
