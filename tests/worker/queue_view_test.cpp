#include "worker/queue_view.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "tests/support/fakes.hpp"
#include "tests/support/queue_world.hpp"
#include "tests/support/tcp_gate.hpp"

using infra::QueueAdmin;
using support::TcpGate;

namespace {

struct ViewWorld {
  support::QueueWorld queue;
  TcpGate gate{queue.server.socket()};
  support::FakeClock clock;
  worker::Config config = reached_through(gate.url());
  worker::QueueView view{config, clock};

  static worker::Config reached_through(std::string url) {
    worker::Config config;
    config.queue.url = std::move(url);
    return config;
  }
  void make_dead(int count) {
    for (int i = 0; i < count; ++i) {
      queue.push({"job " + std::to_string(i)});
      REQUIRE(queue.queue.bury(queue.reserve_one(), {"why"}));
    }
  }
};

}  // namespace

TEST_CASE("queue view: a census is asked for once a second, and anew after a change") {
  ViewWorld world;
  CHECK(world.view.census()->dead == 0);
  world.make_dead(2);
  CHECK(world.view.census()->dead == 0);
  world.clock.advance(std::chrono::seconds(1));
  CHECK(world.view.census()->dead == 2);
  const auto jobs = world.view.dead(0, 1);
  REQUIRE(jobs);
  REQUIRE(jobs->size() == 1);
  CHECK(jobs->front().reason == "why");
  CHECK(*world.view.change_dead(&QueueAdmin::dead_drop, jobs->front().jid) == 1);
  CHECK(*world.view.change_dead(&QueueAdmin::dead_drop, jobs->front().jid) == 0);
  CHECK(world.view.census()->dead == 1);
}

TEST_CASE("queue view: all dead jobs, however many pages of them") {
  ViewWorld world;
  world.make_dead(worker::kDeadPage + 1);
  CHECK(*world.view.change_dead(&QueueAdmin::dead_retry, std::nullopt) == worker::kDeadPage + 1);
  CHECK(world.view.census()->dead == 0);
  CHECK(world.queue.census().delayed == worker::kDeadPage + 1);
  CHECK(*world.view.change_dead(&QueueAdmin::dead_drop, std::nullopt) == 0);
}

TEST_CASE("queue view: Redis away is said, asked again after a second, and found again") {
  ViewWorld world;
  CHECK(world.view.census());
  world.gate.set(TcpGate::Mode::refuse);
  world.gate.cut(TcpGate::Cut::reset);
  world.clock.advance(std::chrono::seconds(1));
  CHECK_FALSE(world.view.census());
  CHECK_FALSE(world.view.dead(0, 1));
  CHECK_FALSE(world.view.change_dead(&QueueAdmin::dead_retry, std::nullopt));
  world.gate.set(TcpGate::Mode::pass);
  world.clock.advance(std::chrono::seconds(1));
  CHECK(world.view.census());
}

TEST_CASE("queue view: leaving ends the wait for a Redis that hangs") {
  ViewWorld world;
  CHECK(world.view.census());
  world.gate.set(TcpGate::Mode::stall);
  world.clock.advance(std::chrono::seconds(1));
  std::jthread asks([&] { CHECK_FALSE(world.view.census()); });
  world.view.leave();
}
