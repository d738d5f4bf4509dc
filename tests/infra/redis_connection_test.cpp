#include "infra/redis_connection.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "tests/support/redis_server.hpp"

using infra::ErrorKind;
using infra::RedisConnection;
using support::RedisServer;
using namespace std::chrono_literals;

TEST_CASE("redis connection: any bytes go through") {
  const RedisServer server;
  auto connection = server.connect();
  const std::string payload("a b\r\n\0%s", 8);
  REQUIRE(connection.command({"SET", "k", payload}));
  CHECK(connection.command({"GET", "k"})->value().text() == payload);
  CHECK(connection.command({"GET", "none"})->value().is_nil());
  CHECK(connection.command({"INCR", "n"})->value().integer() == 1);
  const std::string large(3'000'000, 'x');
  REQUIRE(connection.command({"SET", "k", large}));
  CHECK(connection.command({"GET", "k"})->value().text() == large);
}

TEST_CASE("redis connection: TCP, user, password and database") {
  const RedisServer server({"--port", "0", "--requirepass", "hush"});
  infra::RedisAddress address = server.address();
  infra::Stop never;
  auto refused = RedisConnection(address, never).command({"GET", "k"});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::permanent);
  CHECK(refused.error().message.find("queue.url") != std::string::npos);
  address.password = "wrong";
  auto wrong = RedisConnection(address, never).command({"GET", "k"});
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().message.find("wrong") == std::string::npos);
  address.password = "hush";
  address.user = "default";
  address.db = 2;
  REQUIRE(RedisConnection(address, never).command({"SET", "k", "v"}));
  address.db = 0;
  CHECK(RedisConnection(address, never).command({"GET", "k"})->value().is_nil());
}

TEST_CASE("redis connection: a stop ends a blocking command at once") {
  const RedisServer server;
  auto connection = server.connect();
  infra::Stop stop;
  std::thread other([&] { stop.request(); });
  const auto reply = connection.blocking_command({"BLPOP", "nothing", "0"}, 1h, stop);
  other.join();
  REQUIRE_FALSE(reply);
  CHECK(reply.error().kind == ErrorKind::cancelled);
  CHECK(connection.command({"PING"}));  // on a new connection
}

TEST_CASE("redis connection: a server that went away is a transient error, then found again") {
  RedisServer server;
  auto connection = server.connect();
  REQUIRE(connection.command({"SET", "k", std::string(100'000, 'x')}));
  server.stop();
  for (int i = 0; i < 3; ++i) {
    const auto gone = connection.command({"SET", "k", std::string(1'000'000, 'x')});
    REQUIRE_FALSE(gone);
    CHECK(gone.error().kind == ErrorKind::transient);
  }
  server.start();
  CHECK(connection.command({"PING"}));
}

TEST_CASE("redis connection: a server that says nothing is a transient error after its time") {
  const RedisServer server;
  auto pauser = server.connect();
  infra::Stop never;
  RedisConnection connection(server.address(), never, {2s, 50ms});
  REQUIRE(connection.command({"PING"}));
  REQUIRE(pauser.command({"CLIENT", "PAUSE", "300"}));
  const auto late = connection.command({"GET", "k"});
  REQUIRE_FALSE(late);
  CHECK(late.error().kind == ErrorKind::transient);
}

TEST_CASE("redis connection: complaints of the server are told apart") {
  const RedisServer server;
  auto connection = server.connect();
  const auto unknown = connection.command({"NOSUCHTHING"});
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().kind == ErrorKind::permanent);
  REQUIRE(connection.command({"CONFIG", "SET", "maxmemory", "1"}));
  const auto full = connection.command({"SET", "k", "v"});
  REQUIRE_FALSE(full);
  CHECK(full.error().kind == ErrorKind::transient);
  REQUIRE(connection.command({"CONFIG", "SET", "maxmemory", "0"}));
  REQUIRE(connection.command({"REPLICAOF", "127.0.0.1", "1"}));
  const auto replica = connection.command({"SET", "k", "v"});
  REQUIRE_FALSE(replica);
  CHECK(replica.error().kind == ErrorKind::transient);
}

TEST_CASE("redis connection: a script is known by its hash, and sent when it is not") {
  const RedisServer server;
  auto connection = server.connect();
  const infra::RedisScript script("return {KEYS[1], ARGV[1]}");
  for (int i = 0; i < 2; ++i) {
    auto reply = connection.eval({script, {"k"}, {"a"}});
    REQUIRE(reply);
    CHECK((*reply)[0].text() == "k");
    CHECK((*reply)[1].text() == "a");
    REQUIRE(connection.command({"SCRIPT", "FLUSH"}));
  }
  const infra::RedisScript unknown("return redis.call('NOPE')");
  CHECK_FALSE(connection.eval({unknown, {}, {}}));
}

TEST_CASE("redis connection: nobody there, no such host, no such socket") {
  infra::Stop never;
  infra::RedisAddress nobody;
  nobody.host = "127.0.0.1";
  nobody.port = "1";
  infra::RedisAddress unknown;
  unknown.host = "no-such-host.invalid";
  infra::RedisAddress socket;
  socket.socket_path = "/nonexistent/socket";
  for (const auto& address : {nobody, unknown, socket}) {
    CAPTURE(address.shown());
    const auto reply = RedisConnection(address, never).command({"PING"});
    REQUIRE_FALSE(reply);
    CHECK(reply.error().kind == ErrorKind::transient);
    CHECK(reply.error().message.find(address.shown()) != std::string::npos);
  }
}
