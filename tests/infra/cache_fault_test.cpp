#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>

#include "infra/cache_file.hpp"
#include "tests/support/cache_world.hpp"
#include "tests/support/captured_log.hpp"

// The file is damaged, removed or replaced, while closed and while open. Whatever happens to it, a
// look-up gives what was put or nothing, the trouble is told once and counted once, and the cache
// works again without a restart.

using infra::CacheEvent;
using std::filesystem::path;
using support::cache_key;
using support::cache_value;
using support::CacheWorld;
using support::get;
using support::Got;
using support::put;
using namespace std::chrono_literals;

namespace {

constexpr int kEntries = 200;
constexpr int kPage = 4096;

void overwrite(const path& file, std::size_t at, std::string_view bytes) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(at));
  stream << bytes;
}

void overwrite_page(const path& file, std::size_t number) {
  overwrite(file, (number - 1) * kPage, std::string(kPage, '\xa5'));
}

std::size_t root_of(const path& file, std::string_view name) {
  // From a copy: its own log, and no lock of this process on the file ends with it.
  const path copy = file.string() + "-copy";
  std::filesystem::copy_file(file, copy);
  const int page = support::sql_number(
      copy, fmt::format("SELECT rootpage FROM sqlite_schema WHERE name = '{}'", name));
  for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(copy.string() + tail);
  return static_cast<std::size_t>(page);
}

std::size_t place_of(const path& file, std::string_view bytes) {
  const auto place = support::read_file(file).find(bytes);
  REQUIRE(place != std::string::npos);
  return place;
}

void truncate_by(const path& file, std::uintmax_t bytes) {
  std::filesystem::resize_file(file, std::filesystem::file_size(file) - bytes);
}

// A cache of its own at `place`, with other entries.
void make_other_cache(const path& place) {
  CacheWorld other;
  other.cache = other.open();
  support::put_all(*other.cache, kEntries, kEntries + 50);
  other.cache.reset();
  std::filesystem::copy_file(other.path(), place);
}

void make_foreign(const path& place) {
  REQUIRE(
      support::execute_sql(place, "CREATE TABLE diary(text); INSERT INTO diary VALUES('mine')"));
}

void replace(const path& file, void (*make)(const path& place)) {
  const path place = file.string() + "-new";
  make(place);
  std::filesystem::rename(place, file);
}

struct Damage {
  std::string name;
  void (*inflict)(const path& file);
  // What it counts as, by whether the file is open; nothing: it is none, or one of an entry only.
  std::optional<CacheEvent> while_closed, while_open;
};

constexpr auto kQuarantined = CacheEvent::quarantined;
constexpr auto kReopened = CacheEvent::reopened;
constexpr auto kUnreadable = CacheEvent::unreadable;

const Damage kDamages[] = {
    {"header overwritten", [](const path& file) { overwrite(file, 0, "this is no database!"); },
     kQuarantined, kQuarantined},
    {"a text", [](const path& file) { support::write_file(file, "a text\n"); }, kQuarantined,
     kQuarantined},
    {"emptied", [](const path& file) { std::filesystem::resize_file(file, 0); }, kReopened,
     kReopened},
    {"cut in half",
     [](const path& file) { truncate_by(file, std::filesystem::file_size(file) / 2); },
     kQuarantined, kQuarantined},
    {"cut by 1000 bytes", [](const path& file) { truncate_by(file, 1000); }, kQuarantined,
     kQuarantined},
    {"a leaf of the table",
     [](const path& file) { overwrite_page(file, place_of(file, cache_value(77)) / kPage + 1); },
     kQuarantined, kQuarantined},
    {"the root of the table",
     [](const path& file) { overwrite_page(file, root_of(file, "entry")); }, kQuarantined,
     kQuarantined},
    {"the root of the index",
     [](const path& file) { overwrite_page(file, root_of(file, "sqlite_autoindex_entry_1")); },
     kQuarantined, kQuarantined},
    {"inside a value",
     [](const path& file) { overwrite(file, place_of(file, cache_value(77)) + 300, "bent"); },
     {},
     {}},
    {"deleted", [](const path& file) { std::filesystem::remove(file); }, {}, kReopened},
    {"renamed",
     [](const path& file) { std::filesystem::rename(file, file.string() + "-elsewhere"); },
     {},
     kReopened},
    {"replaced by an empty file",
     [](const path& file) {
       replace(file, [](const path& place) { support::write_file(place, ""); });
     },
     kReopened, kReopened},
    {"replaced by another cache",
     [](const path& file) { replace(file, make_other_cache); },
     {},
     kReopened},
    {"replaced by a text",
     [](const path& file) {
       replace(file, [](const path& place) { support::write_file(place, "a text\n"); });
     },
     kQuarantined, kQuarantined},
    {"the directory deleted",
     [](const path& file) { std::filesystem::remove_all(file.parent_path()); },
     {},
     kReopened},
};

struct Seen {
  int right = 0, wrong = 0;
};

// Looks everything up several times, with time in between for the cache to look around.
Seen look_at_all(CacheWorld& world) {
  Seen seen;
  for (int round = 0; round < 2; ++round) {
    for (int n = 0; n < kEntries + 50; ++n) {
      const Got got = get(*world.cache, n);
      seen.right += got == Got::right ? 1 : 0;
      seen.wrong += got == Got::wrong ? 1 : 0;
    }
    world.clock.advance(2s);
  }
  return seen;
}

