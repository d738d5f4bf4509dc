#include <doctest/doctest.h>
#include <fmt/format.h>

#include <csignal>

#include "tests/e2e/worker_world.hpp"

using e2e::WorkerWorld;
using nlohmann::json;

namespace {

json setting(const WorkerWorld& world, const char* key) {
  return json::parse(world.run({"config", "--json"}).out)[key];
}

// The value of num_thread in the last chat request.
json sent_threads(const WorkerWorld& world) {
  return json::parse(world.model->stats_json())["last_request"]["options"]["num_thread"];
}

}  // namespace

TEST_CASE("tune: measures, each count loaded once, and writes nothing unless told") {
  WorkerWorld world;
  world.use_model({.tokens_per_second = 2000, .best_threads = 1});
  const auto figures = json::parse(world.run({"tune", "--json"}).out);
  CHECK(figures["applied"] == false);
  CHECK(static_cast<int>(figures["speeds"].size()) == world.model->loads());
  CHECK(figures["num_thread"] == figures["speeds"][0]["num_thread"]);
  for (std::size_t i = 1; i < figures["speeds"].size(); ++i) {
    CHECK(figures["speeds"][i]["tokens_per_second"] <
          figures["speeds"][i - 1]["tokens_per_second"]);
  }
  const auto tuned = world.run({"tune"});
  CAPTURE(tuned.err);
  REQUIRE(tuned.code == 0);
  CHECK(tuned.out.find("tokens/s") != std::string::npos);
  CHECK(tuned.out.find("#  best") != std::string::npos);
  CHECK(tuned.err.find("Each count makes Ollama load the model again") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(world.state() / "tuned.json"));
  const auto one = json::parse(world.run({"tune", "--json", "--threads", "1"}).out);
  REQUIRE(one["speeds"].size() == 1);
  CHECK(one["speeds"][0]["runs"].size() == 3);
}

TEST_CASE("tune: what was applied is obeyed and told, until Ollama is another one") {
  WorkerWorld world;
  world.use_model();
  REQUIRE(world.run({"tune", "--apply", "--threads", "1"}).code == 0);
  const auto file = world.state() / "tuned.json";
  CHECK(std::filesystem::status(file).permissions() == std::filesystem::perms(0600));

  CHECK(setting(world, "inference.num_threads")["num_thread"] == 1);
  CHECK(world.run({"config"}).out.find("1: measured by tune at ") != std::string::npos);
  CHECK(world.run({"enrich", "I feel lonely"}).code == 0);
  CHECK(sent_threads(world) == 1);
  const int loads = world.model->loads();
  {
    const auto worker = world.start_worker({"--drain"});
    CHECK(worker->says("num_thread 1: measured by tune at "));
    CHECK(worker->wait() == 0);
  }
  CHECK(world.model->loads() == loads);  // the same count as before

  auto changed = json::parse(support::read_file(file));
  changed["server_version"] = "0.1";
  support::write_file(file, changed.dump());
  const auto row = setting(world, "inference.num_threads");
  CHECK(row["complaint"].get<std::string>().find("measured with Ollama 0.1") != std::string::npos);
  const auto worker = world.start_worker({"--drain"});
  CHECK(worker->says("run `enrichment-worker tune --apply` again"));
}

TEST_CASE("tune: Ctrl-C ends it at once and nothing is written") {
  WorkerWorld world;
  world.use_model({.load_time = std::chrono::minutes(10)});
  auto words = world.command({"tune", "--apply"});
  words.insert(words.begin(), {"env", "--default-signal=INT"});  // a shell may have it ignored
  support::Program tune(words, world.environment);
  REQUIRE(tune.says("measuring"));
  tune.signal(SIGINT);
  CHECK(tune.wait() == 128 + SIGINT);
  CHECK_FALSE(std::filesystem::exists(world.state() / "tuned.json"));
}

TEST_CASE("tune: says what to do without the model") {
  WorkerWorld world;
  world.use_model();
  const auto missing = world.run({"tune", "--set", "ollama.text_model=llama9"});
  CHECK(missing.code == 1);
  CHECK(missing.err == "enrichment-worker: model llama9 is not installed: ollama pull llama9\n");
}
