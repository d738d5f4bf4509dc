#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stages/history.hpp"

namespace stages {

// An earlier reflection about the same.
struct RecursionLink {
  std::string rid;
  double score = 0;  // .4 of the share of common words + .6 of that of common causes
  std::string_view relation;
  std::string reason;
};

// What a writer comes back to. Looked at are the last 20 reflections of the last 14 days.
struct Recursion {
  std::vector<RecursionLink> links;  // at most 5, the highest score first, of equal ones the latest
  // "new": nothing was written lately; "isolated": nothing like it; "related": something like it;
  // "recurring": three times or more with this one; "ongoing": on three days or more with this one,
  // the last time at most three days ago.
  std::string_view thread_state = "new";
  std::string thread_summary;  // empty without links
};

// A link needs at least half a point. The same causes give .6, whatever the words; most of the
// causes need some of the words besides; words alone reach .4 and never make one, since people
// write "I am so tired of this" about many things.
inline constexpr double kLinkThreshold = 0.5;
inline constexpr std::string_view kRecursionMethod = "lexical(words)+events+time";

Recursion recursion_of(DriverSet events, const WordSketch& words, const History& history,
                       std::int64_t time_ms);

}  // namespace stages
