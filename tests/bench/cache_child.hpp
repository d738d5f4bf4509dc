#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "infra/cache.hpp"
#include "tests/bench/latency_histogram.hpp"

namespace bench {

// What one of several processes on a cache has done so far. Lies in a file that it maps, so that
// nothing of it is lost when the process is killed.
struct ChildCounters {
  LatencyHistogram gets, puts;
  std::uint64_t wrong = 0;  // values that are not what was ever put
  std::array<std::uint64_t, infra::kMissNames.size()> misses{};
};

struct ChildPlan {
  std::filesystem::path cache, counters;
  int entries = 0;  // in the cache: numbers below this
  std::uint64_t seed = 0;
  int milliseconds = 0;  // how long

  std::vector<std::string> words() const;
  static ChildPlan from(std::span<const std::string> words);
};

// Nine random gets for each put of another version of a random entry, as fast as it goes, with a
// thread that maintains as the worker's does. Ends by itself, if it is let.
inline constexpr std::string_view kChildCommand = "child";
void run_child(const ChildPlan& plan);

ChildCounters read_counters(const std::filesystem::path& file);

}  // namespace bench
