#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>

#include "tests/e2e/worker_world.hpp"
#include "tests/support/notify_socket.hpp"
#include "tests/support/redis_server.hpp"

using e2e::WorkerWorld;
using nlohmann::json;
using support::eventually;

TEST_CASE("run: from push to document, on the embedded Redis, with one load of the model") {
  WorkerWorld world;
  world.use_model({.load_time = std::chrono::milliseconds(30)});
  auto worker = world.start_worker();
  const auto rids = world.push({"I feel lonely", "So proud today", "Bought milk"});
  REQUIRE(rids.size() == 3);
  for (const auto& rid : rids) CHECK(world.shown(rid)["status"] == "complete");
  CHECK(world.model->loads() == 1);
  const int asked = world.model->chats();
  CHECK(asked == 6);
  for (const auto& rid : world.push({"I feel lonely"})) {
    CHECK(world.shown(rid)["final"] == world.shown(rids[0])["final"]);
  }
  CHECK(world.model->chats() <=
        asked + 1);  // stage 1 from the cache; stage 2 perhaps a new variant
  worker->signal(SIGTERM);
  CHECK(worker->wait() == 0);
  CHECK(worker->err().find("[CACHE HIT]") != std::string::npos);
  CHECK(worker->err().find("cache enabled, 0 entries") != std::string::npos);
}

