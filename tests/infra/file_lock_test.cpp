#include "infra/file_lock.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "tests/support/temp_dir.hpp"

using infra::ErrorKind;
using infra::FileLock;
using namespace std::chrono_literals;

TEST_CASE("file lock: one holder at a time") {
  const support::TempDir dir;
  {
    const auto first = FileLock::try_exclusive(dir / "lock");
    REQUIRE(first);
    CHECK(first->has_value());
    CHECK_FALSE(FileLock::try_exclusive(dir / "lock")->has_value());
    const auto late = FileLock::exclusive(dir / "lock", 5ms);
    REQUIRE_FALSE(late);
    CHECK(late.error().kind == ErrorKind::transient);
  }
  CHECK(FileLock::exclusive(dir / "lock", 0ms));
  CHECK_FALSE(FileLock::try_exclusive(dir / "no" / "such" / "place"));
}

TEST_CASE("file lock: a directory that is removed meanwhile is made again") {
  const support::TempDir dir;
  const auto path = dir / "state" / "cache" / "lock";
  constexpr int kRounds = 4'000;
  std::atomic<int> round = 0, removed = 0;
  // Once in each round, at any time of it.
  std::thread remover([&] {
    while (removed < kRounds) {
      if (round == removed) continue;
      for (int spin = removed % 256; spin > 0; --spin) std::this_thread::yield();
      std::error_code refilled;
      std::filesystem::remove_all(path.parent_path(), refilled);
      ++removed;
    }
  });
  int refused = 0;
  std::string why;
  for (int i = 1; i <= kRounds; ++i) {
    round = i;
    const auto lock = FileLock::exclusive_with_directory(path, 1s);
    if (!lock) {
      ++refused;
      why = lock.error().message;
    }
    while (removed < i) std::this_thread::yield();
  }
  remover.join();
  INFO(why);
  CHECK(refused == 0);
}

TEST_CASE("private directory: made for its owner alone, refused where a file stands") {
  const support::TempDir dir;
  REQUIRE(infra::make_private_directory(dir / "a" / "b"));
  CHECK((std::filesystem::status(dir / "a").permissions() & std::filesystem::perms::all) ==
        std::filesystem::perms::owner_all);
  support::write_file(dir / "file", "");
  const auto refused = infra::make_private_directory(dir / "file" / "x");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("file") != std::string::npos);
}
