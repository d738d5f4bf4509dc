#include "infra/log.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

#include "infra/metrics.hpp"
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

TEST_CASE("metrics: counts and quantiles, for people and for Prometheus") {
  infra::Metrics metrics;
  metrics.count("job_complete");
  metrics.count("job_complete", 2);
  for (int i = 0; i < 100; ++i) metrics.took("job", std::chrono::milliseconds(i < 90 ? 2 : 40));
  const auto snapshot = metrics.snapshot();
  REQUIRE(snapshot.counts.size() == 1);
  CHECK(snapshot.counts[0].times == 3);
  REQUIRE(snapshot.durations.size() == 1);
  CHECK(snapshot.durations[0].times == 100);
  CHECK(snapshot.durations[0].p50_s == doctest::Approx(0.002).epsilon(0.5));
  CHECK(snapshot.durations[0].p99_s == doctest::Approx(0.04).epsilon(0.5));
  CHECK(metrics.prometheus().find("enrichment_events_total{event=\"job_complete\"} 3") !=
        std::string::npos);
}
