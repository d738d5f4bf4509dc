#include "infra/terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace infra {

bool stdout_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }
bool stderr_is_terminal() { return ::isatty(STDERR_FILENO) == 1; }
// NOLINTNEXTLINE(concurrency-mt-unsafe): nothing here changes the environment
bool wants_colour() { return stdout_is_terminal() && std::getenv("NO_COLOR") == nullptr; }

Progress::Progress(std::string_view what, std::uint64_t total)
    : what_(what), total_(total), start_(std::chrono::steady_clock::now()), shown_(start_) {}

Progress::~Progress() {
  if (visible_) fmt::print(stderr, "\r\033[K");
}

void Progress::advance_to(std::uint64_t done) {
  const auto now = std::chrono::steady_clock::now();
  if (now - start_ < std::chrono::milliseconds(700)) return;
  if (now - shown_ < std::chrono::milliseconds(100) || !stderr_is_terminal()) return;
  shown_ = now;
  visible_ = true;
  constexpr std::size_t kWidth = 30;
  const std::size_t filled = total_ == 0 ? 0 : std::min(kWidth, done * kWidth / total_);
  fmt::print(stderr, "\r\033[K{} [{}{}] {}/{}", what_, std::string(filled, '#'),
             std::string(kWidth - filled, '.'), done, total_);
  std::fflush(stderr);
}

}  // namespace infra
