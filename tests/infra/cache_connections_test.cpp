#include "infra/cache_connections.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mman.h>

#include <atomic>
#include <thread>

#include "tests/support/cache_world.hpp"
#include "tests/support/captured_log.hpp"
#include "tests/support/faulty_vfs.hpp"

using infra::CacheAccess;
using infra::CacheConnections;
using infra::CacheEvent;
using infra::CacheMiss;
using support::CacheWorld;
using support::FaultyVfs;
using support::get;
using support::Got;
using support::put;
using namespace std::chrono_literals;

namespace {

struct Connections {
  CacheWorld world;
  infra::CacheTally tally{2};
  CacheConnections connections{world.path(), false, tally, world.clock};

  CacheAccess read() {
    return connections.read([](infra::CacheReader& reader, std::uint64_t) { reader.epoch(); });
  }
  CacheAccess write() {
    return connections.write(
        1s, [](infra::CacheWriter& writer, std::uint64_t) { writer.remember("a", "b"); });
  }
};

// Whether another process finds a lock on this byte of the file.
bool locked(const std::filesystem::path& path, off_t byte) {
  return support::in_child([&] {
           const int file = ::open(path.c_str(), O_RDWR);
           struct flock lock {};
           lock.l_type = F_WRLCK;
           lock.l_whence = SEEK_SET;
           lock.l_start = byte;
           lock.l_len = 1;
           ::_exit(::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 7 : 1);
         }) == 7;
}

constexpr off_t kSharedByte = 0x40000002;  // of a database file
constexpr off_t kInUseByte = 128;          // of the index of a log

}  // namespace

TEST_CASE("cache connections: whatever a use throws, the next one is served") {
  Connections world;
  for (int i = 0; i < 5; ++i) {
    CHECK(world.connections.read([](infra::CacheReader& reader, std::uint64_t) {
      reader.begin();
      throw std::bad_alloc();
    }) == CacheAccess::unavailable);
    CHECK_THROWS_AS(world.connections.read([](infra::CacheReader& reader, std::uint64_t) {
      reader.begin();
      throw std::logic_error("a bug");
    }),
                    std::logic_error);
    CHECK(world.connections.write(1s, [](infra::CacheWriter& writer, std::uint64_t) {
      const auto transaction = writer.begin();
      throw std::bad_alloc();
    }) == CacheAccess::unavailable);
    CHECK_THROWS_AS(world.connections.write(1s,
                                            [](infra::CacheWriter& writer, std::uint64_t) {
                                              const auto transaction = writer.begin();
                                              throw std::logic_error("a bug");
                                            }),
                    std::logic_error);
  }
  CHECK(world.read() == CacheAccess::done);
  CHECK(world.write() == CacheAccess::done);
  CHECK(world.tally.now().events == infra::CacheEventCounts{});
}

TEST_CASE("cache connections: trouble is told when it begins, not each time it is met again") {
  FaultyVfs vfs;
  Connections world;
  const support::CapturedLog log;
  for (int round = 1; round <= 2; ++round) {
    vfs.fail(FaultyVfs::Call::write, 1, SQLITE_FULL, FaultyVfs::Lasts::for_good);
    for (const auto pause : {30s, 60s, 120s, 240s, 480s, 600s, 600s}) {
      CHECK(world.write() == CacheAccess::unavailable);
      CHECK(world.read() == CacheAccess::done);
      world.world.clock.advance(pause - 1s);
      vfs.heal();
      CHECK(world.write() == CacheAccess::unavailable);  // not tried before the pause is over
      vfs.fail(FaultyVfs::Call::write, 1, SQLITE_FULL, FaultyVfs::Lasts::for_good);
      world.world.clock.advance(1s);
    }
    vfs.heal();
    CHECK(world.write() == CacheAccess::done);
    CHECK(log.lines().size() == static_cast<std::size_t>(round));
    CHECK(world.tally.now().events[static_cast<std::size_t>(CacheEvent::unwritable)] ==
          static_cast<unsigned>(round));
  }
}

TEST_CASE("cache connections: trouble with reading is told anew when it comes again") {
  FaultyVfs vfs;
  CacheWorld world;
  world.cache = world.open();
  support::put_all(*world.cache, 0, 50);
  REQUIRE(world.cache->purge_expired());
  const support::CapturedLog log;
  for (int round = 1; round <= 3; ++round) {
    world.cache.reset();
    world.cache = world.open();  // knows no page of the entries yet
    vfs.fail(FaultyVfs::Call::read, 1, SQLITE_IOERR_READ, FaultyVfs::Lasts::for_good);
    CHECK(get(*world.cache, 1) == Got::nothing);
    CHECK(get(*world.cache, 2) == Got::nothing);
    vfs.heal();
    world.clock.advance(31s);
    for (int n = 0; n < 50; ++n) CHECK(get(*world.cache, n) == Got::right);
    CHECK(log.lines().size() == static_cast<std::size_t>(round));
  }
}

