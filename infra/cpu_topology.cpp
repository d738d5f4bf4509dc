#include "infra/cpu_topology.hpp"

#include <fmt/format.h>
#include <sched.h>

#include <algorithm>

#include "infra/cgroup_limits.hpp"
#include "infra/listening_process.hpp"

namespace infra {
namespace {

// Narrows the CPUs of `allowed` down to those that work is given to.
std::set<int> usable_cpus(const std::set<int>& allowed, const std::set<int>& online,
                          const CgroupLimits& limits, const std::filesystem::path& root) {
  std::set<int> usable = intersection(allowed, online);
  if (limits.cpuset) {
    const auto within = intersection(usable, *limits.cpuset);
    if (!within.empty()) usable = within;  // else the list speaks of another machine's view
  }
  if (const auto isolated = read_cpu_list(root / "sys/devices/system/cpu/isolated")) {
    const auto shared = difference(usable, *isolated);
    if (!shared.empty()) usable = shared;  // else somebody put the process there on purpose
  }
  return usable;
}

std::set<int> cpus_of_kind(const std::set<int>& usable, const CoreKinds& kinds, CoreKind wanted) {
  std::set<int> cpus;
  for (const int cpu : usable) {
    const auto kind = kinds.of.find(cpu);
    if ((kind == kinds.of.end() ? CoreKind::performance : kind->second) == wanted) cpus.insert(cpu);
  }
  return cpus;
}

std::set<int> one_thread_each(const std::filesystem::path& root, const std::set<int>& cpus) {
  std::set<std::string> seen;
  std::set<int> first;
  for (const int cpu : cpus) {
    if (seen.insert(core_of(root, cpu)).second) first.insert(cpu);
  }
  return first;
}

int at_least_one(std::size_t count) { return std::max(1, static_cast<int>(count)); }

std::string_view plural(std::size_t count) { return count == 1 ? "" : "s"; }

}  // namespace

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

ComputeCores compute_cores(const std::set<int>& allowed, const CpuView& view) {
  const auto listed = read_cpu_list(view.root / "sys/devices/system/cpu/online");
  const std::set<int> online = listed && !listed->empty() ? *listed : allowed;
  const CgroupLimits limits = cgroup_limits(view.root, view.process);
  ComputeCores cores;
  cores.usable = usable_cpus(allowed, online, limits, view.root);
  const CoreKinds kinds = core_kinds(view.root, online, cores.usable, view.probe);

  const auto fast = cpus_of_kind(cores.usable, kinds, CoreKind::performance);
  const auto slow = cpus_of_kind(cores.usable, kinds, CoreKind::efficiency);
  cores.cpus = one_thread_each(view.root, fast.empty() ? slow : fast);
  cores.count = at_least_one(cores.cpus.size());
  cores.most = at_least_one(one_thread_each(view.root, fast).size() +
                            one_thread_each(view.root, slow).size());
  if (cores.cpus.empty()) {
    cores.evidence =
        fmt::format("1 thread: no core but low-power ones may be used ({})", kinds.evidence);
  } else {
    const std::string_view name = kinds.of.empty() ? "physical"
                                  : fast.empty()   ? "efficiency"
                                                   : "performance";
    cores.evidence = fmt::format("{} {} core{} ({})", cores.count, name, plural(cores.cpus.size()),
                                 kinds.evidence);
  }
  if (limits.whole_cpus > 0 && limits.whole_cpus < cores.count) {
    cores.evidence += fmt::format(", {} by cgroup quota", limits.whole_cpus);
  }
  if (limits.whole_cpus > 0) {
    cores.count = std::min(cores.count, limits.whole_cpus);
    cores.most = std::min(cores.most, limits.whole_cpus);
  }
  return cores;
}

ComputeCores compute_cores_of_server(int port, const CpuView& view) {
  const auto server = process_listening_on(port, view.root);
  if (!server) return compute_cores(allowed_cpus(), view);
  CpuView of_server = view;
  of_server.process = std::to_string(server->pid);
  ComputeCores cores = compute_cores(server->allowed, of_server);
  cores.evidence += fmt::format(", for the server's process {}", server->pid);
  return cores;
}

std::string affinity_drop_in(const ComputeCores& cores) {
  if (cores.cpus.empty() || cores.cpus == cores.usable) return {};
  return fmt::format(
      "# /etc/systemd/system/ollama.service.d/affinity.conf\n"
      "[Service]\n"
      "CPUAffinity={}\n",
      format_cpu_list(cores.cpus, " "));
}

}  // namespace infra