TEST_CASE("run: fifty reflections of two stages are one load, though it outlasts a question") {
  WorkerWorld world;
  world.use_model({.load_time = std::chrono::milliseconds(1'800), .parallel = 2});
  support::write_file(world.path("config.toml"), R"(
[ollama]
timeout_first_token = 1.2
timeout_total = 1.2
[networking]
timeout_read = 1.2
[inference]
num_threads = 3
num_ctx = 1024
[worker]
slots = 2
)");
  const auto worker = world.start_worker();
  std::vector<std::string> texts;
  for (int i = 0; i < 50; ++i) {
    texts.push_back(
        fmt::format("On day {} I felt {} about my work", i, i % 2 == 0 ? "lonely" : "proud"));
  }
  const auto rids = world.push(texts);
  REQUIRE(rids.size() == 50);
  for (const auto& rid : rids) CHECK(world.shown(rid, "60")["status"] == "complete");
  const json stats = json::parse(world.model->stats_json());
  CHECK(stats["loads"] == 1);
  CHECK(stats["aborted_loads"] == 0);
  CHECK(stats["requests"]["chat"].get<int>() > 50);
  // Under the names that Ollama knows, and nothing that it would ignore.
  for (const auto& [name, times] : stats["options"].items()) {
    CAPTURE(name);
    CHECK(std::set<std::string>{"num_ctx", "num_thread", "num_predict", "seed", "temperature"}
              .contains(name));
  }
  CHECK(stats["last_request"]["options"]["num_thread"] == 3);
  CHECK(stats["last_request"]["options"]["num_ctx"] == 1024);
}

TEST_CASE("run --drain: ends when nothing is left, and data outlives the embedded server") {
  WorkerWorld world;
  {
    auto worker = world.start_worker();
    world.run({"queue", "pause"});
    world.push({"sad day", "glad day"});
    worker->signal(SIGINT);
    CHECK(worker->wait() == 0);
  }
  CHECK(world.run({"queue"}).code == 1);  // no server without a worker
  {
    auto worker = world.start_worker();
    CHECK(world.census()["waiting"] == 2);
    CHECK(world.census()["paused"] == true);
    world.run({"queue", "resume"});
    CHECK(eventually([&] { return world.census()["waiting"] == 0; }));
    worker->signal(SIGTERM);
    CHECK(worker->wait() == 0);
  }
  const auto drained = world.run({"run", "--drain"});
  CHECK(drained.code == 0);
  CHECK(drained.out == "drained; left: 0 dead, 0 to be upgraded\n");
}

TEST_CASE("run --once: accepts so many elements and no more") {
  WorkerWorld world;
  auto other = world.start_worker();
  world.run({"queue", "pause"});
  world.push({"one", "two", "three"});
  other->signal(SIGTSTP);  // leaves the queue to the next one
  REQUIRE(other->says("quiet"));
  world.run({"queue", "resume"});
  CHECK(world.run({"run", "--once", "2"}).code == 0);
  CHECK(world.census()["waiting"] == 1);
  CHECK(world.run({"run", "--once", "0"}).code == 0);
  CHECK(world.census()["waiting"] == 1);
  other->signal(SIGCONT);
  CHECK(eventually([&] { return world.census()["waiting"] == 0; }));
}

TEST_CASE("run --once: nobody takes back what waits while the first one takes its time") {
  WorkerWorld world;
  world.use_model({.tokens_per_second = 35});
  {
    auto worker = world.start_worker();
    worker->signal(SIGTSTP);  // leaves the queue to the next one
    REQUIRE(worker->says("quiet"));
    world.push({"I feel lonely", "So proud of my team"});
    worker->signal(SIGTERM);
    REQUIRE(worker->wait() == 0);
  }
  const auto once = world.run({"run", "--once", "2", "--set", "queue.lease_seconds=3"});
  CHECK(once.code == 0);
  CHECK(once.err.find("outcome=lost") == std::string::npos);
  std::size_t complete = 0;
  for (auto at = once.err.find("outcome=complete"); at != std::string::npos;
       at = once.err.find("outcome=complete", at + 1)) {
    ++complete;
  }
  CHECK(complete == 2);
}

TEST_CASE("run --once: more slots than elements wait for the elements") {
  WorkerWorld world;
  auto worker = world.start_worker({"--once", "1", "--set", "worker.slots=4"});
  const auto rids = world.push({"one"});
  CHECK(worker->wait() == 0);
  CHECK(worker->err().find("outcome=complete") != std::string::npos);
}

TEST_CASE("run: a worker's first status is healthy, the last one's down; a paused drain says so") {
  WorkerWorld world;
  support::RedisServer server;
  world.environment["REDIS_URL"] = server.url();
  auto worker = world.start_worker();
  auto connection = server.connect();
  const auto status = [&] {
    return std::string(connection.command({"GET", "worker:status"})->value().text());
  };
  CHECK(eventually([&] { return !status().empty(); }));
  CHECK(status().find("healthy") != std::string::npos);  // its first word
  worker->signal(SIGTERM);
  CHECK(worker->wait() == 0);
  CHECK(status().find("\"status\":\"down\"") != std::string::npos);
  world.run({"queue", "pause"});
  auto drains = world.start_worker({"--drain"});
  CHECK(drains->says("the queue is paused"));
  world.run({"queue", "resume"});
  CHECK(drains->wait() == 0);
}

TEST_CASE("run: what is not finished in time goes back to the queue, exit code 3") {
  WorkerWorld world;
  world.use_model({.tokens_per_second = 0.01});
  auto worker = world.start_worker({"--set", "worker.shutdown_timeout=0"});
  const auto rids = world.push({"I feel lonely"});
  REQUIRE(eventually([&] { return world.model->chats() > 0; }));
  worker->signal(SIGQUIT);
  CHECK(worker->says("1 jobs in hand"));
  worker->signal(SIGTERM);
  CHECK(worker->wait() == 3);
  CHECK(worker->err().find("outcome=released") != std::string::npos);
  world.use_model();
  CHECK(world.run({"run", "--drain"}).code == 0);
  auto again = world.start_worker();
  CHECK(world.shown(rids[0])["status"] == "complete");
}

TEST_CASE("run: told twice, it gives back at once") {
  WorkerWorld world;
  world.use_model({.tokens_per_second = 0.01});
  auto worker = world.start_worker({"--set", "worker.shutdown_timeout=3600"});
  world.push({"I feel lonely"});
  REQUIRE(eventually([&] { return world.model->chats() > 0; }));
  worker->signal(SIGTERM);
  REQUIRE(worker->says("stopping; 1 in hand"));
  worker->signal(SIGTERM);
  CHECK(worker->wait() == 3);
}

TEST_CASE("run: killed in the middle, the job is done by the next worker") {
  WorkerWorld world;
  world.use_model({.tokens_per_second = 0.01});
  auto worker = world.start_worker({"--set", "queue.lease_seconds=3"});
  const auto rids = world.push({"I feel lonely"});
  REQUIRE(eventually([&] { return world.model->chats() > 0; }));
  worker->signal(SIGKILL);
  CHECK(worker->wait() == 128 + SIGKILL);
  world.use_model();
  auto next = world.start_worker();
  CHECK(world.shown(rids[0])["status"] == "complete");
  // The killed worker's server ends within a tenth of a second, and the next one starts its own.
  e2e::Finished census;
  REQUIRE(eventually([&] {
    census = world.run({"queue", "--json"});
    return census.code == 0;
  }));
  CHECK(nlohmann::json::parse(census.out)["balanced"] == true);
}

TEST_CASE("run: systemd hears ready, status and stopping") {
  WorkerWorld world;
  support::NotifySocket systemd;
  world.environment["NOTIFY_SOCKET"] = systemd.path();
  auto worker = world.start_worker();
  CHECK(systemd.hears("READY=1"));
  CHECK(systemd.hears("STATUS="));
  CHECK(systemd.hears("WATCHDOG=1"));
  worker->signal(SIGTERM);
  CHECK(systemd.hears("STOPPING=1"));
  CHECK(worker->wait() == 0);
}

TEST_CASE("run: SIGHUP reads the log level again, and says when the file is bad") {
  WorkerWorld world;
  auto worker = world.start_worker();
  support::write_file(world.path("config.toml"), "[log]\nlevel = \"debug\"\n");
  worker->signal(SIGHUP);
  CHECK(worker->says("log level is debug"));
  support::write_file(world.path("config.toml"), "[log]\nlevel = \"loud\"\n");
  worker->signal(SIGHUP);
  CHECK(worker->says("config.toml:2: log.level must be one of"));
  CHECK(worker->running());
}
