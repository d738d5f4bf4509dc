#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "worker/config.hpp"

// What `doctor` looks at, a file for each thing outside that the worker depends on.
namespace worker {

enum class Verdict {
  ok,
  warn,  // the worker runs, with less than it could do
  fail,  // it does not run
};

struct Finding {
  Verdict verdict;
  std::string_view subject;
  std::string text;  // what is so, and what to do about it
};

std::vector<Finding> check_redis(const Config& config);
std::vector<Finding> check_ollama(const Config& config);
std::vector<Finding> check_state(const Config& config);
// Permissions, disk, clock, cores and the cache.
std::vector<Finding> check_machine(const Config& config);

}  // namespace worker
