#include "infra/redis_complaint.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <thread>

#include "infra/redis_connection.hpp"
#include "tests/support/fake_server.hpp"
#include "tests/support/redis_server.hpp"

using infra::ErrorKind;
using infra::RedisConnection;
using support::FakeServer;
using support::RedisServer;
using namespace std::chrono_literals;

namespace {

const infra::Stop never;

infra::RedisAddress at(const FakeServer& server) {
  infra::RedisAddress address;
  address.host = "127.0.0.1";
  address.port = std::to_string(server.port());
  return address;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// What a server would answer within a script, before Redis 7 and since.
std::string old_script(std::string_view complaint) {
  return fmt::format(
      "ERR Error running script (call to f_57c27dd7c7b2633a41a12edc95079456ac4ea5d6): "
      "@user_script:4: @user_script: 4: -{}",
      complaint);
}
std::string script(std::string_view complaint) {
  return fmt::format("{} script: 57c27dd7c7b2633a41a12edc95079456ac4ea5d6, on @user_script:1.",
                     complaint);
}

// The error of a command, or of a script.
infra::Error provoked(const infra::Result<infra::RedisReply>& reply) {
  REQUIRE_FALSE(reply);
  CAPTURE(reply.error().message);
  return reply.error();
}

infra::Result<infra::RedisReply> evaluated(RedisConnection& connection, std::string_view lua) {
  const infra::RedisScript script(lua);
  return connection.eval({script, {"k"}, {}});
}

}  // namespace

TEST_CASE("redis complaint: each kind says whether to wait, to reconnect and what to do") {
  const std::string oom = "OOM command not allowed when used memory > 'maxmemory'.";
  const std::string readonly = "READONLY You can't write against a read only replica.";
  constexpr auto kWait = ErrorKind::transient;
  constexpr auto kAct = ErrorKind::permanent;
  const struct {
    std::string complaint;
    ErrorKind kind;
    bool reconnect;
    std::string_view remedy;
  } rows[] = {
      {"LOADING Redis is loading the dataset in memory", kWait, true, "reading its data"},
      {readonly, kWait, true, "replica"},
      {script(readonly), kWait, true, "replica"},
      {old_script(readonly), kWait, true, "replica"},
      {"MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.", kWait,
       true, "primary"},
      {"CLUSTERDOWN Hash slot not served", kWait, true, "not ready"},
      {"UNBLOCKED force unblock from blocking operation, instance state changed (master -> "
       "replica?)",
       kWait, true, "ended the wait"},
      {"ERR max number of clients reached", kWait, true, "maxclients"},
      {oom, kWait, false, "maxmemory"},
      {script(oom), kWait, false, "maxmemory"},
      {old_script(oom), kWait, false, "maxmemory"},
      {"MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist",
       kWait, false, "disk"},
      {"NOREPLICAS Not enough good replicas to write.", kWait, false, "replicas"},
      {"BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.",
       kWait, false, "too long"},
      {"TRYAGAIN Multiple keys request during rehashing of slot", kWait, false, "moving"},
      {"ASK 3999 127.0.0.1:6381", kWait, false, "moving"},
      {"MOVED 3999 127.0.0.1:6381", kAct, true, "queue.url"},
      {"CROSSSLOT Keys in request don't hash to the same slot", kAct, false, "queue.url"},
      {"NOAUTH Authentication required.", kAct, false, "user and password into queue.url"},
      {"WRONGPASS invalid username-password pair or user is disabled.", kAct, false,
       "check user and password"},
      {"NOPERM this user has no permissions to run the 'set' command", kAct, false, "ACL user"},
      {script("ERR The user executing the script can't run this command or subcommand"), kAct,
       false, "ACL user"},
      {"DENIED Redis is running in protected mode because protected mode is enabled and no "
       "password is set for the default user. In this mode connections are only accepted from the "
       "loopback interface. If you want to connect from external computers to Redis you may adopt "
       "one of the following solutions: 1) Just disable protected mode",
       kAct, true, "give the server a password"},
      {"ERR Client sent AUTH, but no password is set", kAct, false, "take the password out"},
      {"ERR AUTH <password> called without any password configured for the default user. Are you "
       "sure your configuration is correct?",
       kAct, false, "take the password out"},
      {"ERR Protocol error: unauthenticated multibulk length", kAct, true,
       "user and password into queue.url"},
      {"ERR DB index is out of range", kAct, false, "lower database"},
      {"ERR unknown command 'BLMOVE', with args beginning with: 'OOM ' ", kAct, false,
       "Redis 6.2 or newer, or Valkey"},
      {"ERR unknown command `BLMOVE`, with args beginning with: `a`, `b`, ", kAct, false, "6.2"},
      {script("ERR Unknown Redis command called from script"), kAct, false, "6.2"},
      {"ERR Error running script (call to f_57c27dd7): @user_script:1: @user_script: 1: Unknown "
       "Redis command called from Lua script",
       kAct, false, "6.2"},
      {"WRONGTYPE Operation against a key holding the wrong kind of value", kAct, false, ""},
      {"BUSYKEY Target key name already exists.", kAct, false, ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.complaint);
    const FakeServer server(fmt::format("-{}\r\n", row.complaint));
    RedisConnection connection(at(server), never);
    for (int i = 0; i < 2; ++i) {
      const auto error = provoked(connection.command({"GET", "k"}));
      CHECK(error.kind == row.kind);
      CHECK(holds(error.message, row.remedy));
      CHECK(holds(error.message, row.complaint.substr(0, row.complaint.find(' '))));
      CHECK(error.message.size() < 400);
    }
    CHECK(server.connections() == (row.reconnect ? 2 : 1));
    CHECK(provoked(evaluated(connection, "return 1")).kind == row.kind);
  }
}

TEST_CASE("redis complaint: what a command was given is not told") {
  const FakeServer server(
      "-ERR unknown command 'SET', with args beginning with: 'k' 'private'\r\n");
  RedisConnection connection(at(server), never);
  const auto error = provoked(connection.command({"SET", "k", "private"}));
  CHECK(holds(error.message, "unknown command 'SET'"));
  CHECK_FALSE(holds(error.message, "private"));
}

TEST_CASE("redis complaint: a password never shows, whatever the server says") {
  const auto check = [](const std::string& url, std::string_view expected) {
    const auto address = infra::parse_redis_address(url);
    REQUIRE(address);
    const auto error = provoked(RedisConnection(*address, never).command({"GET", "k"}));
    CHECK(error.kind == ErrorKind::permanent);
    CHECK(holds(error.message, expected));
    for (const char* secret : {"top@secret", "top%40secret", "secret"}) {
      CHECK_FALSE(holds(error.message, secret));
    }
  };
  const auto url = [](const infra::RedisAddress& address, std::string_view user) {
    return fmt::format("redis://{}:top%40secret@{}:{}", user, address.host, address.port);
  };
  const RedisServer wrong({"--requirepass", "other"}, "--port");
  check(url(wrong.tcp_address(), ""), "WRONGPASS");
  check(url(wrong.tcp_address(), "bob"), "WRONGPASS");
  const RedisServer open({}, "--port");
  check(url(open.tcp_address(), ""), "take the password out of queue.url");
  const RedisServer renamed({"--rename-command", "AUTH", ""}, "--port");
  check(url(renamed.tcp_address(), ""), "unknown command 'AUTH'");
  const FakeServer parrot("-ERR no such login: bob top@secret\r\n");
  check(url(at(parrot), "bob"), "AUTH: ERR");
}

TEST_CASE("redis complaint: a real server's, of commands and of scripts") {
  RedisServer server({"--user", "bob", "on", ">pw", "~k", "&*", "+eval", "+evalsha", "+get"});
  auto admin = server.connect();
  auto connection = server.connect();
  const auto both = [&](std::string_view sign, ErrorKind kind) {
    CAPTURE(sign);
    for (const auto& error :
         {provoked(connection.command({"SET", "k", "v"})),
          provoked(evaluated(connection, "return redis.call('SET', KEYS[1], 'v')"))}) {
      CHECK(error.kind == kind);
      CHECK(holds(error.message, sign));
      CHECK(error.message.ends_with(")"));  // a remedy
    }
  };
  REQUIRE(admin.command({"CONFIG", "SET", "maxmemory", "1"}));
  both("OOM", ErrorKind::transient);
  REQUIRE(admin.command({"CONFIG", "SET", "maxmemory", "0"}));
  REQUIRE(admin.command({"CONFIG", "SET", "min-replicas-to-write", "1"}));
  both("NOREPLICAS", ErrorKind::transient);
  REQUIRE(admin.command({"CONFIG", "SET", "min-replicas-to-write", "0"}));
  REQUIRE(admin.command({"REPLICAOF", "127.0.0.1", "1"}));
  both("READONLY", ErrorKind::transient);
  REQUIRE(admin.command({"CONFIG", "SET", "replica-serve-stale-data", "no"}));
  const auto down = provoked(connection.command({"GET", "k"}));
  CHECK(down.kind == ErrorKind::transient);
  CHECK(holds(down.message, "MASTERDOWN"));
  REQUIRE(admin.command({"REPLICAOF", "NO", "ONE"}));

  auto address = server.address();
  address.user = "bob";
  address.password = "pw";
  RedisConnection bob(address, never);
  const auto denied = provoked(bob.command({"SET", "k", "v"}));
  CHECK(denied.kind == ErrorKind::permanent);
  CHECK(holds(denied.message, "NOPERM"));
  for (const char* lua :
       {"return redis.call('SET', KEYS[1], 'v')", "return redis.call('GET', 'x')"}) {
    const auto error = provoked(evaluated(bob, lua));
    CHECK(error.kind == ErrorKind::permanent);
    CHECK(holds(error.message, "(let the ACL user of queue.url do this, see redis.acl)"));
  }
  const auto unknown = provoked(evaluated(admin, "return redis.call('NOPE')"));
  CHECK(unknown.kind == ErrorKind::permanent);
  CHECK(holds(unknown.message, "6.2 or newer"));
  address = server.address();
  address.db = 99;
  const auto database = provoked(RedisConnection(address, never).command({"GET", "k"}));
  CHECK(database.kind == ErrorKind::permanent);
  CHECK(holds(database.message, "SELECT: ERR DB index is out of range (name a lower database"));
}

TEST_CASE("redis complaint: a wait that the server ends, and one client too many") {
  const RedisServer server;
  auto admin = server.connect();
  auto waiter = server.connect();
  const auto id = std::to_string(waiter.command({"CLIENT", "ID"})->value().integer());
  std::thread unblocks([&] {
    while (admin.command({"CLIENT", "UNBLOCK", id, "ERROR"})->value().integer() == 0) {
      std::this_thread::yield();
    }
  });
  const auto ended = waiter.blocking_command({"BLMOVE", "a", "b", "LEFT", "RIGHT", "0"}, 1h, never);
  unblocks.join();
  CHECK(provoked(ended).kind == ErrorKind::transient);
  CHECK(holds(ended.error().message, "UNBLOCKED"));
  REQUIRE(waiter.command({"PING"}));

  REQUIRE(admin.command({"CONFIG", "SET", "maxclients", "1"}));
  auto third = server.connect();
  CHECK(provoked(third.command({"PING"})).kind == ErrorKind::transient);
  REQUIRE(admin.command({"CONFIG", "SET", "maxclients", "100"}));
  CHECK(third.command({"PING"}));
}

TEST_CASE("redis complaint: a server that turns us away is heard, whoever speaks first") {
  const RedisServer server;
  auto admin = server.connect();
  REQUIRE(admin.command({"CONFIG", "SET", "maxclients", "1"}));
  const std::string much(4 << 20, 'x');
  for (int i = 0; i < 50; ++i) {
    auto refused = server.connect();
    const auto reply = refused.command({"SET", "k", much});
    CHECK(provoked(reply).message.find("max number of clients") != std::string::npos);
  }
}
