#include "tests/bench/process_tree.hpp"

#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>

#include "tests/support/temp_dir.hpp"

namespace bench {
namespace {

struct Stat {
  pid_t parent = 0;
  double ticks = 0;
};

// Nothing: it has ended.
std::optional<Stat> stat_of(pid_t pid) {
  const std::string text = support::read_file("/proc/" + std::to_string(pid) + "/stat");
  const std::size_t name_end = text.rfind(')');
  if (name_end == std::string::npos) return std::nullopt;
  std::istringstream words(text.substr(name_end + 1));
  std::string skipped;
  Stat stat;
  words >> skipped >> stat.parent;
  for (int i = 0; i < 9; ++i) words >> skipped;
  for (int i = 0; i < 4; ++i) {  // utime, stime, cutime, cstime
    double ticks = 0;
    words >> ticks;
    stat.ticks += ticks;
  }
  return stat;
}

}  // namespace

std::vector<pid_t> ProcessTree::members() const {
  std::vector<std::pair<pid_t, pid_t>> all;  // a process and its parent
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const auto pid = static_cast<pid_t>(std::atoi(entry.path().filename().c_str()));
    if (pid <= 0) continue;
    if (const auto stat = stat_of(pid)) all.emplace_back(pid, stat->parent);
  }
  std::vector<pid_t> members{root_};
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (const auto& [pid, parent] : all) {
      if (parent == members[i]) members.push_back(pid);
    }
  }
  return members;
}

double ProcessTree::cpu_us() const {
  double ticks = 0;
  for (const pid_t pid : members()) {
    if (const auto stat = stat_of(pid)) ticks += stat->ticks;
  }
  return ticks * 1e6 / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double ProcessTree::pss_mb() const {
  double kib = 0;
  for (const pid_t pid : members()) {
    std::istringstream words(support::read_file("/proc/" + std::to_string(pid) + "/smaps_rollup"));
    for (std::string word; words >> word;) {
      double size = 0;
      if (word == "Pss:" && words >> size) kib += size;
    }
  }
  return kib / 1024;
}

void ProcessTree::signal(int number) const {
  for (const pid_t pid : members()) ::kill(pid, number);
}

}  // namespace bench
