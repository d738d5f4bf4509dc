#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "infra/cache_file.hpp"
#include "infra/file_lock.hpp"
#include "tests/support/cache_world.hpp"
#include "tests/support/captured_log.hpp"
#include "tests/support/other_process.hpp"
#include "tests/support/small_disk.hpp"

// A disk that is full or cannot be written, and others who keep the file to themselves.

using infra::CacheMiss;
using infra::NotStored;
using support::CacheWorld;
using support::get;
using support::Got;
using support::OtherProcess;
using support::put;
using support::SmallDisk;
using namespace std::chrono_literals;

namespace {

std::uint64_t not_stored(CacheWorld& world, NotStored reason) {
  return world.cache->stats(0).total().not_stored.at(static_cast<std::size_t>(reason));
}

std::uint64_t unwritable(CacheWorld& world) {
  return world.cache->stats(0).events.at(static_cast<std::size_t>(infra::CacheEvent::unwritable));
}

// Puts until the disk is full, and beyond; returns how many answers were kept.
int fill_up(CacheWorld& world) {
  int kept = 0;
  for (int n = 0; n < 1500; ++n) {
    put(*world.cache, n);
    const Got got = get(*world.cache, n);
    CHECK(got != Got::wrong);
    kept += got == Got::right ? 1 : 0;
  }
  return kept;
}

}  // namespace

