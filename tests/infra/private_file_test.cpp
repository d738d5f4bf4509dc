#include "infra/private_file.hpp"

#include <doctest/doctest.h>

#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using support::read_file;
using support::TempDir;

TEST_CASE("private file: replaced whole, for this user alone") {
  const TempDir dir;
  const auto file = dir / "f";
  support::write_file(file, "a longer text than the next");
  fs::permissions(file, fs::perms(0644));
  REQUIRE(infra::replace_private_file(file, "short"));
  CHECK(read_file(file) == "short");
  CHECK(fs::status(file).permissions() == fs::perms(0600));
}

TEST_CASE("private file: one that cannot be put in place leaves nothing behind") {
  const TempDir dir;
  const auto missing = infra::replace_private_file(dir / "no/f", "x");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().message.find("cannot write ") == 0);
  fs::create_directory(dir / "d");
  CHECK_FALSE(infra::replace_private_file(dir / "d", "x"));  // a directory stands in its place
  CHECK(std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator()) == 1);
}
