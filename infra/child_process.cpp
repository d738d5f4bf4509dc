#include "infra/child_process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <thread>
#include <utility>

#include "infra/file_descriptor.hpp"

namespace infra {
namespace {

// Runs in the child between fork and exec: async-signal-safe calls only.
[[noreturn]] void become(char* const* arguments, int inherited_fd, pid_t parent, int report) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  ::setsid();
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (::getppid() != parent) ::_exit(1);  // it ended before the line above
  if (inherited_fd >= 0) ::fcntl(inherited_fd, F_SETFD, 0);
  ::execvp(arguments[0], arguments);
  const int problem = errno;
  [[maybe_unused]] const auto written = ::write(report, &problem, sizeof problem);
  ::_exit(127);
}

}  // namespace

Result<ChildProcess> ChildProcess::start(const std::vector<std::string>& command,
                                         int inherited_fd) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);

  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    return transient(fmt::format("pipe: {}", std::generic_category().message(errno)));
  }
  const FileDescriptor report(ends[0]);
  FileDescriptor report_end(ends[1]);
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) {
    return transient(fmt::format("fork: {}", std::generic_category().message(errno)));
  }
  if (child == 0) become(arguments.data(), inherited_fd, parent, report_end.get());
  report_end.reset();
  ChildProcess started(child);
  int problem = 0;  // nothing to read means that exec closed the pipe, and so went well
  if (::read(report.get(), &problem, sizeof problem) == sizeof problem) {
    ::waitpid(std::exchange(started.pid_, -1), nullptr, 0);  // it ends by itself
    return permanent(fmt::format("cannot run {}: {}", command.front(),
                                 std::generic_category().message(problem)));
  }
  return started;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept : pid_(std::exchange(other.pid_, -1)) {}

ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept {
  if (this != &other) {
    terminate(std::chrono::seconds(10));
    pid_ = std::exchange(other.pid_, -1);
  }
  return *this;
}

ChildProcess::~ChildProcess() { terminate(std::chrono::seconds(10)); }

bool ChildProcess::running() {
  if (pid_ < 0) return false;
  if (::waitpid(pid_, nullptr, WNOHANG) == 0) return true;
  pid_ = -1;
  return false;
}

void ChildProcess::terminate(std::chrono::milliseconds patience) {
  if (!running()) return;
  ::kill(pid_, SIGTERM);
  const auto limit = std::chrono::steady_clock::now() + patience;
  while (running()) {
    if (std::chrono::steady_clock::now() >= limit) {
      ::kill(pid_, SIGKILL);
      ::waitpid(pid_, nullptr, 0);
      pid_ = -1;
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

}  // namespace infra