TEST_CASE("cache fault: a file that may not grow serves what it has") {
  CacheWorld world;
  const support::CapturedLog log;
  const int code = support::in_child([&] {
    const rlimit limit{400'000, 400'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    world.cache = world.open();
    const int kept = fill_up(world);
    int right = 0;
    for (int n = 0; n < 1500; ++n) right += get(*world.cache, n) == Got::right ? 1 : 0;
    const bool told = unwritable(world) == 1 && log.lines().size() == 1;
    const bool counted = not_stored(world, NotStored::full) == static_cast<unsigned>(1500 - kept);
    if (kept < 10 || kept == 1500 || right != kept || !told || !counted) ::_exit(1);
    // It was the log that could not grow; the file could, and has taken over what the log held.
    world.clock.advance(31s);
    put(*world.cache, 2001);
    ::_exit(get(*world.cache, 2001) == Got::right ? 7 : 2);
  });
  CHECK(code == 7);
  world.cache = world.open();
  put(*world.cache, 2000);
  CHECK(get(*world.cache, 2000) == Got::right);
  CHECK(get(*world.cache, 0) == Got::right);
  CHECK(world.set_aside() == 0);
}

TEST_CASE("cache fault: a full disk is worked without, and used again when there is room") {
  CacheWorld world;
  const SmallDisk disk(world.path().parent_path(), "1m");
  if (!disk) {
    MESSAGE("SKIP: only root can mount a file system");
    return;
  }
  const std::string ballast = world.path().parent_path() / "ballast";
  support::write_file(ballast, std::string(500'000, 'x'));
  const support::CapturedLog log;
  world.cache = world.open();
  const int kept = fill_up(world);
  CHECK(kept > 20);
  CHECK(kept < 1500);
  CHECK(unwritable(world) == 1);
  CHECK(not_stored(world, NotStored::full) == static_cast<unsigned>(1500 - kept));
  CHECK(log.lines().size() == 1);
  world.reopen();  // still full
  CHECK(get(*world.cache, 0) == Got::right);
  std::filesystem::remove(ballast);
  world.clock.advance(31s);
  put(*world.cache, 2000);
  CHECK(get(*world.cache, 2000) == Got::right);
  CHECK(get(*world.cache, 0) == Got::right);
  CHECK(world.set_aside() == 0);
  world.cache.reset();
}

TEST_CASE("cache fault: a cache cannot be made on a full disk, and is made when there is room") {
  CacheWorld world;
  const SmallDisk disk(world.path().parent_path(), "1m");
  if (!disk) {
    MESSAGE("SKIP: only root can mount a file system");
    return;
  }
  const std::string ballast = world.path().parent_path() / "ballast";
  support::write_file(ballast, std::string(2'000'000, 'x'));
  const support::CapturedLog log;
  world.cache = world.open();
  put(*world.cache, 1);
  CHECK(world.cache->get(0, support::cache_key(1)).miss == CacheMiss::bypass);
  CHECK(log.lines().size() == 1);
  std::filesystem::remove(ballast);
  world.clock.advance(31s);
  put(*world.cache, 1);
  CHECK(get(*world.cache, 1) == Got::right);
  world.cache.reset();
}

TEST_CASE("cache fault: a disk that turned read-only is worked without until it is not") {
  CacheWorld world;
  const SmallDisk disk(world.path().parent_path(), "1m");
  if (!disk) {
    MESSAGE("SKIP: only root can mount a file system");
    return;
  }
  world.cache = world.open();
  put(*world.cache, 1);
  world.cache.reset();
  REQUIRE(disk.set_read_only(true));
  {
    const support::CapturedLog log;
    world.cache = world.open();
    put(*world.cache, 2);
    CHECK(get(*world.cache, 1) != Got::wrong);
    CHECK(get(*world.cache, 2) == Got::nothing);
    CHECK(not_stored(world, NotStored::full) == 1);
    CHECK(log.lines().size() == 1);
    CHECK(unwritable(world) == 1);
  }
  REQUIRE(disk.set_read_only(false));
  world.clock.advance(31s);
  put(*world.cache, 2);
  CHECK(get(*world.cache, 1) == Got::right);
  CHECK(get(*world.cache, 2) == Got::right);
  world.cache.reset();
}

TEST_CASE("cache fault: in a directory that may not be written, nothing is kept") {
  if (::geteuid() == 0) {
    // Root may write everywhere; somebody else does it for the test.
    CacheWorld world;
    std::filesystem::permissions(world.dir.path(), std::filesystem::perms(0755));
    std::filesystem::create_directories(world.path().parent_path());
    const support::CapturedLog log;
    const int code = support::in_child([&] {
      if (::setuid(65534) != 0) ::_exit(1);
      world.cache = world.open();
      put(*world.cache, 1);
      const bool right = get(*world.cache, 1) == Got::nothing &&
                         not_stored(world, NotStored::full) == 1 && unwritable(world) == 1;
      ::_exit(right ? 7 : 1);
    });
    CHECK(code == 7);
    return;
  }
  CacheWorld world;
  std::filesystem::create_directories(world.path().parent_path());
  std::filesystem::permissions(world.path().parent_path(), std::filesystem::perms(0500));
  world.cache = world.open();
  put(*world.cache, 1);
  CHECK(get(*world.cache, 1) == Got::nothing);
  std::filesystem::permissions(world.path().parent_path(), std::filesystem::perms(0700));
  world.clock.advance(31s);
  put(*world.cache, 1);
  CHECK(get(*world.cache, 1) == Got::right);
}

TEST_CASE("cache fault: while another process holds the writer's lock, reading goes on") {
  CacheWorld world;
  world.cache = world.open();
  put(*world.cache, 1);
  OtherProcess other([&](auto wait) {
    const auto lock = infra::FileLock::exclusive(world.beside(".writer"), 1s);
    wait();
  });
  const support::CapturedLog log;
  put(*world.cache, 2);
  world.cache->flush();
  world.cache->maintain();
  CHECK(get(*world.cache, 1) == Got::right);
  CHECK(get(*world.cache, 2) == Got::nothing);
  CHECK(not_stored(world, NotStored::busy) == 1);
  other.let_go();
  put(*world.cache, 2);
  CHECK(get(*world.cache, 2) == Got::right);
  CHECK(log.lines().empty());
}

TEST_CASE("cache fault: a file that another program keeps to itself is a miss") {
  CacheWorld world;
  world.cache = world.open();
  put(*world.cache, 1);
  world.cache.reset();
  OtherProcess other([&](auto wait) {
    sqlite3* db = nullptr;
    sqlite3_open(world.path().c_str(), &db);
    sqlite3_exec(db,
                 "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; "
                 "INSERT INTO fact VALUES('x', 'y'); COMMIT",
                 nullptr, nullptr, nullptr);
    wait();
  });
  const support::CapturedLog log;
  world.cache = world.open();
  CHECK(world.cache->get(0, support::cache_key(1)).miss == CacheMiss::busy);
  put(*world.cache, 2);
  CHECK(not_stored(world, NotStored::busy) == 1);
  std::vector<infra::CacheQuery> several{{0, support::cache_key(1)}, {0, support::cache_key(2)}};
  world.cache->look_up(several);
  CHECK(several[0].found.miss == CacheMiss::busy);
  other.let_go();
  world.cache->look_up(several);
  CHECK(several[0].found.value);
  put(*world.cache, 2);
  CHECK(get(*world.cache, 2) == Got::right);
  CHECK(log.lines().empty());
  CHECK(world.set_aside() == 0);
}

TEST_CASE("cache fault: a reader that does not end lets the log grow, and no further") {
  CacheWorld world;
  world.cache = world.open();
  support::put_all(*world.cache, 0, 20);
  OtherProcess other([&](auto wait) {
    sqlite3* db = nullptr;
    sqlite3_open_v2(world.path().c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_exec(db, "BEGIN; SELECT count(*) FROM entry", nullptr, nullptr, nullptr);
    wait();
  });
  for (int n = 0; n < 2000; ++n) put(*world.cache, n % 100);
  world.cache->maintain();
  CHECK(world.cache->stats(0).wal_bytes > 4'000'000);
  other.let_go();
  for (int n = 0; n < 4; ++n) {
    put(*world.cache, n);
    world.cache->maintain();
  }
  const auto before = world.cache->stats(0).wal_bytes;
  for (int n = 0; n < 1000; ++n) put(*world.cache, n % 100);
  CHECK(world.cache->stats(0).wal_bytes <= before);
  REQUIRE(world.cache->clear());
  CHECK(world.cache->stats(0).wal_bytes < 100'000);  // the statistics of that
}
