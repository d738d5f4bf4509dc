#pragma once

#include <chrono>
#include <map>
#include <string>

#include "tests/support/temp_dir.hpp"

namespace chaos {

// Wall clocks that can be set, of programs that are started with their environment.
class Clocks {
 public:
  std::map<std::string, std::string> environment(const std::string& name) const;
  // By how much it is ahead of the true time; at once.
  void set(const std::string& name, std::chrono::seconds ahead) const;

 private:
  support::TempDir dir_;
};

}  // namespace chaos
