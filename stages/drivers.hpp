#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace stages {

// What brings a feeling about, as the journalling app knows it: a closed list, so that no word of
// the writer's gets into what is cached or handed on.
inline constexpr std::array<std::string_view, 34> kDrivers{
    "motivation",  "agency",       "progress", "achievement", "recognition",    "self_acceptance",
    "connection",  "belonging",    "pride",    "relief",      "hope",           "contentment",
    "awe",         "serenity",     "fatigue",  "overwhelm",   "pressure",       "irritation",
    "hurt",        "withdrawal",   "loss",     "longing",     "self_assertion", "exhaustion",
    "frustration", "learning",     "change",   "renewal",     "uncertainty",    "complexity",
    "gratitude",   "low_progress", "worry",    "tension"};

// The driver as it stands in kDrivers; nothing for any other word.
std::optional<std::string_view> find_driver(std::string_view name);
// What most often brings this nuance about, for when nobody said more.
std::string_view driver_of_nuance(std::size_t nuance);

}  // namespace stages
