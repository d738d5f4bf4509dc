#pragma once

#include <string>

#include "infra/cache.hpp"

namespace worker {

// The statistics of the cache in each form that is asked for; pure.
std::string cache_report_text(const infra::CacheStats& stats, bool verbose);
// Stable ids; README, "Cache statistics". `indent` -1: one line.
std::string cache_report_json(const infra::CacheStats& stats, int indent);
std::string cache_report_prometheus(const infra::CacheStats& stats);

}  // namespace worker
