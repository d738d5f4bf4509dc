#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace infra {

// Whether people look at it: a terminal, and NO_COLOR not set for colour.
bool stdout_is_terminal();
bool stderr_is_terminal();
bool wants_colour();

// One line on stderr that keeps up with work that takes over a second; nothing on a pipe, and
// nothing for work that is done sooner.
class Progress {
 public:
  Progress(std::string_view what, std::uint64_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void advance_to(std::uint64_t done);

 private:
  std::string what_;
  std::uint64_t total_;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point shown_;
  bool visible_ = false;
};

}  // namespace infra
