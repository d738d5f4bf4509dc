#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <vector>

#include "infra/cpu_topology.hpp"
#include "tests/support/temp_dir.hpp"

using infra::CoreKind;
using support::write_file;

namespace {

// A machine nobody has built: cores of three kinds in any order, each with one or two threads, of
// which some are offline or isolated, told about in one of the ways there are.
class RandomMachine {
 public:
  explicit RandomMachine(unsigned seed) : random_(seed) {
    make_cores();
    tell_kinds();
    tell_limits();
  }

  infra::CpuView view() const {
    infra::CpuView view{root_.path(), "self", {}};
    if (!asks_cpus_) return view;
    view.probe = [this](const std::set<int>& cpus) {
      std::map<int, CoreKind> kinds;
      for (const int cpu : cpus) {
        const bool fast = kinds_.at(cpu) == CoreKind::performance;
        kinds[cpu] = fast ? CoreKind::performance : CoreKind::efficiency;
      }
      return kinds;
    };
    return view;
  }

  std::set<int> allowed;
  std::set<int> online;
  int quota = 0;  // 0: none
  bool is_low_power(int cpu) const { return kinds_.at(cpu) == CoreKind::low_power; }
  int core_of(int cpu) const { return cores_.at(cpu); }

 private:
  bool chance(int percent) { return below(100) < percent; }
  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }

  std::filesystem::path of_cpu(int cpu, std::string_view file) const {
    return root_ / fmt::format("sys/devices/system/cpu/cpu{}/{}", cpu, file);
  }

  void make_cores() {
    const int cores = 1 + below(12);
    const bool keeps_off_fast_ones = chance(30);
    int cpu = 0;
    for (int core = 0; core < cores; ++core) {
      // Two fast and two efficient ones at least, or a cluster would be no cluster.
      const CoreKind kind = core < 2   ? CoreKind::performance
                            : core < 4 ? CoreKind::efficiency
                                       : static_cast<CoreKind>(below(3));
      const int first = cpu;
      const int threads = chance(40) ? 2 : 1;
      for (int thread = 0; thread < threads; ++thread, ++cpu) {
        kinds_[cpu] = kind;
        cores_[cpu] = core;
        online.insert(cpu);
        const bool fast = kind == CoreKind::performance;
        if (chance(70) && !(fast && keeps_off_fast_ones)) allowed.insert(cpu);
      }
      const char* file = chance(50) ? "topology/core_cpus_list" : "topology/thread_siblings_list";
      for (int of = first; of < cpu; ++of) {
        write_file(of_cpu(of, file), fmt::format("{}-{}\n", first, cpu - 1));
      }
    }
    if (allowed.empty()) allowed.insert(0);
  }

  void tell_kinds() {
    const int way = below(5);
    std::set<int> fast, low;
    for (const auto& [cpu, kind] : kinds_) {
      if (kind == CoreKind::performance) fast.insert(cpu);
      if (kind == CoreKind::low_power) low.insert(cpu);
    }
    const bool tells_low_power = way == 0 || way >= 3;
    const bool shows_caches = !tells_low_power || chance(50);
    if (way <= 1) write_file(root_ / "sys/devices/cpu_core/cpus", infra::format_cpu_list(fast));
    if (way == 0) {
      write_file(root_ / "sys/devices/cpu_lowpower/cpus", infra::format_cpu_list(low));
    }
    asks_cpus_ = way == 2;
    for (const auto& [cpu, kind] : kinds_) {
      if (shows_caches && kind != CoreKind::low_power) {
        write_file(of_cpu(cpu, "cache/index3/size"), "24576K\n");
      }
      const int frequency = kind == CoreKind::performance  ? 4'800'000 - 100'000 * below(3)
                            : kind == CoreKind::efficiency ? 3'800'000
                                                           : 2'500'000;
      if (way == 3)
        write_file(of_cpu(cpu, "cpufreq/cpuinfo_max_freq"), fmt::format("{}", frequency));
      if (way == 4) write_file(of_cpu(cpu, "cpu_capacity"), fmt::format("{}", frequency / 4'700));
    }
  }

  void tell_limits() {
    for (const auto& [cpu, kind] : kinds_) {
      const bool keeps_clusters = cores_.at(cpu) < 4;
      if (!keeps_clusters && chance(10)) online.erase(cpu);
    }
    write_file(root_ / "sys/devices/system/cpu/online", infra::format_cpu_list(online) + "\n");
    if (chance(30)) {
      write_file(root_ / "sys/devices/system/cpu/isolated", fmt::format("{}\n", below(8)));
    }
    if (!chance(60)) return;
    const int hundredths = 1 + below(900);
    quota = std::max(1, hundredths / 100);
    const std::string figure = fmt::format("{}", hundredths * 1000);
    if (chance(50)) {
      write_file(root_ / "proc/self/cgroup", "0::/a/b/c\n");
      write_file(root_ / "sys/fs/cgroup/a/cpu.max", figure + " 100000\n");
      write_file(root_ / "sys/fs/cgroup/a/b/c/cpu.max", "max 100000\n");
    } else {
      write_file(root_ / "proc/self/cgroup", "3:cpu:/a\n");
      write_file(root_ / "sys/fs/cgroup/cpu/a/cpu.cfs_quota_us", figure + "\n");
      write_file(root_ / "sys/fs/cgroup/cpu/a/cpu.cfs_period_us", "100000\n");
    }
  }

  std::mt19937 random_;
  support::TempDir root_;
  std::map<int, CoreKind> kinds_;
  std::map<int, int> cores_;
  bool asks_cpus_ = false;
};

}  // namespace

TEST_CASE("cpu topology: on any machine within the limits, and never a low-power core") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const RandomMachine machine(seed);
    const auto cores = infra::compute_cores(machine.allowed, machine.view());
    CHECK(cores.count >= 1);
    CHECK(cores.most >= cores.count);
    if (machine.quota > 0) CHECK(cores.most <= machine.quota);
    CHECK(cores.count <= std::max<int>(1, static_cast<int>(cores.cpus.size())));
    std::set<int> used;
    for (const int cpu : cores.cpus) {
      CAPTURE(cpu);
      CHECK(machine.allowed.contains(cpu));
      CHECK(machine.online.contains(cpu));
      CHECK_FALSE(machine.is_low_power(cpu));
      CHECK(used.insert(machine.core_of(cpu)).second);
    }
  }
}
