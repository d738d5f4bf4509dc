#include "infra/clock.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "infra/local_time.hpp"

using namespace std::chrono_literals;

TEST_CASE("stop: ends a sleep at once, and stays requested") {
  const infra::SystemClock clock;
  infra::Stop stop;
  std::thread other([&] { stop.request(); });
  CHECK_FALSE(clock.sleep(1h, stop));
  other.join();
  stop.request();
  CHECK(stop.requested());
  CHECK_FALSE(clock.sleep(1h, stop));
}

TEST_CASE("clock: a sleep that nobody ends lasts") {
  const infra::SystemClock clock;
  const infra::Stop never;
  const auto start = clock.steady();
  CHECK(clock.sleep(3ms, never));
  CHECK(clock.steady() - start >= 3ms);
}

TEST_CASE("clock: time left for poll is rounded up and never negative") {
  const infra::SteadyTime now(1s);
  CHECK(infra::poll_timeout(now + 1ns, now) == 1);
  CHECK(infra::poll_timeout(now - 5s, now) == 0);
  CHECK(infra::poll_timeout(now + std::chrono::hours(24 * 365), now) == 2147483647);
}

TEST_CASE("local time: ISO 8601 in the shapes that producers send") {
  for (const std::string_view text :
       {"2025-10-20T05:26:23.418Z", "2025-10-20T05:26:23Z", "2025-10-20T10:56:23.418+05:30",
        "2025-10-20T05:26:23+00:00", "2025-10-19T23:56:23-0530", "2025-10-20T05:26:23.4Z",
        "2025-10-20T05:26:23.418999999999999Z"}) {
    CAPTURE(text);
    const auto time = infra::parse_iso8601(text);
    REQUIRE(time);
    CHECK(infra::iso8601(*time) == "2025-10-20T05:26:23Z");
  }
  for (const std::string_view text : {"",
                                      "yesterday",
                                      "2025-10-20",
                                      "2025-13-20T05:26:23Z",
                                      "2025-10-20T05:26:23Zx",
                                      "1760937983",
                                      "9999-12-31T23:59:59Z",
                                      "0001-01-01T00:00:00Z",
                                      "2262-01-01T00:00:00Z",
                                      "2025-02-29T05:26:23Z",
                                      "2025-10-20T24:26:23Z",
                                      "2025-10-20T05:60:23Z",
                                      "2025-10-20T05:26:60Z",
                                      "2025-10-20T05:26:23",
                                      "2025-10-20T05:26:23.Z",
                                      "2025-10-20T05:26:23+",
                                      "2025-10-20T05:26:23-5:30",
                                      "2025-10-20T05:26:23+24:00",
                                      "2025-10-20T05:26:23+05:30:00",
                                      "2025-10-20 05:26:23Z",
                                      "-025-10-20T05:26:23Z",
                                      "2025-10-20T05:26:23Z\n",
                                      " 2025-10-20T05:26:23Z"}) {
    CAPTURE(text);
    CHECK_FALSE(infra::parse_iso8601(text));
  }
}

TEST_CASE("local time: a time is read to the millisecond") {
  const auto ms = [](std::string_view text) {
    return infra::parse_iso8601(text)->time_since_epoch() / 1ms;
  };
  CHECK(ms("1970-01-01T00:00:00Z") == 0);
  CHECK(ms("2025-10-20T05:26:23.418Z") == 1'760'937'983'418);
  CHECK(ms("2025-10-20T05:26:23.4Z") == 1'760'937'983'400);
  CHECK(ms("2025-10-20T05:26:23.0419Z") == 1'760'937'983'041);
  CHECK(ms("1969-12-31T23:59:59.999Z") == -1);
  CHECK(ms("2024-02-29T00:00:00+23:59") == 1'709'078'460'000);
}

TEST_CASE("local time: a zone knows what to add at each time, also far off and without its clock") {
  const auto offset = [](const infra::TimeZone& zone, std::string_view time) {
    return zone.offset_at(*infra::parse_iso8601(time)) / 60s;
  };
  const auto berlin = *infra::TimeZone::find("Europe/Berlin");
  CHECK(berlin.name() == "Europe/Berlin");
  for (int i = 0; i < 2; ++i) {  // each with another one remembered
    CHECK(offset(berlin, "2026-01-01T00:00:00Z") == 60);
    CHECK(offset(berlin, "2026-07-01T00:00:00Z") == 120);
    CHECK(offset(berlin, "2026-03-29T00:59:59Z") == 60);
    CHECK(offset(berlin, "2026-03-29T01:00:00Z") == 120);
    CHECK(offset(berlin, "1678-01-01T00:00:00Z") == 53);
    CHECK(offset(berlin, "2261-12-30T00:00:00Z") >= 60);
  }
  CHECK(offset(*infra::TimeZone::find("Asia/Kolkata"), "2026-01-01T00:00:00Z") == 330);
  CHECK(offset({}, "2026-01-01T00:00:00Z") == 0);
  CHECK(infra::TimeZone().name() == "UTC");
  for (const std::string_view name : {"", "Mars/Olympus", "../../etc/passwd", "asia/kolkata"}) {
    CHECK_FALSE(infra::TimeZone::find(name));
    CHECK_FALSE(infra::timezone_exists(name));
  }
}

TEST_CASE("local time: several threads may be the first to ask for a time zone") {
  std::vector<std::thread> threads;
  std::atomic<int> right{0};
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      const auto time = *infra::parse_iso8601("2025-11-01T10:00:00Z");
      right += infra::TimeZone::find("Asia/Kolkata")->offset_at(time) == 330min ? 1 : 0;
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(right == 8);
}
