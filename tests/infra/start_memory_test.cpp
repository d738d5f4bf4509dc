#include "infra/start_memory.hpp"

#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <string>
#include <thread>

namespace {

// Pages of files that are mapped and in memory.
long file_pages() {
  std::ifstream figures("/proc/self/statm");
  long size = 0, resident = 0, of_files = 0;
  figures >> size >> resident >> of_files;
  return of_files;
}

constexpr std::array<std::string_view, 3> kConstants{"read", "only", "data"};

}  // namespace

TEST_CASE("start memory: what is given back comes back when it is needed") {
  const long before = file_pages();
  std::string said;
  {
    const std::jthread other([&] {
      for (int i = 0; i < 1'000; ++i) said = std::to_string(i);
    });
    infra::release_start_memory();
  }
  CHECK(file_pages() < before);
  CHECK(said == "999");
  std::string joined;
  for (const std::string_view constant : kConstants) joined += constant;
  CHECK(joined == "readonlydata");
  CHECK_THROWS(joined.at(100));
}
