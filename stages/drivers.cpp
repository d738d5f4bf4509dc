#include "stages/drivers.hpp"

#include <algorithm>

#include "stages/wheel.hpp"

namespace stages {
namespace {

// In the order of the wheel.
constexpr std::array<std::string_view, kNuances> kUsual{
    "motivation",   "learning",    "motivation", "connection",  "progress",
    "hope",         "agency",      "pride",      "recognition", "self_assertion",
    "hope",         "renewal",     "connection", "gratitude",   "self_acceptance",
    "contentment",  "serenity",    "gratitude",  "longing",     "uncertainty",
    "hurt",         "withdrawal",  "tension",    "loss",        "irritation",
    "low_progress", "hurt",        "tension",    "frustration", "irritation",
    "worry",        "uncertainty", "overwhelm",  "exhaustion",  "hurt",
    "pressure"};

}  // namespace

std::optional<std::string_view> find_driver(std::string_view name) {
  const auto* found = std::find(kDrivers.begin(), kDrivers.end(), name);
  if (found == kDrivers.end()) return std::nullopt;
  return *found;
}

std::string_view driver_of_nuance(std::size_t nuance) { return kUsual.at(nuance); }

}  // namespace stages
