#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <sstream>
#include <string>
#include <vector>

#include "infra/log.hpp"
#include "tests/support/temp_dir.hpp"

namespace support {

// What is logged as a warning or an error while it lives.
class CapturedLog {
 public:
  CapturedLog() : stderr_(::dup(STDERR_FILENO)) {
    const int file = ::open((dir_ / "log").c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    ::dup2(file, STDERR_FILENO);
    ::close(file);
    infra::log::set_level(infra::log::Level::warning);
  }
  ~CapturedLog() {
    infra::log::set_level(infra::log::Level::off);  // as tests/main.cpp has it
    ::dup2(stderr_, STDERR_FILENO);
    ::close(stderr_);
  }
  CapturedLog(const CapturedLog&) = delete;
  CapturedLog& operator=(const CapturedLog&) = delete;

  std::vector<std::string> lines() const {
    std::vector<std::string> lines;
    std::istringstream text(read_file(dir_ / "log"));
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
  }

 private:
  TempDir dir_;
  int stderr_;
};

}  // namespace support
