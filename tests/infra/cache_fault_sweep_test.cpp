#include <doctest/doctest.h>
#include <sys/mman.h>

#include <algorithm>
#include <future>
#include <thread>

#include "tests/support/cache_world.hpp"
#include "tests/support/captured_log.hpp"
#include "tests/support/faulty_vfs.hpp"

// One short life of a cache, in which the first, second, third... call to the file system fails,
// until a life meets no fault; and the same with the process ending there.

using infra::CacheEvent;
using support::CacheWorld;
using support::FaultyVfs;
using support::get;
using support::Got;
using support::put;
using Call = support::FaultyVfs::Call;
using Lasts = support::FaultyVfs::Lasts;
using namespace std::chrono_literals;

namespace {

constexpr int kMost = 16;  // keys

// What has returned so far, in memory that a child shares with its parent.
struct Progress {
  std::array<bool, kMost> put{};
  int wrong = 0;
};

void put(CacheWorld& world, Progress& progress, int from, int to) {
  support::put_all(*world.cache, from, to);
  std::fill(progress.put.begin() + from, progress.put.begin() + to, true);
}

void get_all(CacheWorld& world, Progress& progress) {
  for (int n = 0; n < kMost; ++n) progress.wrong += get(*world.cache, n) == Got::wrong ? 1 : 0;
}

void live(CacheWorld& world, Progress& progress) {
  world.cache = world.open();
  put(world, progress, 0, 1);
  put(world, progress, 1, 6);
  get_all(world, progress);
  world.cache->flush();
  progress.put.fill(false);
  static_cast<void>(world.cache->clear());
  put(world, progress, 6, 8);
  static_cast<void>(world.cache->purge_expired());
  put(world, progress, 8, 9);
  world.reopen();
  get_all(world, progress);
  put(world, progress, 6, 7);
  world.cache->maintain();
  world.cache.reset();
}

std::uint64_t count_of(CacheWorld& world, CacheEvent event) {
  return world.cache->stats(0).events.at(static_cast<std::size_t>(event));
}

}  // namespace

TEST_CASE("cache fault: whichever single call fails, once or for good, nothing wrong is served") {
  const struct {
    std::string name;
    Call call;
    int code;
  } rows[] = {
      {"open", Call::open, SQLITE_CANTOPEN},         {"read", Call::read, SQLITE_IOERR_READ},
      {"write", Call::write, SQLITE_IOERR_WRITE},    {"full", Call::write, SQLITE_FULL},
      {"sync", Call::sync, SQLITE_IOERR_FSYNC},      {"truncate", Call::truncate, SQLITE_IOERR},
      {"remove", Call::remove, SQLITE_IOERR_DELETE}, {"map", Call::shm_map, SQLITE_IOERR_SHMMAP},
      {"memory", Call::shm_map, SQLITE_IOERR_NOMEM}, {"no memory", Call::read, SQLITE_NOMEM},
  };
  FaultyVfs vfs;
  const support::CapturedLog log;
  for (const auto& row : rows) {
    for (const Lasts lasts : {Lasts::once, Lasts::for_good}) {
      for (int nth = 1;; ++nth) {
        CAPTURE(row.name);
        CAPTURE(nth);
        CAPTURE((lasts == Lasts::once));
        CacheWorld world;
        Progress progress;
        const std::size_t lines = log.lines().size();
        vfs.fail(row.call, nth, row.code, lasts);
        live(world, progress);
        vfs.heal();
        CHECK(progress.wrong == 0);
        world.cache = world.open();
        get_all(world, progress);
        world.clock.advance(601s);
        put(world, progress, 0, kMost);
        for (int n = 0; n < kMost; ++n) CHECK(get(*world.cache, n) == Got::right);
        CHECK(world.cache->stats(0).entries == kMost);
        CHECK(world.set_aside() == 0);
        CHECK(count_of(world, CacheEvent::quarantined) == 0);
        // A lasting fault is met by both caches of a life. A file that could not be filled is found
        // empty by the next one, which tells that too.
        CHECK(log.lines().size() - lines <=
              (lasts == Lasts::once ? 1 : 2) + count_of(world, CacheEvent::reopened));
        if (!vfs.reached()) break;
      }
    }
  }
}

TEST_CASE("cache fault: a process killed at any change of a file loses nothing that was kept") {
  const struct {
    std::string name;
    Call call;
    bool torn;
  } rows[] = {{"write", Call::write, false},
              {"torn write", Call::write, true},
              {"truncate", Call::truncate, false},
              {"remove", Call::remove, false},
              {"sync", Call::sync, false}};
  const support::CapturedLog log;
  void* const shared =
      ::mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  REQUIRE(shared != MAP_FAILED);
  for (const auto& row : rows) {
    for (int nth = 1;; ++nth) {
      CAPTURE(row.name);
      CAPTURE(nth);
      CacheWorld world;
      Progress& progress = *new (shared) Progress;
      const int code = support::in_child([&] {
        FaultyVfs vfs;
        vfs.die(row.call, nth, row.torn);
        live(world, progress);
      });
      REQUIRE((code == 0 || code == FaultyVfs::kDied));
      CHECK(progress.wrong == 0);
      world.cache = world.open();
      for (int n = 0; n < kMost; ++n) {
        const Got got = get(*world.cache, n);
        CHECK(got != Got::wrong);
        if (progress.put.at(static_cast<std::size_t>(n))) CHECK(got == Got::right);
      }
      CHECK(count_of(world, CacheEvent::quarantined) == 0);
      CHECK(count_of(world, CacheEvent::unreadable) == 0);
      CHECK(count_of(world, CacheEvent::unwritable) == 0);
      put(world, progress, 0, kMost);
      CHECK(get(*world.cache, 3) == Got::right);
      CHECK(world.cache->stats(0).entries == kMost);
      if (code == 0) break;
    }
  }
  ::munmap(shared, sizeof(Progress));
}

