#include "infra/cpu_topology.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "infra/listening_process.hpp"
#include "tests/support/cpu_tree.hpp"

using infra::compute_cores;
using infra::CoreKind;
using infra::parse_cpu_list;
using support::write_file;

namespace {

constexpr int kOllamaPort = 11434;

// Looks at a directory only, never at the machine that the test runs on.
infra::CpuView view_of(const std::filesystem::path& root) { return {root, "self", {}}; }

}  // namespace

TEST_CASE("cpu topology: lists as the kernel writes them") {
  CHECK(parse_cpu_list("0-1,10-12\n") == std::set<int>{0, 1, 10, 11, 12});
  CHECK(parse_cpu_list("3") == std::set<int>{3});
  CHECK(parse_cpu_list("").empty());
  CHECK(parse_cpu_list("\n").empty());
  CHECK(parse_cpu_list("x,2,-1,5-4").count(2) == 1);
  CHECK(parse_cpu_list("0-999999999").size() == 4096);
  CHECK(infra::format_cpu_list({0, 1, 10, 11, 12, 20}) == "0-1,10-12,20");
  CHECK(infra::format_cpu_list({}).empty());
}

TEST_CASE("cpu topology: what known machines should compute with") {
  const struct {
    const char* tree;
    const char* allowed;
    int count;
    int most;
    const char* evidence;
    const char* cpus;
  } rows[] = {
      {"155h", "0-21", 6, 14, "6 performance cores (cpu_core list)", "0,10,12,14,16,18"},
      {"155h", "2-9,20-21", 8, 8, "8 efficiency cores (cpu_core list)", "2-9"},
      {"155h", "20-21", 1, 1, "1 thread: no core but low-power ones may be used (cpu_core list)",
       ""},
      {"155h_lowpower_list", "0-21", 6, 14, "6 performance cores (cpu_core list)",
       "0,10,12,14,16,18"},
      {"155h_lowpower_list", "9,20-21", 1, 1, "1 efficiency core (cpu_core list)", "9"},
      {"155h_frequencies", "0-21", 6, 14, "6 performance cores (highest frequencies)",
       "0,10,12,14,16,18"},
      {"155h_frequencies", "8-9,20-21", 2, 2, "2 efficiency cores (highest frequencies)", "8-9"},
      {"265k", "0-19", 8, 20, "8 performance cores (cpu_core list)", "0-1,6-9,14-15"},
      {"265k_cppc", "0-19", 8, 20, "8 performance cores (CPPC)", "0-1,6-9,14-15"},
      {"13900hx", "0-31", 8, 24, "8 performance cores (cpu_core list)", "0,2,4,6,8,10,12,14"},
      {"258v", "0-7", 4, 4, "4 performance cores (cpu_core list)", "0-3"},
      {"258v_capacity", "0-7", 4, 8, "4 performance cores (cpu_capacity)", "0-3"},
      {"xeon", "0-19", 10, 10, "10 physical cores (no sign of hybrid cores)", "0-9"},
      {"xeon", "1,3,11,13", 2, 2, "2 physical cores (no sign of hybrid cores)", "1,3"},
      {"epyc", "0-31", 16, 16, "16 physical cores (no sign of hybrid cores)", "0-15"},
      {"vm", "0-3", 4, 4, "4 physical cores (no sign of hybrid cores)", "0-3"},
      {"container_v2", "0-31", 2, 2, "8 performance cores (cpu_core list), 2 by cgroup quota",
       "0,2,4,6,8,10,12,14"},
      {"container_v1", "0-19", 3, 3,
       "4 physical cores (no sign of hybrid cores), 3 by cgroup quota", "0-3"},
      {"nested_v1", "0-19", 5, 5, "10 physical cores (no sign of hybrid cores), 5 by cgroup quota",
       "0-9"},
      {"lxc", "0-3,10-13", 3, 5, "3 performance cores (cpu_core list)", "0,10,12"},
      {"unplugged", "0-11", 7, 7, "7 physical cores (no sign of hybrid cores)", "0-6"},
      {"unplugged", "7", 1, 1, "1 physical core (no sign of hybrid cores)", "7"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.tree);
    CAPTURE(row.allowed);
    const support::CpuTree tree(row.tree);
    const auto cores = compute_cores(parse_cpu_list(row.allowed), view_of(tree.path()));
    CHECK(cores.count == row.count);
    CHECK(cores.most == row.most);
    CHECK(cores.evidence == row.evidence);
    CHECK(infra::format_cpu_list(cores.cpus) == row.cpus);
  }
}

