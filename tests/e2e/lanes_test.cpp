#include <doctest/doctest.h>

#include "tests/e2e/worker_world.hpp"
#include "tests/support/redis_server.hpp"

using e2e::WorkerWorld;
using support::eventually;

namespace {

// What the event stream says, "rid status" in its order.
std::vector<std::string> events(const support::RedisServer& server) {
  auto redis = server.connect();
  const auto reply = redis.command({"XRANGE", "{reflections:normalized}:events", "-", "+"});
  REQUIRE(reply);
  std::vector<std::string> all;
  for (std::size_t i = 0; i < reply->value().size(); ++i) {
    const auto fields = (*reply)[i][1];
    all.push_back(std::string(fields[1].text()) + " " + std::string(fields[3].text()));
  }
  return all;
}

}  // namespace

TEST_CASE("lanes: with every slot busy for ever, danger and hits are answered all the same") {
  const support::RedisServer server;
  WorkerWorld world;
  world.environment["REDIS_URL"] = server.url();
  world.use_model();
  {
    const auto worker = world.start_worker({"--set", "stage2.variants=1"});
    for (const auto& rid : world.push({"I feel lonely"})) static_cast<void>(world.shown(rid));
    worker->signal(SIGTERM);
    CHECK(worker->wait() == 0);
  }
  // The same model, which never ends an answer any more.
  world.use_model({.tokens_per_second = 0.001});
  const auto worker = world.start_worker({"--set", "stage2.variants=1", "--set", "worker.slots=2"});
  const auto stuck = world.push({"something new", "something else", "one more"});
  REQUIRE(eventually([&] { return world.model->chats() == 1; }));  // it answers one at a time
  const auto danger = world.push({"I want to die tonight"});
  const auto known = world.push({"I feel lonely"});
  CHECK(world.shown(danger[0])["post_enrichment"]["crisis"] == true);
  CHECK(world.shown(known[0])["status"] == "complete");
  for (const auto& event : events(server)) {
    for (const auto& rid : stuck) CHECK(event != rid + " complete");
  }
  const auto census = world.census();
  CHECK(census["balanced"] == true);
  CHECK(census["in_flight"] == 2);
  CHECK(census["cold"] == 1);
  // They are given back at once when asked twice, and are not lost.
  worker->signal(SIGTERM);
  worker->signal(SIGTERM);
  CHECK(worker->wait() == 3);
  CHECK(world.census()["delayed"] == 2);
}

TEST_CASE("lanes: what one worker parks another one's free slot takes") {
  const support::RedisServer server;
  WorkerWorld world;
  world.environment["REDIS_URL"] = server.url();
  world.use_model({.tokens_per_second = 0.001});
  const auto stuck = world.start_worker();
  static_cast<void>(world.push({"something new"}));
  REQUIRE(eventually([&] { return world.model->chats() == 1; }));
  WorkerWorld other;
  other.environment["REDIS_URL"] = server.url();
  other.use_model();
  const auto helper = other.start_worker();
  REQUIRE(eventually(
      [&] { return world.run({"queue"}).out.find("workers            2") != std::string::npos; }));
  std::vector<std::string> texts;
  for (int i = 0; i < 20; ++i) texts.push_back("a new one, number " + std::to_string(i));
  for (const auto& rid : world.push(texts)) CHECK(world.shown(rid)["status"] == "complete");
  CHECK(other.model->chats() >= 20);
}

TEST_CASE("lanes: an outage is made good when the model is back") {
  WorkerWorld world;
  world.use_model();
  const int port = world.model->port();
  const auto worker = world.start_worker();
  for (const auto& rid : world.push({"I feel lonely"})) static_cast<void>(world.shown(rid));
  world.model.reset();
  const auto rids = world.push({"something new", "something else"});
  for (const auto& rid : rids) {
    CHECK(world.shown(rid)["status"] == "complete_with_fallback");
  }
  CHECK(world.census()["upgrade"] == 2);
  world.use_model({.port = port});
  for (const auto& rid : rids) {
    CHECK(eventually([&] { return world.shown(rid)["status"] == "complete"; }));
    CHECK(world.shown(rid)["meta"]["mode"] == "llm+lexical");
  }
  CHECK(world.census()["upgrade"] == 0);
}