TEST_CASE("cache fault: a file that is removed again while it is opened makes no cache unusable") {
  using Path = std::filesystem::path;
  const struct {
    std::string name;
    void (*remove)(const Path&);
  } rows[] = {
      {"the file", [](const Path& file) { std::filesystem::remove(file); }},
      {"its directory", [](const Path& file) { std::filesystem::remove_all(file.parent_path()); }},
      {"replaced",
       [](const Path& file) {
         std::filesystem::rename(file, file.string() + ".other");
         std::filesystem::copy(file.string() + ".other", file);
       }},
  };
  FaultyVfs vfs;
  for (const auto& row : rows) {
    for (const Call call : {Call::open, Call::read, Call::write, Call::sync, Call::shm_map}) {
      for (int nth = 1;; ++nth) {
        CAPTURE(row.name);
        CAPTURE(static_cast<int>(call));
        CAPTURE(nth);
        CacheWorld world;
        world.cache = world.open();
        put(*world.cache, 1);
        const support::CapturedLog log;
        std::filesystem::remove(world.path());
        world.clock.advance(2s);
        vfs.meanwhile(call, nth, [&] {
          vfs.heal();
          if (std::filesystem::exists(world.path())) row.remove(world.path());
        });
        CHECK(get(*world.cache, 1) != Got::wrong);
        put(*world.cache, 2);
        CHECK(get(*world.cache, 2) != Got::wrong);
        const bool reached = vfs.reached();
        vfs.heal();
        for (int i = 0; i < 3; ++i) {
          world.clock.advance(2s);
          put(*world.cache, 3);
        }
        CHECK(get(*world.cache, 3) == Got::right);
        CHECK(count_of(world, CacheEvent::unreadable) == 0);
        CHECK(count_of(world, CacheEvent::unwritable) == 0);
        CHECK(count_of(world, CacheEvent::quarantined) == 0);
        CHECK(log.lines().size() <= 2);  // one for each removal
        if (!reached) break;
      }
    }
  }
}

TEST_CASE("cache fault: a log that is removed while SQLite does so makes no cache unusable") {
  FaultyVfs vfs;
  CacheWorld world;
  world.reopen();
  world.cache.reset();
  std::filesystem::resize_file(world.path(), 0);
  support::write_file(world.beside("-wal"), "of a file that was");
  vfs.meanwhile(Call::remove, 1, [&] { std::filesystem::remove(world.beside("-wal")); });
  world.cache = world.open();
  CHECK(vfs.reached());
  put(*world.cache, 1);
  CHECK(get(*world.cache, 1) == Got::right);
  CHECK(count_of(world, CacheEvent::unreadable) == 0);
}

// SQLite's locks on the index of a log are the process's: they do not keep a thread that still
// opens the file before from emptying the index that another one has just made for the file after,
// and a thread that looks into an index while it is empty is ended by a signal.
TEST_CASE("cache fault: a thread makes the file anew while another one opens the file before") {
  enum { all_well, not_reached, trouble };
  constexpr auto kInVain = 50ms;  // where it waits for this thread to have opened its file
  FaultyVfs vfs;
  for (const Call call : {Call::open, Call::read, Call::shm_map}) {
    for (int nth = 1, ended = all_well; ended != not_reached; ++nth) {
      CAPTURE(static_cast<int>(call));
      CAPTURE(nth);
      CacheWorld world;
      ended = support::in_child([&] {
        world.cache = world.open();
        put(*world.cache, 1);
        const auto write = [&world] { support::put_all(*world.cache, 2, 4); };
        std::future<void> made, used;
        vfs.meanwhile(call, nth, [&] {
          vfs.heal();
          for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(world.beside(tail));
          made = std::async(std::launch::async, write);
          made.wait_for(kInVain);
          vfs.meanwhile(Call::shm_map, call == Call::shm_map ? 1 : 2, [&] {
            vfs.heal();
            used = std::async(std::launch::async, write);
            used.wait_for(kInVain);
          });
        });
        get(*world.cache, 1);
        if (!made.valid()) ::_exit(not_reached);
        made.wait();
        vfs.heal();
        if (used.valid()) used.wait();
        world.clock.advance(2s);
        support::put_all(*world.cache, 4, 6);
        bool well = true;
        for (int n = 2; n < 6; ++n) well = well && get(*world.cache, n) == Got::right;
        for (const auto event :
             {CacheEvent::unreadable, CacheEvent::unwritable, CacheEvent::quarantined}) {
          well = well && count_of(world, event) == 0;
        }
        ::_exit(well ? all_well : trouble);
      });
      CHECK(ended != trouble);
      CHECK(ended != -1);
    }
  }
}
