#include "infra/core_kinds.hpp"

#include <fmt/format.h>
#include <sched.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "infra/cpu_list.hpp"

#if defined(__x86_64__) || defined(__i386__)
#include <cpuid.h>
#endif

namespace infra {
namespace {

namespace fs = std::filesystem;

fs::path cpu_directory(const fs::path& root, int cpu) {
  return root / fmt::format("sys/devices/system/cpu/cpu{}", cpu);
}

std::map<int, CoreKind> listed_kinds(const fs::path& root, const std::set<int>& usable) {
  const auto fast = read_cpu_list(root / "sys/devices/cpu_core/cpus");
  if (!fast || fast->empty()) return {};
  const auto low = read_cpu_list(root / "sys/devices/cpu_lowpower/cpus");
  std::map<int, CoreKind> kinds;
  for (const int cpu : usable) {
    kinds[cpu] = fast->contains(cpu)         ? CoreKind::performance
                 : low && low->contains(cpu) ? CoreKind::low_power
                                             : CoreKind::efficiency;
  }
  return kinds;
}

std::map<int, CoreKind> probed_kinds(const std::set<int>& usable, const CoreKindProbe& probe) {
  if (!probe) return {};
  auto kinds = probe(usable);
  // Half an answer would take the silent half for cores of another kind.
  if (kinds.size() != usable.size()) return {};
  return kinds;
}

// One figure per CPU, from a file of its directory; nothing unless all CPUs have one.
std::map<int, double> figures(const fs::path& root, const std::set<int>& cpus,
                              std::string_view file) {
  std::map<int, double> found;
  for (const int cpu : cpus) {
    const auto text = first_line(cpu_directory(root, cpu) / file);
    const double figure = text ? std::strtod(text->c_str(), nullptr) : 0;
    if (figure <= 0) return {};
    found[cpu] = figure;
  }
  return found;
}

// The lowest figure of each cluster, the fastest cluster first. Cores of one kind differ a little
// (some are sorted out as faster), kinds by more than a tenth of the highest figure.
std::vector<double> cluster_floors(const std::map<int, double>& figures) {
  std::vector<double> sorted;
  for (const auto& [cpu, figure] : figures) sorted.push_back(figure);
  std::sort(sorted.rbegin(), sorted.rend());
  std::vector<double> floors;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const bool last = i + 1 == sorted.size();
    if (last || sorted[i] - sorted[i + 1] > sorted.front() / 10) floors.push_back(sorted[i]);
  }
  return floors;
}

std::map<int, CoreKind> clustered_kinds(const fs::path& root, const std::set<int>& online,
                                        std::string_view file) {
  const auto by_cpu = figures(root, online, file);
  auto floors = cluster_floors(by_cpu);
  if (floors.empty()) return {};
  std::set<std::string> fastest;
  for (const auto& [cpu, figure] : by_cpu) {
    if (figure >= floors.front()) fastest.insert(core_of(root, cpu));
  }
  // A single core above all others is a favoured one, not a kind.
  if (fastest.size() == 1) floors.erase(floors.begin());
  if (floors.size() < 2) return {};
  std::map<int, CoreKind> kinds;
  for (const auto& [cpu, figure] : by_cpu) {
    const bool slowest = floors.size() > 2 && figure < floors[floors.size() - 2];
    kinds[cpu] = figure >= floors.front() ? CoreKind::performance
                 : slowest                ? CoreKind::low_power
                                          : CoreKind::efficiency;
  }
  return kinds;
}

// Kernels without a list of low-power cores count them among the efficient ones. They alone have
// no third-level cache. (Where no CPU shows one, a virtual machine hides it.)
void mark_low_power(const fs::path& root, const std::set<int>& online,
                    std::map<int, CoreKind>& kinds) {
  const auto has_third_level = [&](int cpu) {
    std::error_code ignored;
    return fs::exists(cpu_directory(root, cpu) / "cache/index3", ignored);
  };
  if (std::none_of(online.begin(), online.end(), has_third_level)) return;
  for (auto& [cpu, kind] : kinds) {
    if (kind == CoreKind::efficiency && !has_third_level(cpu)) kind = CoreKind::low_power;
  }
}

#if defined(__x86_64__) || defined(__i386__)

bool processor_is_hybrid() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (d >> 15U & 1U) != 0;
}

