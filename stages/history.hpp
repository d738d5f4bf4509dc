#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stages/analysis.hpp"
#include "stages/drivers.hpp"
#include "stages/word_sketch.hpp"

namespace stages {

// What is remembered of a reflection: what was felt and when. No word of it.
//
// Kept as one line of JSON,
//
//   {"rid":"refl_1","time_ms":1761991200000,"valence":0.31,"arousal":0.52,"primary":"Sad",
//    "events":["loss"],"risk":false,"words":"0012ab..."}
//
// the last three missing in lines of older versions. Other fields are passed over.
struct PastReflection {
  std::string rid;
  std::int64_t time_ms = 0;  // when it was written, since 1970
  double valence = 0.5;
  double arousal = 0.5;
  std::string primary;  // empty: no feeling was found
  DriverSet events;
  bool risk = false;  // it gave a safety signal
  WordSketch words;
};

PastReflection remembered(std::string_view rid, std::int64_t time_ms, const Analysis& analysis,
                          const WordSketch& words);
std::string line_of(const PastReflection& past);
// Nothing unless it has a rid, a time and both figures, all of them possible.
std::optional<PastReflection> parse_line(std::string_view line);

// What a writer wrote before a certain reflection: the oldest first, of equal times the one that
// was remembered first.
using History = std::vector<PastReflection>;

// From lines, the one remembered last first. Left out are lines that say nothing, the reflection
// itself, all but the last line of one rid, and what was written later: jobs do not run in the
// order of their texts, and what came later is not its past.
History history_before(std::string_view rid, std::int64_t time_ms,
                       std::span<const std::string> lines);

// How long rids and how late times are taken for possible. The latter is in the year 2255.
inline constexpr std::size_t kLongestRid = 512;
inline constexpr std::int64_t kLatestMs = 9'000'000'000'000;

}  // namespace stages
