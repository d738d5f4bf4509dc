#pragma once

#include <sys/types.h>

#include <vector>

namespace bench {

// A process and those that it and they have started, as the kernel counts them. A group of
// processes would be simpler, but the benchmark's own group is what ends them all with it.
class ProcessTree {
 public:
  explicit ProcessTree(pid_t root) : root_(root) {}

  double cpu_us() const;  // in steps of a clock tick; with that of children that were waited for
  double pss_mb() const;
  // Parents before their children.
  void signal(int number) const;

 private:
  std::vector<pid_t> members() const;

  pid_t root_;
};

}  // namespace bench
