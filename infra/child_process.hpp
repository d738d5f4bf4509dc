#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

#include "infra/result.hpp"

namespace infra {

// A program started by us that must not outlive us. It runs in a session of its own, so Ctrl-C
// reaches us alone, with no signal blocked, and gets SIGTERM when the thread that started it
// ends: start it from the main thread. Destroying the object terminates the program.
class ChildProcess {
 public:
  // `inherited_fd` (-1: none) stays open in the child.
  static Result<ChildProcess> start(const std::vector<std::string>& command, int inherited_fd);

  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess& operator=(ChildProcess&& other) noexcept;
  ~ChildProcess();

  bool running();
  // SIGTERM, and SIGKILL when it has not ended within `patience`.
  void terminate(std::chrono::milliseconds patience);
  pid_t pid() const { return pid_; }

 private:
  explicit ChildProcess(pid_t pid) : pid_(pid) {}
  pid_t pid_ = -1;
};

}  // namespace infra
