#include "worker/exit_code.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace worker {

int failed(std::string_view why) {
  fmt::print(stderr, "enrichment-worker: {}\n", why);
  return kExitFailed;
}

int wrong_usage(std::string_view mistake) {
  fmt::print(stderr, "enrichment-worker: {}\n", mistake);
  return kExitUsage;
}

}  // namespace worker
