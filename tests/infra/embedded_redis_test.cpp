#include "infra/embedded_redis.hpp"

#include <doctest/doctest.h>
#include <signal.h>

#include "infra/child_process.hpp"
#include "infra/clock.hpp"
#include "infra/redis_connection.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temp_dir.hpp"

using infra::EmbeddedRedis;
using support::TempDir;
using namespace std::chrono_literals;

namespace {

infra::RedisConnection connect(const TempDir& state, const infra::Stop& stop) {
  return {infra::embedded_redis_address(state.path()), stop};
}

}  // namespace

TEST_CASE("embedded redis: its data survives restarts") {
  const TempDir state;
  infra::Stop never;
  {
    EmbeddedRedis redis(state.path());
    REQUIRE(redis.ensure_running(never));
    REQUIRE(connect(state, never).command({"SET", "k", "v"}));
    redis.shut_down();
    CHECK_FALSE(connect(state, never).command({"PING"}));
  }
  EmbeddedRedis redis(state.path());
  REQUIRE(redis.ensure_running(never));
  CHECK(connect(state, never).command({"GET", "k"})->value().text() == "v");
}

TEST_CASE("embedded redis: a second worker joins, and takes over when the first one ends") {
  const TempDir state;
  infra::Stop never;
  EmbeddedRedis first(state.path());
  EmbeddedRedis second(state.path());
  REQUIRE(first.ensure_running(never));
  REQUIRE(second.ensure_running(never));
  second.shut_down();  // it is not the second one's to end
  REQUIRE(connect(state, never).command({"SET", "k", "v"}));
  first.shut_down();
  REQUIRE(second.ensure_running(never));
  CHECK(connect(state, never).command({"GET", "k"})->value().text() == "v");
  second.shut_down();
  CHECK_FALSE(connect(state, never).command({"PING"}));
}

TEST_CASE("embedded redis: a server that died is started again") {
  const TempDir state;
  infra::Stop never;
  EmbeddedRedis redis(state.path());
  REQUIRE(redis.ensure_running(never));
  static_cast<void>(connect(state, never).command({"SHUTDOWN", "NOSAVE"}));
  REQUIRE(redis.ensure_running(never));
  CHECK(connect(state, never).command({"PING"}));
}

TEST_CASE("embedded redis: a server that cannot start is an error that says where to look") {
  const TempDir state;
  support::write_file(state / "redis" / "appendonlydir", "a file where a directory belongs");
  infra::Stop never;
  EmbeddedRedis redis(state.path());
  const auto running = redis.ensure_running(never);
  REQUIRE_FALSE(running);
  CHECK(running.error().message.find("redis.log") != std::string::npos);
}

TEST_CASE("embedded redis: nobody else can connect, and there is no TCP port") {
  const TempDir state;
  infra::Stop never;
  EmbeddedRedis redis(state.path());
  REQUIRE(redis.ensure_running(never));
  const auto socket = infra::embedded_redis_address(state.path()).socket_path;
  CHECK((std::filesystem::status(socket).permissions() & std::filesystem::perms::all) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  auto connection = connect(state, never);
  CHECK((*connection.command({"CONFIG", "GET", "port"}))[1].text() == "0");
  CHECK((*connection.command({"CONFIG", "GET", "appendonly"}))[1].text() == "yes");
}

TEST_CASE("embedded redis: a long state directory gets a short socket path") {
  const std::filesystem::path deep = "/" + std::string(150, 'd');
  const auto address = infra::embedded_redis_address(deep);
  CHECK(address.socket_path.size() < 108);
  CHECK(address.socket_path == infra::embedded_redis_address(deep).socket_path);
  CHECK(address.socket_path !=
        infra::embedded_redis_address("/" + std::string(151, 'd')).socket_path);
}

TEST_CASE("child process: a missing program is named, a stubborn one is killed") {
  const auto missing = infra::ChildProcess::start({"no-such-program"}, -1);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().message.find("no-such-program") != std::string::npos);
  const TempDir dir;
  const std::string deaf = "trap '' TERM; : > '" + (dir / "deaf").string() + "'; exec sleep 100";
  auto stubborn = infra::ChildProcess::start({"sh", "-c", deaf}, -1);
  REQUIRE(stubborn);
  CHECK(support::eventually([&] { return std::filesystem::exists(dir / "deaf"); }));
  stubborn->terminate(50ms);
  CHECK_FALSE(stubborn->running());
}
