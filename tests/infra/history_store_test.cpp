#include "infra/history_store.hpp"

#include <doctest/doctest.h>

#include "tests/support/queue_world.hpp"

using infra::HistoryStore;
using support::QueueWorld;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("history store: a record and histories in one exchange, each with its own answer") {
  QueueWorld world;
  HistoryStore store(world.connection);
  world.command({"SET", "reflection:r", "{}"});
  world.command({"RPUSH", "h:1", "new", "old"});
  world.command({"SET", "h:2", "no list"});
  const auto found = store.record_and_histories("reflection:r", {"h:1", "h:2", "h:3"});
  REQUIRE(found);
  CHECK(**found->record == "{}");
  REQUIRE(found->histories.size() == 3);
  CHECK(*found->histories[0] == Lines{"new", "old"});
  CHECK(found->histories[1].error().message.find("WRONGTYPE") != std::string::npos);
  CHECK(found->histories[2]->empty());
  const auto nothing = store.record_and_histories("reflection:x", {});
  CHECK_FALSE(nothing->record->has_value());
  const auto wrong = store.record_and_histories("h:1", {"h:1"});
  CHECK_FALSE(wrong->record);
  CHECK(*wrong->histories[0] == Lines{"new", "old"});
}

TEST_CASE("history store: of somebody's endless list no more is read than is kept") {
  QueueWorld world;
  HistoryStore store(world.connection);
  for (int i = 0; i < 200; ++i) world.command({"RPUSH", "h", std::to_string(i)});
  CHECK(store.history("h")->size() == 90);
  CHECK(store.history("h")->back() == "89");
}

TEST_CASE("history store: a history is filled once, and ends by itself") {
  QueueWorld world;
  HistoryStore store(world.connection);
  REQUIRE(store.fill("h:1", {"3", "2", "1"}, false));
  REQUIRE(store.fill("h:1", {"x"}, false));
  CHECK(*store.history("h:1") == Lines{"3", "2", "1"});
  CHECK(world.number({"TTL", "h:1"}) > 2'591'000);
  REQUIRE(store.fill("h:2", {"1"}, true));
  const auto ttl = world.number({"TTL", "h:2"});
  CHECK((ttl > 290 && ttl <= 300));
  REQUIRE(store.fill("h:3", {}, false));
  CHECK(world.number({"EXISTS", "h:3"}) == 0);
  REQUIRE(store.fill("h:4", Lines(200, "x"), false));
  CHECK(world.number({"LLEN", "h:4"}) == 90);
  world.command({"SET", "h:5", "no list"});
  CHECK(store.fill("h:5", {"x"}, false));
  CHECK(world.get("h:5") == "no list");
}

TEST_CASE("history store: the highest of sorted sets") {
  QueueWorld world;
  HistoryStore store(world.connection);
  for (int i = 0; i < 10; ++i) {
    world.command({"ZADD", "z", std::to_string(1'761'991'200'000 + i), "r" + std::to_string(i)});
  }
  world.command({"ZADD", "odd", "inf", "a", "-1e300", "b"});
  world.command({"SET", "s", "no set"});
  const auto found = store.highest({"z", "s", "none", "odd"}, 3);
  REQUIRE(found);
  REQUIRE((*found)[0]->size() == 3);
  CHECK((*found)[0]->at(0).name == "r9");
  CHECK((*found)[0]->at(0).score == 1'761'991'200'009.0);
  CHECK_FALSE((*found)[1]);
  CHECK((*found)[2]->empty());
  CHECK((*found)[3]->at(0).score > 1e300);
  CHECK((*found)[3]->at(1).score == -1e300);
}

TEST_CASE("history store: of strings their ends") {
  QueueWorld world;
  HistoryStore store(world.connection);
  world.command({"SET", "long", std::string(100'000, 'a') + "end"});
  world.command({"SET", "short", "all of it"});
  world.command({"RPUSH", "list", "x"});
  const auto tails = store.tails({"long", "short", "none", "list"}, 10);
  REQUIRE(tails);
  CHECK(*tails == Lines{"aaaaaaaend", "all of it", "", ""});
  CHECK(store.tails({}, 10)->empty());
}

TEST_CASE("history store: a server that is away is one error, and is found again") {
  QueueWorld world;
  HistoryStore store(world.connection);
  world.server.kill();
  CHECK_FALSE(store.record_and_histories("r", {"h"}));
  CHECK_FALSE(store.highest({"z"}, 3));
  CHECK_FALSE(store.tails({"r"}, 3));
  CHECK_FALSE(store.fill("h", {"x"}, false));
  world.server.start();
  CHECK(store.record_and_histories("r", {"h"}));
}
