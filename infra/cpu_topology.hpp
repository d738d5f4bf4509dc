#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace infra {

// How many threads a language model should compute with on this machine, and why. Decoding waits
// for its slowest thread in every layer, so efficiency cores and a core's second thread make it
// slower, and more threads than the quota allows make it very much slower.
struct ComputeCores {
  int count = 1;
  std::string evidence;  // for people: "6 performance cores"
};

// Physical performance cores within `allowed` and the cgroup's quota; at least 1. `root` is
// where /sys and /proc are found, for tests.
ComputeCores compute_cores(const std::set<int>& allowed, const std::filesystem::path& root = "/");

// The CPUs that this process may run on.
std::set<int> allowed_cpus();

// "0-1,10-19" as the kernel writes it; what cannot be read is left out.
std::set<int> parse_cpu_list(std::string_view text);

}  // namespace infra