infra::CacheEventCounts expected(std::optional<CacheEvent> event) {
  infra::CacheEventCounts counts{};
  if (event) counts.at(static_cast<std::size_t>(*event)) = 1;
  return counts;
}

void fill(CacheWorld& world) {
  world.cache = world.open();
  support::put_all(*world.cache, 0, kEntries);
  REQUIRE(world.cache->purge_expired());  // merges the log into the file
}

// After the trouble, told by `lines` in the log: the cache is right, and takes new answers.
void check_afterwards(CacheWorld& world, std::optional<CacheEvent> event) {
  put(*world.cache, 1000);
  CHECK(get(*world.cache, 1000) == Got::right);
  CHECK(look_at_all(world).wrong == 0);
  world.cache->maintain();
  put(*world.cache, 1001);
  world.reopen();
  CHECK(get(*world.cache, 1000) == Got::right);
  CHECK(get(*world.cache, 1001) == Got::right);
  CHECK(world.cache->stats(0).events == expected(event));
  CHECK(world.set_aside() == (event == kQuarantined ? 1 : 0));
}

}  // namespace

TEST_CASE("cache fault: damage while closed") {
  for (const Damage& damage : kDamages) {
    CAPTURE(damage.name);
    CacheWorld world;
    fill(world);
    world.cache.reset();
    const support::CapturedLog log;
    damage.inflict(world.path());
    world.cache = world.open();
    CHECK(look_at_all(world).wrong == 0);
    check_afterwards(world, damage.while_closed);
    const bool bent = damage.name == "inside a value";
    CHECK((world.cache->stats(0).total().misses[2] > 0) == bent);
    CHECK(log.lines().size() == (damage.while_closed || bent ? 1 : 0));
  }
}

TEST_CASE("cache fault: damage while open") {
  for (const Damage& damage : kDamages) {
    for (const bool writes_first : {false, true}) {
      CAPTURE(damage.name);
      CAPTURE(writes_first);
      CacheWorld world;
      fill(world);
      const support::CapturedLog log;
      damage.inflict(world.path());
      if (writes_first) put(*world.cache, 2000);
      CHECK(look_at_all(world).wrong == 0);
      // The writer still knew the page, and has written it anew.
      const bool healed = writes_first && log.lines().empty();
      check_afterwards(world, healed ? std::nullopt : damage.while_open);
      const bool bent = damage.name == "inside a value";
      CHECK(log.lines().size() == ((damage.while_open && !healed) || bent ? 1 : 0));
    }
  }
}

TEST_CASE("cache fault: what was known of a lost file is not served from memory") {
  for (const Damage& damage : kDamages) {
    if (damage.while_open != kReopened || damage.name == "emptied") continue;
    CAPTURE(damage.name);
    CacheWorld world;
    world.settings.memory_bytes = 4 << 20;
    fill(world);
    CHECK(look_at_all(world).right == 2 * kEntries);
    damage.inflict(world.path());
    world.clock.advance(2s);
    CHECK(get(*world.cache, 77) == Got::nothing);
    CHECK(world.cache->stats(0).events == expected(kReopened));
  }
}

TEST_CASE("cache fault: a lost file is noticed even if it was only written") {
  CacheWorld world;
  world.settings.memory_bytes = 4 << 20;
  world.cache = world.open();
  put(*world.cache, 1);
  std::filesystem::remove(world.path());
  world.clock.advance(2s);
  CHECK(get(*world.cache, 1) == Got::nothing);
  CHECK(world.cache->stats(0).events == expected(kReopened));
}

TEST_CASE("cache fault: what stands in the file's place is worked without and never touched") {
  const struct {
    std::string name;
    void (*make)(const path& place);
  } rows[] = {
      {"a directory", [](const path& place) { std::filesystem::create_directory(place); }},
      {"a foreign database", make_foreign},
      {"a newer cache",
       [](const path& place) {
         make_other_cache(place);
         REQUIRE(
             support::execute_sql(place, "PRAGMA user_version = 9; PRAGMA journal_mode=DELETE"));
       }},
  };
  for (const auto& row : rows) {
    for (const bool open : {false, true}) {
      CAPTURE(row.name);
      CAPTURE(open);
      CacheWorld world;
      fill(world);
      CHECK(look_at_all(world).right == 2 * kEntries);
      if (!open) world.cache.reset();
      const support::CapturedLog log;
      std::filesystem::remove(world.path());
      row.make(world.path());
      const auto bytes = [&] {
        return std::filesystem::is_directory(world.path()) ? "" : support::read_file(world.path());
      };
      const std::string before = bytes();
      if (!open) world.cache = world.open();
      for (int i = 0; i < 4; ++i) {
        world.clock.advance(i == 0 ? 2s : 700s);
        put(*world.cache, 2000);
        CHECK(look_at_all(world).right == 0);
      }
      CHECK(log.lines().size() == 1);
      CHECK(world.cache->stats(0).events == expected(kUnreadable));
      CHECK(bytes() == before);
      std::filesystem::remove(world.path());
      world.clock.advance(700s);
      put(*world.cache, 1);
      CHECK(get(*world.cache, 1) == Got::right);
      CHECK(log.lines().size() == 1);
      CHECK(world.set_aside() == 0);
    }
  }
}
