#include "infra/cgroup_limits.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <functional>
#include <span>
#include <sstream>
#include <string_view>

#include "infra/cpu_list.hpp"

namespace infra {
namespace {

namespace fs = std::filesystem;

bool names_controller(std::string_view list, std::string_view controller) {
  if (controller.empty()) return list.empty();
  while (!list.empty()) {
    const std::string_view name = list.substr(0, list.find(','));
    if (name == controller) return true;
    list.remove_prefix(std::min(list.size(), name.size() + 1));
  }
  return false;
}

// The process's group for a controller of version 1, or of version 2 for "", without the leading
// slash. The top when it is not told; nothing when the group is outside of what we can see.
std::optional<fs::path> group_of(const fs::path& root, const std::string& process,
                                 std::string_view controller) {
  std::ifstream lines(root / "proc" / process / "cgroup");
  for (std::string line; std::getline(lines, line);) {  // "4:cpu,cpuacct:/a/b", "0::/a/b"
    const std::size_t first = line.find(':');
    const std::size_t second = line.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos) continue;
    const auto list = std::string_view(line).substr(first + 1, second - first - 1);
    if (!names_controller(list, controller)) continue;
    const fs::path group = fs::path(line.substr(second + 1)).relative_path();
    if (!group.empty() && *group.begin() == "..") return std::nullopt;
    return group;
  }
  return fs::path();
}

// Calls `visit` with the group's directory and all above it, in each of the places where the
// hierarchy may be mounted, until it returns false.
void walk_up(const fs::path& root, const fs::path& group, std::span<const std::string_view> mounts,
             const std::function<bool(const fs::path&)>& visit) {
  for (const std::string_view mount : mounts) {
    for (fs::path at = group;; at = at.parent_path()) {
      if (!visit(root / "sys/fs/cgroup" / mount / at)) return;
      if (at.empty()) break;
    }
  }
}

std::int64_t number_in(const std::optional<std::string>& text) {
  std::int64_t number = 0;
  std::istringstream(text.value_or("")) >> number;
  return number;
}

void tighten(CgroupLimits& limits, std::int64_t quota, std::int64_t period) {
  if (quota <= 0 || period <= 0) return;  // "max" and -1 are no quota
  const int whole =
      static_cast<int>(std::clamp<std::int64_t>(quota / period, 1, std::int64_t{1} << 20));
  if (limits.whole_cpus == 0 || whole < limits.whole_cpus) limits.whole_cpus = whole;
}

constexpr std::array kSecondVersion{std::string_view(""), std::string_view("unified")};
constexpr std::array kQuotas{std::string_view("cpu"), std::string_view("cpu,cpuacct"),
                             std::string_view("cpuacct,cpu")};
constexpr std::array kCpusets{std::string_view("cpuset")};

void read_quota(const fs::path& root, const std::string& process, CgroupLimits& limits) {
  if (const auto group = group_of(root, process, "")) {
    walk_up(root, *group, kSecondVersion, [&](const fs::path& directory) {
      std::int64_t quota = 0;
      std::int64_t period = 0;
      std::istringstream(first_line(directory / "cpu.max").value_or("")) >> quota >> period;
      tighten(limits, quota, period);
      return true;
    });
  }
  if (const auto group = group_of(root, process, "cpu")) {
    walk_up(root, *group, kQuotas, [&](const fs::path& directory) {
      tighten(limits, number_in(first_line(directory / "cpu.cfs_quota_us")),
              number_in(first_line(directory / "cpu.cfs_period_us")));
      return true;
    });
  }
}

// Takes the nearest list only: a group's effective CPUs are within those of the groups above.
void read_cpuset(const fs::path& root, const std::string& process, CgroupLimits& limits) {
  const auto take = [&](const fs::path& file) {
    auto cpus = read_cpu_list(file);
    if (cpus && !cpus->empty()) limits.cpuset = std::move(cpus);
    return !limits.cpuset.has_value();
  };
  if (const auto group = group_of(root, process, "")) {
    walk_up(root, *group, kSecondVersion,
            [&](const fs::path& directory) { return take(directory / "cpuset.cpus.effective"); });
  }
  if (limits.cpuset) return;
  if (const auto group = group_of(root, process, "cpuset")) {
    walk_up(root, *group, kCpusets, [&](const fs::path& directory) {
      return take(directory / "cpuset.effective_cpus") && take(directory / "cpuset.cpus");
    });
  }
}

}  // namespace

CgroupLimits cgroup_limits(const fs::path& root, const std::string& process) {
  CgroupLimits limits;
  read_quota(root, process, limits);
  read_cpuset(root, process, limits);
  return limits;
}

}  // namespace infra
