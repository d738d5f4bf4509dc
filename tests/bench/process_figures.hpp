#pragma once

#include <sys/types.h>
#include <time.h>

#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "tests/support/temp_dir.hpp"

namespace bench {

// What another process has used, as the kernel counts it.
class ProcessFigures {
 public:
  explicit ProcessFigures(pid_t pid) : pid_(pid) {
    if (::clock_getcpuclockid(pid, &clock_) != 0) throw std::runtime_error("no such process");
  }

  double cpu_us() const {
    timespec time{};
    if (::clock_gettime(clock_, &time) != 0) throw std::runtime_error("the process has ended");
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
  }
  double rss_mb() const { return memory("VmRSS:"); }
  double peak_rss_mb() const { return memory("VmHWM:"); }

 private:
  double memory(std::string_view field) const {
    std::istringstream words(support::read_file("/proc/" + std::to_string(pid_) + "/status"));
    for (std::string word; words >> word;) {
      double kib = 0;
      if (word == field && words >> kib) return kib / 1024;
    }
    throw std::runtime_error("the process has ended");
  }

  pid_t pid_;
  clockid_t clock_ = 0;
};

}  // namespace bench