TEST_CASE("cache connections: a lock in the middle of several look-ups is a miss, and passes") {
  FaultyVfs vfs;
  CacheWorld world;
  world.cache = world.open();
  const auto other = world.open();
  support::put_all(*world.cache, 0, 2);
  std::vector<infra::CacheQuery> queries{{0, support::cache_key(0)}, {0, support::cache_key(1)}};
  world.cache->look_up(queries);
  CHECK(queries[0].found.value);
  support::put_all(*other, 0, 2);  // so that the pages have to be read anew
  vfs.fail(FaultyVfs::Call::read, 1, SQLITE_BUSY, FaultyVfs::Lasts::for_good);
  world.cache->look_up(queries);
  CHECK(queries[0].found.miss == CacheMiss::busy);
  vfs.heal();
  world.cache->look_up(queries);
  CHECK(queries[0].found.value);
  CHECK(queries[1].found.value);
  CHECK(world.set_aside() == 0);
}

TEST_CASE("cache connections: after the file was lost, other processes still see who uses it") {
  CacheWorld world;
  world.cache = world.open();
  put(*world.cache, 1);
  CHECK(get(*world.cache, 1) == Got::right);
  CHECK(locked(world.path(), kSharedByte));
  CHECK(locked(world.beside("-shm"), kInUseByte));
  std::filesystem::remove(world.path());  // its log stays
  world.clock.advance(2s);
  CHECK(get(*world.cache, 1) == Got::nothing);
  put(*world.cache, 2);
  CHECK(get(*world.cache, 2) == Got::right);
  CHECK(locked(world.path(), kSharedByte));
  CHECK(locked(world.beside("-shm"), kInUseByte));
}

TEST_CASE("cache connections: whoever notices a loss late takes nothing from the file of another") {
  CacheWorld world;
  world.cache = world.open();
  const auto late = world.open();
  put(*world.cache, 1);
  std::filesystem::remove(world.path());
  put(*world.cache, 1);
  std::filesystem::remove(world.path());  // `late` still has the one before
  put(*late, 2);
  put(*world.cache, 3);
  CHECK(locked(world.path(), kSharedByte));
  CHECK(locked(world.beside("-shm"), kInUseByte));
  CHECK(support::in_child([&] {
          const auto third = world.open();
          ::_exit(get(*third, 2) == Got::right && get(*third, 3) == Got::right ? 7 : 1);
        }) == 7);
}

TEST_CASE("cache connections: the log of a lost file does not get into what replaces it") {
  CacheWorld world;
  world.cache = world.open();
  support::put_all(*world.cache, 0, 50);
  REQUIRE(support::execute_sql(world.dir / "diary",
                               "CREATE TABLE diary(text); INSERT INTO diary VALUES('mine')"));
  const auto before = support::read_file(world.dir / "diary");
  std::filesystem::rename(world.dir / "diary", world.path());
  world.clock.advance(2s);
  CHECK(get(*world.cache, 1) == Got::nothing);
  put(*world.cache, 2);
  world.cache.reset();
  CHECK(support::sql_number(world.path(), "SELECT count(*) FROM diary") == 1);
  CHECK(support::read_file(world.path()) == before);
}

TEST_CASE("cache connections: of two processes that see the damage, one moves the file aside") {
  using Phase = std::atomic<int>;
  void* const shared =
      ::mmap(nullptr, sizeof(Phase), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  REQUIRE(shared != MAP_FAILED);
  const support::CapturedLog log;
  for (int round = 0; round < 10; ++round) {
    Phase& phase = *new (shared) Phase(0);
    CacheWorld world;
    world.cache = world.open();
    support::put_all(*world.cache, 0, 200);
    world.cache.reset();
    const auto reach = [&](int reached) {
      while (phase < reached) std::this_thread::sleep_for(100us);
    };
    std::vector<pid_t> children;
    std::fflush(nullptr);
    for (int who = 0; who < 2; ++who) {
      children.push_back(::fork());
      if (children.back() != 0) continue;
      world.cache = world.open();
      ++phase;
      reach(3);
      bool wrong = false;
      for (int n = 0; n < 200; ++n) wrong |= get(*world.cache, n) == Got::wrong;
      // Busy, as long as the other one is mending.
      for (int i = 0; i < 20 && get(*world.cache, 1000 + who) != Got::right; ++i) {
        put(*world.cache, 1000 + who);
      }
      world.cache.reset();
      ::_exit(wrong ? 1 : 7);
    }
    reach(2);
    std::filesystem::resize_file(world.path(), 5 * 4096 + 100);
    ++phase;
    for (const pid_t child : children) {
      int status = 0;
      ::waitpid(child, &status, 0);
      CHECK(WIFEXITED(status));
      CHECK(WEXITSTATUS(status) == 7);
    }
    CHECK(world.set_aside() == 1);
    world.cache = world.open();
    CHECK(get(*world.cache, 1000) == Got::right);
    CHECK(get(*world.cache, 1001) == Got::right);
    CHECK(world.cache->stats(0).events[static_cast<std::size_t>(CacheEvent::quarantined)] == 1);
  }
  ::munmap(shared, sizeof(Phase));
}
