#include "infra/history_store.hpp"

#include <doctest/doctest.h>

#include <tuple>

#include "tests/support/queue_world.hpp"

using infra::HistoryStore;
using support::QueueWorld;

namespace {

using Lines = std::vector<std::string>;

Lines history(HistoryStore& store, const std::string& key) {
  const HistoryStore::WantedPast wanted{key, {}};
  auto found = store.histories_and_sets({&wanted, 1}, 1);
  REQUIRE(found);
  return *found->front().history;
}

}  // namespace

TEST_CASE("history store: records and histories in one exchange, each with its own answer") {
  QueueWorld world;
  HistoryStore store(world.connection);
  world.command({"SET", "reflection:r", "{}"});
  world.command({"RPUSH", "h:1", "new", "old"});
  world.command({"SET", "h:2", "no list"});
  const HistoryStore::Wanted wanted[] = {{"reflection:r", "h:1"},
                                         {"reflection:r", "h:2"},
                                         {"reflection:r", "h:3"},
                                         {"reflection:x", ""},
                                         {"h:1", "h:1"}};
  const auto found = store.records_and_histories(wanted);
  REQUIRE(found);
  REQUIRE(found->size() == 5);
  for (int i = 0; i < 3; ++i) CHECK(**(*found)[static_cast<std::size_t>(i)].record == "{}");
  CHECK(*(*found)[0].history == Lines{"new", "old"});
  CHECK((*found)[1].history.error().message.find("WRONGTYPE") != std::string::npos);
  CHECK((*found)[2].history->empty());
  CHECK_FALSE((*found)[3].record->has_value());
  CHECK((*found)[3].history->empty());
  CHECK_FALSE((*found)[4].record);
  CHECK(*(*found)[4].history == Lines{"new", "old"});
}

TEST_CASE("history store: of somebody's endless list no more is read than is kept") {
  QueueWorld world;
  HistoryStore store(world.connection);
  for (int i = 0; i < 200; ++i) world.command({"RPUSH", "h", std::to_string(i)});
  CHECK(history(store, "h").size() == 90);
  CHECK(history(store, "h").back() == "89");
}

TEST_CASE("history store: a history is filled once, and ends by itself") {
  QueueWorld world;
  HistoryStore store(world.connection);
  REQUIRE(store.fill("h:1", {"3", "2", "1"}, false));
  REQUIRE(store.fill("h:1", {"x"}, false));
  CHECK(history(store, "h:1") == Lines{"3", "2", "1"});
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
  const HistoryStore::WantedPast wanted[] = {{"", {"z", "s"}}, {"s", {"none", "odd"}}};
  const auto found = store.histories_and_sets(wanted, 3);
  REQUIRE(found);
  const auto& [one, other] = std::tie((*found)[0], (*found)[1]);
  CHECK(one.history->empty());
  REQUIRE(one.sets[0]->size() == 3);
  CHECK(one.sets[0]->at(0).name == "r9");
  CHECK(one.sets[0]->at(0).score == 1'761'991'200'009.0);
  CHECK_FALSE(one.sets[1]);
  CHECK_FALSE(other.history);
  CHECK(other.sets[0]->empty());
  CHECK(other.sets[1]->at(0).score > 1e300);
  CHECK(other.sets[1]->at(1).score == -1e300);
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
  const HistoryStore::Wanted wanted{"r", "h"};
  const HistoryStore::WantedPast more{"h", {"z"}};
  CHECK_FALSE(store.records_and_histories({&wanted, 1}));
  CHECK_FALSE(store.histories_and_sets({&more, 1}, 3));
  CHECK_FALSE(store.tails({"r"}, 3));
  CHECK_FALSE(store.fill("h", {"x"}, false));
  world.server.start();
  CHECK(store.records_and_histories({&wanted, 1}));
}
