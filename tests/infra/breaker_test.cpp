#include "infra/breaker.hpp"

#include <doctest/doctest.h>

#include <set>

#include "infra/chat_outcome.hpp"
#include "tests/support/fakes.hpp"

using infra::Breaker;
using infra::ChatAction;
using infra::ChatOutcome;
using namespace std::chrono_literals;

namespace {

constexpr bool kAtOnce = true;
constexpr bool kTogether = false;

}  // namespace

TEST_CASE("breaker: an outage closes the way for a while, then one may try") {
  support::FakeClock clock;
  Breaker breaker(clock);
  CHECK(breaker.admit());
  CHECK(breaker.admit());
  breaker.failed(kAtOnce);
  CHECK(breaker.state() == Breaker::State::open);
  CHECK_FALSE(breaker.admit());
  clock.advance(5s);
  CHECK(breaker.state() == Breaker::State::half_open);
  CHECK(breaker.admit());
  CHECK_FALSE(breaker.admit());  // somebody is trying
  breaker.succeeded();
  CHECK(breaker.state() == Breaker::State::closed);
  CHECK(breaker.admit());
  CHECK(breaker.admit());
}

TEST_CASE("breaker: the pause doubles with each try that fails, up to a minute, and starts anew") {
  support::FakeClock clock;
  Breaker breaker(clock);
  breaker.failed(kAtOnce);
  for (const auto pause : {5s, 10s, 20s, 40s, 60s, 60s}) {
    clock.advance(pause - 1ms);
    CHECK_FALSE(breaker.admit());
    clock.advance(1ms);
    CHECK(breaker.admit());
    breaker.failed(kTogether);  // while it is being tried, any failure counts
  }
  clock.advance(60s);
  CHECK(breaker.admit());
  breaker.succeeded();
  breaker.failed(kAtOnce);
  clock.advance(5s);
  CHECK(breaker.admit());
}

TEST_CASE("breaker: of those that may be chance, three in a row are needed") {
  support::FakeClock clock;
  Breaker breaker(clock);
  for (int i = 0; i < 10; ++i) {
    breaker.failed(kTogether);
    breaker.failed(kTogether);
    CHECK(breaker.state() == Breaker::State::closed);
    breaker.succeeded();
  }
  for (int i = 0; i < 3; ++i) breaker.failed(kTogether);
  CHECK(breaker.state() == Breaker::State::open);
}

TEST_CASE("breaker: late failures of those who asked before do not lengthen the pause") {
  support::FakeClock clock;
  Breaker breaker(clock);
  for (int i = 0; i < 10; ++i) breaker.failed(kAtOnce);
  clock.advance(5s);
  CHECK(breaker.admit());
}

TEST_CASE("breaker: whoever gives up trying lets another one try") {
  support::FakeClock clock;
  Breaker breaker(clock);
  breaker.failed(kAtOnce);
  clock.advance(5s);
  CHECK(breaker.admit());
  breaker.withdrew();
  CHECK(breaker.admit());
}

TEST_CASE("chat outcomes: each has a name of its own, and what is repeated had not begun") {
  std::set<std::string_view> names;
  for (int i = 0; i < infra::kChatOutcomes; ++i) {
    const auto outcome = static_cast<ChatOutcome>(i);
    names.insert(infra::name_of(outcome));
    CHECK_FALSE(infra::name_of(outcome).empty());
    if (!infra::safe_to_repeat(outcome)) continue;
    CHECK((infra::action_for(outcome) == ChatAction::wait ||
           infra::action_for(outcome) == ChatAction::suspect));
  }
  CHECK(names.size() == infra::kChatOutcomes);
  CHECK(infra::action_for(ChatOutcome::done) == ChatAction::use_it);
  CHECK(infra::action_for(ChatOutcome::cancelled) == ChatAction::stop);
  for (const auto outcome : {ChatOutcome::no_first_token, ChatOutcome::stalled,
                             ChatOutcome::unfinished, ChatOutcome::error_in_stream}) {
    CHECK_FALSE(infra::safe_to_repeat(outcome));
  }
}
