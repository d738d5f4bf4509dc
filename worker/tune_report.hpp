#pragma once

#include <string>

#include "worker/tuning.hpp"

namespace worker {

// For people: what was measured, on what, a bar for each count, and the best one.
std::string tune_report(const Tuning& tuning, bool colour);

}  // namespace worker
