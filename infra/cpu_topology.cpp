#include "infra/cpu_topology.hpp"

#include <fmt/format.h>
#include <sched.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>

namespace infra {
namespace {

constexpr int kHighestCpu = 4095;

// The first line of a small file; nothing when it cannot be read.
std::optional<std::string> first_line(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line)) return std::nullopt;
  return line;
}

// Whole CPUs of the tightest quota on the way up from our own group; 0: none.
int cgroup_quota(const std::filesystem::path& root) {
  std::ifstream groups(root / "proc/self/cgroup");
  std::string line;
  std::filesystem::path group;
  while (std::getline(groups, line)) {
    if (line.starts_with("0::/")) group = line.substr(4);
  }
  int tightest = 0;
  for (;; group = group.parent_path()) {
    const auto limit = first_line(root / "sys/fs/cgroup" / group / "cpu.max");
    double quota = 0;
    double period = 0;
    if (limit && std::sscanf(limit->c_str(), "%lf %lf", &quota, &period) == 2 && period > 0) {
      const int whole = std::max(1, static_cast<int>(quota / period));
      if (tightest == 0 || whole < tightest) tightest = whole;
    }
    if (group.empty()) return tightest;
  }
}

}  // namespace

std::set<int> parse_cpu_list(std::string_view text) {
  std::set<int> cpus;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    int first = -1;
    const char* end = part.data() + part.size();
    auto read = std::from_chars(part.data(), end, first);
    int last = first;
    if (read.ec == std::errc{} && read.ptr != end && *read.ptr == '-') {
      std::from_chars(read.ptr + 1, end, last);
    }
    for (int cpu = first; cpu >= 0 && cpu <= std::min(last, kHighestCpu); ++cpu) cpus.insert(cpu);
  }
  return cpus;
}

std::set<int> allowed_cpus() {
  cpu_set_t set;
  CPU_ZERO(&set);
  std::set<int> cpus;
  if (::sched_getaffinity(0, sizeof set, &set) != 0) return cpus;
  for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
    if (CPU_ISSET(static_cast<std::size_t>(cpu), &set)) cpus.insert(cpu);
  }
  return cpus;
}

ComputeCores compute_cores(const std::set<int>& allowed, const std::filesystem::path& root) {
  const std::filesystem::path devices = root / "sys/devices";
  std::set<int> usable = allowed;
  std::string what = "physical cores";
  if (const auto list = first_line(devices / "cpu_core/cpus")) {
    std::set<int> fast;
    const std::set<int> performance = parse_cpu_list(*list);
    std::set_intersection(allowed.begin(), allowed.end(), performance.begin(), performance.end(),
                          std::inserter(fast, fast.end()));
    if (!fast.empty()) {
      usable = fast;
      what = "performance cores";
    }
  }
  std::set<std::string> cores;  // named by the list of their threads
  for (const int cpu : usable) {
    const auto topology = devices / fmt::format("system/cpu/cpu{}/topology", cpu);
    auto threads = first_line(topology / "core_cpus_list");
    if (!threads) threads = first_line(topology / "thread_siblings_list");
    cores.insert(threads.value_or(fmt::format("{}", cpu)));
  }
  ComputeCores result;
  result.count = std::max(1, static_cast<int>(cores.size()));
  result.evidence = fmt::format("{} {}", result.count, what);
  if (const int quota = cgroup_quota(root); quota > 0 && quota < result.count) {
    result.count = quota;
    result.evidence += fmt::format(", {} by cgroup quota", quota);
  }
  return result;
}

}  // namespace infra