// Of the CPU that the calling thread runs on.
std::optional<CoreKind> kind_of_this_cpu() {
  constexpr unsigned kAtom = 0x20;
  constexpr unsigned kCore = 0x40;
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (__get_cpuid_count(0x1a, 0, &a, &b, &c, &d) == 0) return std::nullopt;
  if (a >> 24U == kCore) return CoreKind::performance;
  if (a >> 24U == kAtom) return CoreKind::efficiency;
  return std::nullopt;
}

// Empty where it has none.
std::string brand_string() {
  constexpr unsigned kFirst = 0x80000002;
  constexpr std::size_t kLeaves = 3;
  std::array<unsigned, 4 * kLeaves> words{};
  for (std::size_t i = 0; i < kLeaves; ++i) {
    unsigned* of = &words.at(4 * i);
    if (__get_cpuid(kFirst + static_cast<unsigned>(i), of, of + 1, of + 2, of + 3) == 0) return {};
  }
  std::string name(sizeof words, '\0');
  std::memcpy(name.data(), words.data(), sizeof words);
  name.erase(std::min(name.find('\0'), name.size()));
  name.erase(0, name.find_first_not_of(' '));
  name.erase(name.find_last_not_of(' ') + 1);
  return name;
}

bool move_this_thread_to(int cpu) {
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(static_cast<std::size_t>(cpu), &set);
  return ::sched_setaffinity(0, sizeof set, &set) == 0 && ::sched_getcpu() == cpu;
}

#endif

}  // namespace

std::string core_of(const fs::path& root, int cpu) {
  const auto topology = cpu_directory(root, cpu) / "topology";
  auto threads = first_line(topology / "core_cpus_list");
  if (!threads) threads = first_line(topology / "thread_siblings_list");
  return threads.value_or(fmt::format("{}", cpu));
}

std::string processor_name() {
#if defined(__x86_64__) || defined(__i386__)
  if (auto name = brand_string(); !name.empty()) return name;
#endif
  const auto number = first_line("/sys/devices/system/cpu/cpu0/regs/identification/midr_el1");
  return number ? "processor " + *number : "unknown processor";
}

std::map<int, CoreKind> ask_cpus([[maybe_unused]] const std::set<int>& cpus) {
  std::map<int, CoreKind> kinds;
#if defined(__x86_64__) || defined(__i386__)
  if (!processor_is_hybrid()) return kinds;
  // A thread of its own, so that the caller stays where it may run.
  std::thread([&] {
    for (const int cpu : cpus) {
      if (!move_this_thread_to(cpu)) continue;
      if (const auto kind = kind_of_this_cpu()) kinds[cpu] = *kind;
    }
  }).join();
#endif
  return kinds;
}

CoreKinds core_kinds(const fs::path& root, const std::set<int>& online, const std::set<int>& usable,
                     const CoreKindProbe& probe) {
  CoreKinds kinds{listed_kinds(root, usable), "cpu_core list"};
  if (kinds.of.empty()) kinds = {probed_kinds(usable, probe), "CPUID"};
  constexpr struct {
    std::string_view file;
    std::string_view evidence;
  } kFigures[] = {{"cpufreq/cpuinfo_max_freq", "highest frequencies"},
                  {"acpi_cppc/highest_perf", "CPPC"},
                  {"cpu_capacity", "cpu_capacity"}};
  for (const auto& figure : kFigures) {
    if (kinds.of.empty()) kinds = {clustered_kinds(root, online, figure.file), figure.evidence};
  }
  if (kinds.of.empty()) return {{}, "no sign of hybrid cores"};
  mark_low_power(root, online, kinds.of);
  return kinds;
}

}  // namespace infra
