#include "infra/cpu_topology.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/temp_dir.hpp"

using infra::compute_cores;
using infra::parse_cpu_list;
using support::write_file;

namespace {

// A machine's /sys as far as it is read: pairs of CPUs that share a core, then single ones.
void make_cpus(const support::TempDir& root, int threads_in_pairs, int total) {
  for (int cpu = 0; cpu < total; ++cpu) {
    const int first = cpu / 2 * 2;
    write_file(root / fmt::format("sys/devices/system/cpu/cpu{}/topology/core_cpus_list", cpu),
               cpu < threads_in_pairs ? fmt::format("{}-{}\n", first, first + 1)
                                      : fmt::format("{}\n", cpu));
  }
}

}  // namespace

TEST_CASE("cpu topology: lists as the kernel writes them") {
  CHECK(parse_cpu_list("0-1,10-12\n") == std::set<int>{0, 1, 10, 11, 12});
  CHECK(parse_cpu_list("3") == std::set<int>{3});
  CHECK(parse_cpu_list("").empty());
  CHECK(parse_cpu_list("\n").empty());
  CHECK(parse_cpu_list("x,2,-1,5-4").count(2) == 1);
  CHECK(parse_cpu_list("0-999999999").size() == 4096);
}

TEST_CASE("cpu topology: performance cores only, each once") {
  const support::TempDir root;
  make_cpus(root, 4, 8);  // two P-cores with two threads, four E-cores
  write_file(root / "sys/devices/cpu_core/cpus", "0-3\n");
  write_file(root / "sys/devices/cpu_atom/cpus", "4-7\n");
  CHECK(compute_cores({0, 1, 2, 3, 4, 5, 6, 7}, root.path()).count == 2);
  CHECK(compute_cores({0, 1}, root.path()).count == 1);
  CHECK(compute_cores({4, 5}, root.path()).count == 2);  // pinned to E-cores: better than nothing
}

TEST_CASE("cpu topology: without hybrid cores, physical ones") {
  const support::TempDir root;
  make_cpus(root, 4, 4);
  CHECK(compute_cores({0, 1, 2, 3}, root.path()).count == 2);
}

TEST_CASE("cpu topology: a quota on the way up bounds it, never below one") {
  const support::TempDir root;
  make_cpus(root, 0, 8);
  write_file(root / "proc/self/cgroup", "0::/a/b\n");
  write_file(root / "sys/fs/cgroup/a/b/cpu.max", "max 100000\n");
  write_file(root / "sys/fs/cgroup/a/cpu.max", "350000 100000\n");
  CHECK(compute_cores({0, 1, 2, 3, 4, 5, 6, 7}, root.path()).count == 3);
  write_file(root / "sys/fs/cgroup/a/cpu.max", "50000 100000\n");
  CHECK(compute_cores({0, 1, 2}, root.path()).count == 1);
}

TEST_CASE("cpu topology: with nothing to read, what is allowed; never zero") {
  const support::TempDir root;
  CHECK(compute_cores({2, 3, 4}, root.path()).count == 3);
  CHECK(compute_cores({}, root.path()).count == 1);
  CHECK(compute_cores(infra::allowed_cpus()).count >= 1);
}
