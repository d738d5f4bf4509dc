#include "worker/recent.hpp"

#include <doctest/doctest.h>

#include "tests/support/fakes.hpp"

using worker::Recent;
using Feelings = std::vector<std::pair<std::string_view, std::uint64_t>>;
using Steps = std::vector<std::uint64_t>;

namespace {

struct RecentWorld {
  infra::Metrics metrics;
  support::FakeClock clock;
  Recent recent{metrics, clock};

  void go(std::chrono::seconds by) {
    clock.advance(by);
    recent.sample();
  }
};

}  // namespace

TEST_CASE("recent: finished jobs by steps of ten seconds, whichever way they ended") {
  RecentWorld world;
  CHECK(world.recent.finished(3) == Steps{0, 0, 0});
  world.metrics.count("job_complete", 2);
  world.metrics.count("job_dead");
  world.metrics.count("job_retried", 9);  // will come back
  world.recent.sample();
  CHECK(world.recent.finished(3) == Steps{0, 0, 3});
  world.go(std::chrono::seconds(9));
  world.metrics.count("job_crisis");
  world.recent.sample();
  CHECK(world.recent.finished(3) == Steps{0, 0, 4});
  world.go(std::chrono::seconds(1));
  world.metrics.count("job_expired");
  world.recent.sample();
  CHECK(world.recent.finished(3) == Steps{0, 4, 1});
  world.go(std::chrono::seconds(20));
  CHECK(world.recent.finished(4) == Steps{4, 1, 0, 0});
}

TEST_CASE("recent: what was counted before is not of this hour") {
  RecentWorld world;
  world.metrics.count("feeling_Sad", 5);
  const Recent later(world.metrics, world.clock);
  CHECK(later.feelings().empty());
}

TEST_CASE("recent: feelings of the last hour, the most frequent first, none older") {
  RecentWorld world;
  world.metrics.count("feeling_Sad", 2);
  world.metrics.count("feeling_Neutral", 1);
  world.metrics.count("feeling_Happy", 7);
  world.recent.sample();
  CHECK(world.recent.feelings() == Feelings{{"Happy", 7}, {"Sad", 2}, {"Neutral", 1}});
  for (int minutes = 0; minutes < 59; ++minutes) world.go(std::chrono::minutes(1));
  world.metrics.count("feeling_Sad", 1);
  world.recent.sample();
  CHECK(world.recent.feelings() == Feelings{{"Happy", 7}, {"Sad", 3}, {"Neutral", 1}});
  world.go(std::chrono::minutes(1));
  CHECK(world.recent.feelings() == Feelings{{"Sad", 1}});
}

TEST_CASE("recent: a machine that slept for a day has an empty hour") {
  RecentWorld world;
  world.metrics.count("feeling_Sad");
  world.metrics.count("job_complete");
  world.recent.sample();
  world.go(std::chrono::hours(25));
  CHECK(world.recent.feelings().empty());
  CHECK(world.recent.finished(Recent::kSteps) == Steps(Recent::kSteps, 0));
}
