#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "infra/core_kinds.hpp"
#include "infra/cpu_list.hpp"

namespace infra {

// How many threads a language model should compute with on this machine, and why. Decoding waits
// for its slowest thread in every layer, so efficiency cores and a core's second thread make it
// slower, and more threads than the quota allows make it very much slower.
struct ComputeCores {
  int count = 1;         // physical performance cores, bounded by the quota; at least 1
  int most = 1;          // physical cores of all kinds but low-power ones, bounded likewise
  std::set<int> cpus;    // the first thread of each performance core, whatever the quota
  std::set<int> usable;  // all CPUs that may be used
  std::string evidence;  // for people: "6 performance cores (cpu_core list)"
};

// Where to look, for tests; and whose control groups count.
struct CpuView {
  std::filesystem::path root = "/";  // where /proc and /sys are found
  std::string process = "self";      // a name under /proc
  CoreKindProbe probe = ask_cpus;
};

// Within `allowed`, the process's cpuset and quota, what is online and not isolated.
ComputeCores compute_cores(const std::set<int>& allowed, const CpuView& view = {});

// The same for the server that listens on a port of this machine, since its limits count and not
// ours. Ours stand in for them where they cannot be seen.
ComputeCores compute_cores_of_server(int port, const CpuView& view = {});

// The CPUs that this process may run on.
std::set<int> allowed_cpus();

// A systemd drop-in that keeps Ollama on one thread of each performance core: its path on the
// first line, as a comment. Empty when there are no others to keep it off.
std::string affinity_drop_in(const ComputeCores& cores);

}  // namespace infra
