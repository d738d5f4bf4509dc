#include "worker/progress.hpp"

#include <doctest/doctest.h>

#include "tests/support/fakes.hpp"

using std::chrono::milliseconds;

TEST_CASE("progress: a loop that does not keep its word is named until it does") {
  support::FakeClock clock;
  worker::Progress progress(clock);
  CHECK(progress.stuck().empty());
  worker::Progress::Loop intake(progress, "the intake");
  {
    worker::Progress::Loop slot(progress, "a slot");
    slot.heard_again_within(milliseconds(600'000));
    clock.advance(std::chrono::seconds(61));
    CHECK(progress.stuck() == "the intake");
    intake.heard_again_within(milliseconds(120'000));
    CHECK(progress.stuck().empty());
    intake.heard_again_within(milliseconds(3'600'000));
    clock.advance(milliseconds(600'000));
    CHECK(progress.stuck() == "a slot");
  }
  // One that has ended owes nothing.
  CHECK(progress.stuck().empty());
}
