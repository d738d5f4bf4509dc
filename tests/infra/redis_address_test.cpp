#include "infra/redis_address.hpp"

#include <doctest/doctest.h>

using infra::parse_redis_address;

TEST_CASE("redis address: each form is understood") {
  const struct {
    std::string_view url, host, port, socket, user, password;
    int db;
    bool tls = false;
  } rows[] = {
      {"redis://localhost", "localhost", "6379", "", "", "", 0},
      {"redis://localhost:7000/3", "localhost", "7000", "", "", "", 3},
      {"redis://:secret@h", "h", "6379", "", "", "secret", 0},
      {"redis://bob:p%40ss%2Fword@h:1/", "h", "1", "", "bob", "p@ss/word", 0},
      {"redis://u:a@b@h", "h", "6379", "", "u", "a@b", 0},
      {"redis://[::1]:6380/0", "::1", "6380", "", "", "", 0},
      {"rediss://h", "h", "6379", "", "", "", 0, true},
      {"rediss://bob:secret@[::1]:7000/3", "::1", "7000", "", "bob", "secret", 3, true},
      {"unix:///run/redis.sock", "", "6379", "/run/redis.sock", "", "", 0},
      {"unix:///run/redis.sock?db=2", "", "6379", "/run/redis.sock", "", "", 2},
      {"unix://:p%40w@/run/a@b.sock", "", "6379", "/run/a@b.sock", "", "p@w", 0},
      {"unix://u:p@/s?db=1", "", "6379", "/s", "u", "p", 1},
  };
  for (const auto& row : rows) {
    CAPTURE(row.url);
    const auto address = parse_redis_address(row.url);
    REQUIRE(address);
    CHECK(address->host == row.host);
    CHECK(address->port == row.port);
    CHECK(address->socket_path == row.socket);
    CHECK(address->user == row.user);
    CHECK(address->password == row.password);
    CHECK(address->db == row.db);
    CHECK(address->tls == row.tls);
    CHECK(address->shown().starts_with("rediss://") == row.tls);
    CHECK(address->shown().find("ecret") == std::string::npos);
  }
}

TEST_CASE("redis address: a wrong one is refused with a reason and without its password") {
  for (const std::string_view url : {"",
                                     "localhost",
                                     "http://x",
                                     "redis://",
                                     "redis://:6379",
                                     "redis://h:0",
                                     "redis://h:70000",
                                     "redis://h:6379/x",
                                     "redis://h/-1",
                                     "unix://relative",
                                     "unix:///s?x=1",
                                     "redis://[::1",
                                     "redis://u:topsecret%zz@h",
                                     "rediss://u:topsecret@h:x",
                                     "rediss://",
                                     "rediss:/u:topsecret@h",
                                     "redis://u:topsecret",
                                     "redis://u:topsecret%40h:1/0",
                                     "unix:///run/redis.sock?password=topsecret",
                                     "redis://h/0?password=topsecret",
                                     "redis://u:topsecret@h/0?db=1&password=topsecret"}) {
    CAPTURE(url);
    const auto address = parse_redis_address(url);
    REQUIRE_FALSE(address);
    CHECK(address.error().kind == infra::ErrorKind::permanent);
    CHECK(address.error().message.find("redis://host:6379/0") != std::string::npos);
    CHECK(address.error().message.find("topsecret") == std::string::npos);
  }
}

TEST_CASE("redis address: the password is taken out of any URL") {
  CHECK(infra::without_password("redis://u:p@h:1/2") == "redis://u:***@h:1/2");
  CHECK(infra::without_password("redis://:p@x@h") == "redis://:***@h");
  CHECK(infra::without_password("redis://h:1/2") == "redis://h:1/2");
  CHECK(infra::without_password("redis://[::1]:1/2") == "redis://[::1]:1/2");
  CHECK(infra::without_password("rediss://u:forgot-the-at") == "rediss://u:***");
  CHECK(infra::without_password("nonsense") == "nonsense");
}
