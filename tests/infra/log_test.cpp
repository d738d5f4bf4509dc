#include "infra/log.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

#include "infra/systemd.hpp"
#include "tests/support/temp_dir.hpp"

namespace {

// What stderr gets while `work` runs.
template <typename Work>
std::string captured(Work work) {
  const support::TempDir dir;
  const auto file = dir / "stderr";
  const int saved = ::dup(STDERR_FILENO);
  const int target = ::open(file.c_str(), O_CREAT | O_WRONLY, 0600);
  ::dup2(target, STDERR_FILENO);
  work();
  ::dup2(saved, STDERR_FILENO);
  ::close(saved);
  ::close(target);
  return support::read_file(file);
}

}  // namespace

TEST_CASE("log: a level hides what is below it, and a value cannot forge a second line") {
  namespace log = infra::log;
  CHECK(log::level_from_name("warning") == log::Level::warning);
  CHECK_FALSE(log::level_from_name("loud"));
  const auto text = captured([] {
    log::set_level(log::Level::info);
    log::debug("hidden");
    log::info("a={}", "x\nforged");
    log::set_level(log::Level::off);
    log::error("hidden too");
  });
  CHECK(text.find("a=x forged\n") != std::string::npos);
  CHECK(text.find("hidden") == std::string::npos);
}

TEST_CASE("log: the journal gets priorities and no time") {
  namespace log = infra::log;
  const auto text = captured([] {
    log::configure(log::Level::info, true);
    log::warning("careful");
    log::error("broken");
    log::set_level(log::Level::off);
  });
  CHECK(text == "<4>careful\n<3>broken\n");
}

TEST_CASE("systemd: the journal is known by what stderr really is") {
  struct stat info {};
  REQUIRE(::fstat(STDERR_FILENO, &info) == 0);
  ::setenv("JOURNAL_STREAM", fmt::format("{}:{}", info.st_dev, info.st_ino).c_str(), 1);
  CHECK(infra::systemd::logs_to_journal());
  ::setenv("JOURNAL_STREAM", "1:2", 1);
  CHECK_FALSE(infra::systemd::logs_to_journal());
  ::unsetenv("JOURNAL_STREAM");
  CHECK_FALSE(infra::systemd::logs_to_journal());
}
