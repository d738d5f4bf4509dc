#include "infra/incarnation.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/queue_world.hpp"
#include "tests/support/small_disk.hpp"

using infra::Incarnation;

namespace {

std::size_t files_in(const std::filesystem::path& directory) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(directory),
                                                std::filesystem::directory_iterator()));
}

// A run that dies at once, as by kill -9: its file stays. Returns its name.
std::string dead_run(const std::filesystem::path& directory, const std::string& queue) {
  auto started = Incarnation::begin(directory, queue);
  REQUIRE(started);
  const std::string run = started->run();
  const auto saved = support::read_file(directory / run);
  { const Incarnation ends(*std::move(started)); }
  support::write_file(directory / run, saved);
  return run;
}

}  // namespace

TEST_CASE("incarnation: a file for each run, private, gone after an orderly end") {
  const support::TempDir dir;
  {
    const auto one = Incarnation::begin(dir / "run", "q");
    const auto two = Incarnation::begin(dir / "run", "q");
    REQUIRE(one);
    REQUIRE(two);
    CHECK(one->run() != two->run());
    CHECK(one->run().size() == 32);
    CHECK(files_in(dir / "run") == 2);
    struct stat info {};
    CHECK(::stat((dir / "run").c_str(), &info) == 0);
    CHECK((info.st_mode & 077) == 0);
  }
  CHECK(files_in(dir / "run") == 0);
}

TEST_CASE("incarnation: what a dead run held is taken back at once, a living one's is not") {
  support::QueueWorld world;
  const support::TempDir dir;
  const auto me = Incarnation::begin(dir.path(), "q");
  const auto living = Incarnation::begin(dir.path(), "q");
  const std::string dead = dead_run(dir.path(), "q");
  const std::string elsewhere = dead_run(dir.path(), "another queue");
  world.push({"a", "b", "c"});
  for (const auto& run : {living->run(), dead, elsewhere}) {
    auto queue = world.worker(run);
    world.reserve_one(queue);
  }
  // Reading it would wait for a writer for ever.
  REQUIRE(::mkfifo((dir / "fifo").c_str(), 0600) == 0);
  auto queue = world.worker(me->run());
  CHECK(*me->reclaim_dead(queue) == 1);
  const auto job = world.reserve_one(queue);
  CHECK(job.payload == "b");
  CHECK(job.crashes == 1);
  CHECK(*me->reclaim_dead(queue) == 0);
  CHECK(files_in(dir.path()) == 4);
  CHECK(world.census().in_flight == 3);
}

TEST_CASE("incarnation: without Redis the dead run's file stays for the next try") {
  support::QueueWorld world;
  const support::TempDir dir;
  const auto me = Incarnation::begin(dir.path(), "q");
  dead_run(dir.path(), "q");
  auto queue = world.worker(me->run());
  world.server.stop();
  CHECK_FALSE(me->reclaim_dead(queue));
  CHECK(files_in(dir.path()) == 2);
}

TEST_CASE("incarnation: on a full disk a run begins without a file, and says so") {
  const support::TempDir dir;
  const support::SmallDisk disk(dir / "run", "64k");
  if (!disk) {
    MESSAGE("SKIP: only root can mount a file system");
    return;
  }
  support::write_file(dir / "run" / "ballast", std::string(100'000, 'x'));
  {
    const auto run = Incarnation::begin(dir / "run", "q");
    REQUIRE(run);
    CHECK(run->run().size() == 32);
    REQUIRE(run->unmarked());
    CHECK(run->unmarked()->message.find("is the disk full?") != std::string::npos);
  }
  CHECK(files_in(dir / "run") == 1);
  std::filesystem::remove(dir / "run" / "ballast");
  const auto run = Incarnation::begin(dir / "run", "q");
  REQUIRE(run);
  CHECK_FALSE(run->unmarked());
}

TEST_CASE("incarnation: a directory that cannot be made is an error that names it") {
  const support::TempDir dir;
  support::write_file(dir / "run", "");
  const auto run = Incarnation::begin(dir / "run", "q");
  REQUIRE_FALSE(run);
  CHECK(run.error().message.find((dir / "run").string()) != std::string::npos);
}
