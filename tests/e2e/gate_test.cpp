#include <doctest/doctest.h>

#include "infra/redis_connection.hpp"
#include "tests/support/redis_server.hpp"
#include "tests/support/tcp_gate.hpp"

using support::TcpGate;

namespace {

// A server, a gate before it, and a client that comes through the gate.
struct GateWorld {
  support::RedisServer server;
  TcpGate gate{server.socket()};
  infra::Stop never;
  infra::RedisConnection direct = server.connect();
  infra::RedisConnection client = connect();

  infra::RedisConnection connect() const {
    infra::RedisAddress address;
    address.host = "127.0.0.1";
    address.port = std::to_string(gate.port());
    return {address, never, {std::chrono::milliseconds(2000), std::chrono::milliseconds(200)}};
  }
  bool asks(const infra::Words& words) { return static_cast<bool>(client.command(words)); }
  std::int64_t sum() { return direct.command({"GET", "n"})->value().integer(); }
};

}  // namespace

TEST_CASE("gate: passes bytes both ways, also many") {
  GateWorld world;
  const std::string large(3'000'000, 'x');
  REQUIRE(world.asks({"SET", "k", large}));
  CHECK(world.client.command({"GET", "k"})->value().text() == large);
}

TEST_CASE("gate: a stall holds everything back, or the answers only") {
  GateWorld world;
  REQUIRE(world.asks({"PING"}));
  world.gate.set(TcpGate::Mode::stall);
  CHECK_FALSE(world.asks({"INCR", "n"}));
  CHECK(world.sum() == 0);
  CHECK_FALSE(world.asks({"INCR", "n"}));  // nor does a new connection help
  world.gate.set(TcpGate::Mode::stall_replies);
  CHECK_FALSE(world.asks({"INCRBY", "n", "100"}));
  CHECK(world.sum() >= 100);
  world.gate.set(TcpGate::Mode::pass);
  CHECK(world.asks({"PING"}));
}

TEST_CASE("gate: what a stall held back arrives after it") {
  GateWorld world;
  REQUIRE(world.asks({"PING"}));
  world.gate.set(TcpGate::Mode::stall);
  std::thread later([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    world.gate.set(TcpGate::Mode::pass);
  });
  CHECK(world.asks({"INCR", "n"}));
  later.join();
  CHECK(world.sum() == 1);
}

TEST_CASE("gate: a cut ends connections, and new ones are made") {
  GateWorld world;
  for (const auto how : {TcpGate::Cut::fin, TcpGate::Cut::reset}) {
    REQUIRE(world.asks({"PING"}));
    world.gate.cut(how);
    CHECK_FALSE(world.asks({"INCR", "n"}));
    CHECK(world.sum() == 0);
    CHECK(world.asks({"PING"}));
  }
}

TEST_CASE("gate: refuse lets nobody new in") {
  GateWorld world;
  REQUIRE(world.asks({"PING"}));
  world.gate.set(TcpGate::Mode::refuse);
  CHECK(world.asks({"PING"}));
  auto late = world.connect();
  CHECK_FALSE(late.command({"PING"}));
  world.gate.set(TcpGate::Mode::pass);
  CHECK(late.command({"PING"}));
}

TEST_CASE("gate: a swallowed answer was executed") {
  GateWorld world;
  world.gate.swallow_next("INCR");
  CHECK(world.asks({"PING"}));
  CHECK(world.gate.swallowed() == 0);
  CHECK_FALSE(world.asks({"INCR", "n"}));
  CHECK(world.gate.swallowed() == 1);
  CHECK(world.asks({"INCR", "n"}));
  CHECK(world.sum() == 2);
  world.gate.set(TcpGate::Mode::swallow);
  CHECK_FALSE(world.asks({"INCR", "n"}));
  CHECK_FALSE(world.asks({"INCR", "n"}));
  CHECK(world.sum() == 4);
  world.gate.set(TcpGate::Mode::pass);
  CHECK(world.asks({"PING"}));
}

TEST_CASE("gate: with nobody behind it a client is sent away") {
  GateWorld world;
  REQUIRE(world.asks({"PING"}));
  world.server.stop();
  CHECK_FALSE(world.asks({"PING"}));
  CHECK_FALSE(world.asks({"PING"}));
  world.server.start();
  CHECK(world.asks({"PING"}));
}
