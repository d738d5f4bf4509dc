#include "infra/redis_checkup.hpp"

#include <doctest/doctest.h>

#include "tests/support/redis_server.hpp"

using infra::durability_warnings;
using infra::missing_commands;
using support::RedisServer;
using Names = std::vector<std::string>;

TEST_CASE("redis checkup: a good server lacks nothing") {
  const RedisServer server({"--appendonly", "yes"});
  auto connection = server.connect();
  CHECK(*missing_commands(connection) == Names{});
  CHECK(durability_warnings(connection).empty());
}

TEST_CASE("redis checkup: commands that are not there are named") {
  const RedisServer server({"--rename-command", "BLMOVE", "", "--rename-command", "ZMSCORE", ""});
  auto connection = server.connect();
  CHECK(*missing_commands(connection) == Names{"BLMOVE", "ZMSCORE"});
}

TEST_CASE("redis checkup: a server that evicts, or keeps nothing on disk, is warned of") {
  const RedisServer server({"--maxmemory-policy", "allkeys-lru"});
  auto connection = server.connect();
  const auto warnings = durability_warnings(connection);
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].find("maxmemory-policy is allkeys-lru") != std::string::npos);
  CHECK(warnings[1].find("persistence is off") != std::string::npos);
  REQUIRE(
      connection.command({"CONFIG", "SET", "save", "3600 1", "maxmemory-policy", "noeviction"}));
  const auto snapshots = durability_warnings(connection);
  REQUIRE(snapshots.size() == 1);
  CHECK(snapshots[0].find("snapshots only") != std::string::npos);
}

TEST_CASE("redis checkup: what the server does not tell is no fault") {
  const RedisServer server({"--user", "bob", "on", ">pw", "~*", "&*", "+info"});
  auto address = server.address();
  address.user = "bob";
  address.password = "pw";
  const infra::Stop never;
  infra::RedisConnection connection(address, never);
  CHECK_FALSE(missing_commands(connection));
  CHECK(durability_warnings(connection).empty());
}
