#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "stages/history.hpp"

namespace stages {

// What the record of an earlier reflection tells: `record` is all of it, or the end of a long one,
// which may begin anywhere in it (before our fields a photo can stand, of several megabytes).
// `time_ms` is when it was written, as far as the caller knows; its own timestamp says better.
//
// Nothing when no `final` with a valence and an arousal of 0..1 is there, as in a record that was
// never enriched ("final": null), when it is no record at all, or when it says that it is another
// owner's.
std::optional<PastReflection> past_of_record(std::string_view record, std::string_view rid,
                                             std::int64_t time_ms, std::string_view owner);

}  // namespace stages
