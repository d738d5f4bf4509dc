#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace infra {

// What control groups leave of the CPUs to a process: the tightest of its own group and of all
// groups above it, in version 2 and 1.
struct CgroupLimits {
  int whole_cpus = 0;                   // CPU time per time, rounded down, at least 1; 0: no quota
  std::optional<std::set<int>> cpuset;  // nothing: not bound to some CPUs
};

// `process` is a name under /proc: "self" or a number; `root` is where /proc and /sys are found.
CgroupLimits cgroup_limits(const std::filesystem::path& root, const std::string& process);

}  // namespace infra
