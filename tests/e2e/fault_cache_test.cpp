#include <doctest/doctest.h>

#include <functional>
#include <sstream>

#include "tests/e2e/fault_world.hpp"

using e2e::FaultWorld;
using support::write_file;

namespace {

std::string lines_with(const std::string& log, std::string_view word) {
  std::istringstream lines(log);
  std::string found;
  for (std::string line; std::getline(lines, line);) {
    if (line.find(word) != std::string::npos) found += "\n" + line;
  }
  return found;
}

}  // namespace

TEST_CASE("fault: the cache file is damaged, lost or replaced under the worker; no job notices") {
  using Path = std::filesystem::path;
  struct Row {
    std::string_view name;
    bool noticed;  // at once; a worker may have in memory all that it needs of a damaged file
    int files;     // lost each time, at most
    std::function<void(const Path&)> damage;
  };
  const std::vector<Row> rows{
      {"overwritten", false, 1,
       [](const Path& file) { write_file(file, "this is no database at all"); }},
      {"cut in half", false, 1,
       [](const Path& file) {
         std::error_code moved_aside;
         const auto size = std::filesystem::file_size(file, moved_aside);
         if (!moved_aside) std::filesystem::resize_file(file, size / 2, moved_aside);
       }},
      {"emptied", false, 1,
       [](const Path& file) {
         std::error_code moved_aside;
         std::filesystem::resize_file(file, 0, moved_aside);
       }},
      {"removed", true, 1, [](const Path& file) { std::filesystem::remove(file); }},
      // The worker fills it again meanwhile, and may lose the log of the next file, too.
      {"removed with its directory", true, 2,
       [](const Path& file) {
         std::error_code refilled;
         std::filesystem::remove_all(file.parent_path(), refilled);
       }},
      {"a directory in its place", true, 1,
       [](const Path& file) {
         std::error_code refilled;
         std::filesystem::remove(file, refilled);
         std::filesystem::create_directories(file, refilled);
       }},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    FaultWorld world;
    const auto worker = world.host->start_worker({"--set", "worker.slots=3"});
    const Path file = world.host->state() / "cache" / "perf_cache.db";
    std::error_code gone;
    REQUIRE(support::eventually([&] { return std::filesystem::is_regular_file(file, gone); }));
    int lost = 0;
    for (int i = 0; i < 3; ++i) {
      world.ledger.push(e2e::kMany / 30);
      world.pause(100);
      if (!std::filesystem::is_regular_file(file, gone)) continue;
      row.damage(file);
      lost += row.files;
    }
    world.ledger.push(1);  // whose answer is to be kept
    CHECK(world.verdict().dead == 0);
    CHECK(worker->running());
    const std::string log = worker->err();
    const int told =
        e2e::occurrences(log, " cache file ") + e2e::occurrences(log, " cache unusable");
    INFO("of the cache: ", lines_with(log, " cache "));
    if (row.noticed) CHECK(told >= 1);
    CHECK(told <= lost);
  }
}
