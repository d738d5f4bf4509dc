#include "infra/redis_connection.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "tests/support/fake_server.hpp"
#include "tests/support/loopback.hpp"
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
  const RedisServer server(
      {"--requirepass", "hush", "--user", "bob", "on", ">p@ss", "~*", "&*", "+@all"}, "--port");
  for (infra::RedisAddress address : {server.tcp_address(), server.address()}) {
    CAPTURE(address.shown());
    infra::Stop never;
    const auto refused = RedisConnection(address, never).command({"GET", "k"});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::permanent);
    CHECK(refused.error().message.find("queue.url") != std::string::npos);
    address.password = "hush";
    REQUIRE(RedisConnection(address, never).command({"GET", "k"}));
    address.user = "bob";
    address.password = "p@ss";
    address.db = 2;
    REQUIRE(RedisConnection(address, never).command({"SET", "k", "v"}));
    CHECK(RedisConnection(address, never).command({"GET", "k"})->value().text() == "v");
    address.db = 0;
    CHECK(RedisConnection(address, never).command({"GET", "k"})->value().is_nil());
  }
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

TEST_CASE("redis connection: a connection that the server ends is made again") {
  const RedisServer server({}, "--port");
  const infra::Stop never;
  auto killer = server.connect();
  for (const auto& address : {server.tcp_address(), server.address()}) {
    RedisConnection connection(address, never);
    const auto id = std::to_string(connection.command({"CLIENT", "ID"})->value().integer());
    REQUIRE(killer.command({"CLIENT", "KILL", "ID", id}));
    const auto killed = connection.command({"PING"});
    REQUIRE_FALSE(killed);
    CHECK(killed.error().kind == ErrorKind::transient);
    CHECK(connection.command({"PING"}));
  }
}

TEST_CASE("redis connection: connecting ends at its limit, or with a stop") {
  const support::FullServer server;
  infra::RedisAddress address;
  address.host = "127.0.0.1";
  address.port = std::to_string(server.port());
  infra::Stop stop;
  const auto late = RedisConnection(address, stop, {50ms, 1h}).command({"PING"});
  REQUIRE_FALSE(late);
  CHECK(late.error().kind == ErrorKind::transient);
  CHECK(late.error().message.find("connect: timed out") != std::string::npos);
  std::thread other([&] { stop.request(); });
  const auto stopped = RedisConnection(address, stop, {1h, 1h}).command({"PING"});
  other.join();
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().kind == ErrorKind::cancelled);
}

TEST_CASE("redis connection: a server that never answers is left at the limit, or with a stop") {
  const support::FakeServer server("");
  infra::RedisAddress address;
  address.host = "127.0.0.1";
  address.port = std::to_string(server.port());
  infra::Stop stop;
  const auto late = RedisConnection(address, stop, {2s, 50ms}).command({"PING"});
  REQUIRE_FALSE(late);
  CHECK(late.error().kind == ErrorKind::transient);
  CHECK(late.error().message.find("PING: timed out") != std::string::npos);
  std::thread other([&] { stop.request(); });
  const auto stopped = RedisConnection(address, stop, {1h, 1h}).command({"PING"});
  other.join();
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().kind == ErrorKind::cancelled);
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

TEST_CASE("redis connection: several commands at once, each with its own answer") {
  const support::RedisServer server;
  auto connection = server.connect();
  const std::vector<infra::Words> commands{
      {"SET", "a", "1"}, {"LRANGE", "a", "0", "-1"}, {"GET", "a"}, {"GET", "none"}};
  const auto replies = connection.command_all(commands);
  REQUIRE(replies);
  REQUIRE(replies->size() == 4);
  CHECK((*replies)[0]);
  CHECK((*replies)[1].error().message.find("WRONGTYPE") != std::string::npos);
  CHECK((*replies)[2]->value().text() == "1");
  CHECK((*replies)[3]->value().is_nil());
  CHECK(connection.command_all({})->empty());
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

TEST_CASE("redis connection: a long answer over a slow line is waited for while it grows") {
  const support::FakeServer slow("+0123456789\r\n", std::chrono::milliseconds(100));
  infra::RedisAddress address;
  address.host = "127.0.0.1";
  address.port = std::to_string(slow.port());
  const infra::Stop never;
  RedisConnection connection(address, never,
                             {std::chrono::seconds(2), std::chrono::milliseconds(1000)});
  const auto reply = connection.command({"PING"});
  REQUIRE(reply);
  CHECK(reply->value().text() == "0123456789");
}