TEST_CASE("cpu topology: what the CPUs say counts where the kernel lists nothing") {
  const support::TempDir root;
  infra::CpuView view = view_of(root.path());
  view.probe = [](const std::set<int>& cpus) {
    std::map<int, CoreKind> kinds;
    for (const int cpu : cpus) kinds[cpu] = cpu < 2 ? CoreKind::performance : CoreKind::efficiency;
    return kinds;
  };
  const auto cores = compute_cores({0, 1, 2, 3, 4}, view);
  CHECK(cores.count == 2);
  CHECK(cores.evidence == "2 performance cores (CPUID)");

  SUBCASE("not when some could not be asked") {
    view.probe = [](const std::set<int>&) {
      return std::map<int, CoreKind>{{0, CoreKind::performance}};
    };
    CHECK(compute_cores({0, 1}, view).evidence == "2 physical cores (no sign of hybrid cores)");
  }
  SUBCASE("the kernel's lists come first") {
    write_file(root / "sys/devices/cpu_core/cpus", "4\n");
    CHECK(compute_cores({0, 1, 2, 3, 4}, view).cpus == std::set<int>{4});
  }
  SUBCASE("they come before frequencies") {
    for (int cpu = 0; cpu < 5; ++cpu) {
      write_file(root / fmt::format("sys/devices/system/cpu/cpu{}/cpufreq/cpuinfo_max_freq", cpu),
                 cpu < 3 ? "4000000\n" : "2000000\n");
    }
    CHECK(compute_cores({0, 1, 2, 3, 4}, view).count == 2);
  }
}

TEST_CASE("cpu topology: asking this machine's CPUs leaves the caller where it was") {
  const auto allowed = infra::allowed_cpus();
  const auto kinds = infra::ask_cpus(allowed);
  CHECK((kinds.empty() || kinds.size() == allowed.size()));
  CHECK(infra::allowed_cpus() == allowed);
  CHECK_FALSE(infra::processor_name().empty());
}

TEST_CASE("cpu topology: a single favoured core is no kind of its own") {
  const support::TempDir root;
  const auto set_frequency = [&](int cpu, int frequency) {
    write_file(root / fmt::format("sys/devices/system/cpu/cpu{}/cpufreq/cpuinfo_max_freq", cpu),
               fmt::format("{}\n", frequency));
  };
  set_frequency(0, 5'000'000);
  for (int cpu = 1; cpu < 4; ++cpu) set_frequency(cpu, 4'000'000);
  CHECK(compute_cores({0, 1, 2, 3}, view_of(root.path())).count == 4);
  set_frequency(4, 2'000'000);
  CHECK(compute_cores({0, 1, 2, 3, 4}, view_of(root.path())).count == 4);
}

TEST_CASE("cpu topology: a quota on the way up bounds it, never below one") {
  const support::TempDir root;
  write_file(root / "proc/self/cgroup", "0::/a/b\n");
  write_file(root / "sys/fs/cgroup/a/b/cpu.max", "max 100000\n");
  write_file(root / "sys/fs/cgroup/a/cpu.max", "350000 100000\n");
  CHECK(compute_cores({0, 1, 2, 3, 4, 5, 6, 7}, view_of(root.path())).count == 3);
  write_file(root / "sys/fs/cgroup/a/cpu.max", "50000 100000\n");
  CHECK(compute_cores({0, 1, 2}, view_of(root.path())).count == 1);
  write_file(root / "proc/self/cgroup", "0::/../a\n");  // somebody else's groups
  CHECK(compute_cores({0, 1, 2}, view_of(root.path())).count == 3);
}

TEST_CASE("cpu topology: with nothing to read, what is allowed; never zero") {
  const support::TempDir root;
  CHECK(compute_cores({2, 3, 4}, view_of(root.path())).count == 3);
  CHECK(compute_cores({}, view_of(root.path())).count == 1);
  CHECK(compute_cores(infra::allowed_cpus()).count >= 1);
}

TEST_CASE("cpu topology: the limits of the server count where they can be read") {
  const support::CpuTree tree("served");
  const auto cores = infra::compute_cores_of_server(kOllamaPort, view_of(tree.path()));
  CHECK(cores.count == 3);
  CHECK(cores.evidence ==
        "4 performance cores (cpu_core list), 3 by cgroup quota, for the server's process 812");

  SUBCASE("by name and user where its sockets cannot be seen") {
    std::filesystem::remove_all(tree.path() / "proc/812/fd");
    CHECK(infra::process_listening_on(kOllamaPort, tree.path())->pid == 812);
  }
  SUBCASE("over IPv6") {
    std::filesystem::rename(tree.path() / "proc/net/tcp", tree.path() / "proc/net/tcp6");
    CHECK(infra::process_listening_on(kOllamaPort, tree.path())->pid == 812);
  }
  SUBCASE("ours where nobody listens") {
    CHECK_FALSE(infra::process_listening_on(4711, tree.path()));
    const auto ours = infra::compute_cores_of_server(4711, view_of(tree.path()));
    CHECK(ours.evidence.find("process") == std::string::npos);
  }
}

TEST_CASE("cpu topology: a drop-in keeps Ollama on one thread of each performance core") {
  const auto drop_in = [](const char* tree, const char* allowed) {
    return infra::affinity_drop_in(
        compute_cores(parse_cpu_list(allowed), view_of(support::CpuTree(tree).path())));
  };
  CHECK(drop_in("155h", "0-21") ==
        "# /etc/systemd/system/ollama.service.d/affinity.conf\n[Service]\n"
        "CPUAffinity=0 10 12 14 16 18\n");
  CHECK(drop_in("265k", "0-19").ends_with("CPUAffinity=0-1 6-9 14-15\n"));
  CHECK(drop_in("265k", "0-1,6-9").empty());  // there already
  CHECK(drop_in("155h", "20-21").empty());
  CHECK(drop_in("vm", "0-3").empty());
}
