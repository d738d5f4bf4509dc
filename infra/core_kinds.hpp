#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace infra {

enum class CoreKind {
  performance,
  efficiency,
  low_power,  // on a tile of its own, without the cache that all others share
};

// What the CPUs themselves say they are; a CPU that could not be asked is left out.
using CoreKindProbe = std::function<std::map<int, CoreKind>(const std::set<int>& cpus)>;

// Runs CPUID on each of the CPUs, in a thread that ends with it. Nothing where the processor is not
// an x86 one with several kinds of cores, and nothing for CPUs that this process must not use.
std::map<int, CoreKind> ask_cpus(const std::set<int>& cpus);

// What the processor is called: by itself, so that it is the same in a sandbox without /proc; one
// that has no name is called by its number.
std::string processor_name();

struct CoreKinds {
  std::map<int, CoreKind> of;  // empty: all cores are alike, as far as can be seen
  std::string_view evidence;   // for people: "cpu_core list"
};

// The kinds of the CPUs in `usable`, by the first of these that tells them apart: the kernel's
// lists of a hybrid processor's cores, `probe`, the highest frequencies, CPPC's performance, and
// cpu_capacity. `online` is the whole machine: a process may be bound to its slow cores only.
CoreKinds core_kinds(const std::filesystem::path& root, const std::set<int>& online,
                     const std::set<int>& usable, const CoreKindProbe& probe);

// Names the core of a CPU by the threads it has.
std::string core_of(const std::filesystem::path& root, int cpu);

}  // namespace infra
