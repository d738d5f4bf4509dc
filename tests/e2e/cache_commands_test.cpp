#include <doctest/doctest.h>

#include "tests/e2e/worker_world.hpp"
#include "tests/support/redis_server.hpp"

using e2e::WorkerWorld;
using nlohmann::json;

namespace {

json stats_of(const WorkerWorld& world) {
  const auto stats = world.run({"cache-stats", "--json", "--top", "20"});
  REQUIRE(stats.code == 0);
  return json::parse(stats.out);
}

}  // namespace

TEST_CASE("cache commands: warm answers texts ahead of time, so that nobody waits for them") {
  WorkerWorld world;
  world.use_model();
  const std::string texts =
      "I feel lonely\n\n{\"rid\":\"r1\",\"normalized_text\":\"So proud of my team\"}\n"
      "I want to die\n";
  const auto first = world.run({"cache", "warm", "-", "--json"}, texts);
  CAPTURE(first.err);
  REQUIRE(first.code == 0);
  const auto made = json::parse(first.out);
  CHECK(made["texts"] == 3);
  CHECK(made["stage1"]["made"] == 2);
  CHECK(made["stage2"]["made"].get<int>() + made["stage2"]["known"].get<int>() == 4);
  CHECK(made["in_danger"] == 1);
  const int asked = world.model->chats();
  CHECK(json::parse(world.run({"cache", "warm", "-", "--json"}, texts).out)["stage1"]["known"] ==
        2);
  CHECK(json::parse(world.run({"enrich", "I feel lonely"}).out)["status"] == "complete");
  CHECK(world.model->chats() == asked);
  CHECK(json::parse(world.run({"cache", "warm", "-", "--json"}, "\xef\xbb\xbf" + texts)
                        .out)["stage1"]["known"] == 2);  // with a byte order mark
  const auto bad = world.run({"cache", "warm", "-"}, "fine\n{\"rid\":\n");
  CHECK(bad.code == 1);
  CHECK(bad.err.find("line 2: json") != std::string::npos);
}

TEST_CASE("cache commands: warm takes one reflection to a line, and no array") {
  WorkerWorld world;
  world.use_model();
  const auto array = world.run({"cache", "warm", "-"}, R"([{"normalized_text":"I feel lonely"}])");
  CHECK(array.code == 1);
  CHECK(array.err.find("one reflection to a line") != std::string::npos);
}

TEST_CASE("cache commands: warm tells answers that were refused from a model that is away") {
  WorkerWorld world;
  world.use_model({.faults = "chat=ok,chat=blanks*"});
  const auto warm = world.run({"cache", "warm", "-", "--json"}, "I feel lonely\n");
  CHECK(warm.code == 0);
  const auto counts = json::parse(warm.out);
  CHECK(counts["stage2"]["without_model"] == 0);
  CHECK(counts["stage2"]["refused"] > 0);
}

TEST_CASE("cache commands: warm says when answers were made without the model") {
  WorkerWorld world;
  const auto warm = world.run({"cache", "warm", "-"}, "I feel lonely\n");
  CHECK(warm.code == 1);
  CHECK(warm.err.find("made without the model phi3:latest") != std::string::npos);
}

TEST_CASE("cache commands: explain names what makes a key, and why there is nothing under it") {
  WorkerWorld world;
  world.use_model();
  const auto explain = [&](const std::string& text, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"cache", "explain", "-", "--json"};
    words.insert(words.end(), more.begin(), more.end());
    const auto explained = world.run(words, text);
    CAPTURE(explained.err);
    REQUIRE(explained.code == 0);
    return json::parse(explained.out);
  };
  CHECK_FALSE(explain("I feel lonely")["stage1"].contains("nearest"));
  REQUIRE(world.run({"cache", "warm", "-"}, "I feel lonely\n").code == 0);
  const auto same = explain("  I feel  lonely ");
  CHECK(same["stage1"]["found"] == true);
  CHECK(same["stage2"]["found"] == true);
  CHECK(same.dump().find("lonely\"") == std::string::npos);
  CHECK(explain("I feel lonelier")["stage1"]["nearest"]["differs_in"] == json{"text"});
  CHECK(explain("I feel lonely",
                {"--set", "inference.temperature=0.5"})["stage1"]["nearest"]["differs_in"] ==
        json{"request"});
  CHECK(explain("I feel lonely",
                {"--set", "stage1.weight_llm=0.6"})["stage1"]["nearest"]["differs_in"] ==
        json{"rules"});
  const auto text = world.run({"cache", "explain", "-"}, "I feel lonely");
  CHECK(text.out.find("-> in the cache, served") != std::string::npos);
}

TEST_CASE("cache commands: inspect, verify, trim, zero-stats, invalidate, clear") {
  WorkerWorld world;
  for (const char* command : {"verify", "trim", "zero-stats", "clear", "purge-expired"}) {
    CAPTURE(command);
    CHECK(world.run({"cache", command}).code == 0);
  }
  CHECK_FALSE(std::filesystem::exists(world.state() / "cache"));
  world.use_model();
  REQUIRE(world.run({"cache", "warm", "-"}, "I feel lonely\nSo proud\n").code == 0);
  REQUIRE(world.run({"enrich", "I feel lonely"}).code == 0);
  const auto top = stats_of(world)["top"];
  REQUIRE(top.size() == 2);
  const std::string key = top[0]["key"];
  const auto shown = json::parse(world.run({"cache", "inspect", key.substr(0, 12), "--json"}).out);
  CHECK(shown["key"] == key);
  CHECK(shown["damaged"] == false);
  CHECK(shown["value"].is_object());
  CHECK(world.run({"cache", "inspect", key.substr(0, 12)}).out.find("phi3:latest") !=
        std::string::npos);
  CHECK(world.run({"cache", "inspect", "zz"}).code == 1);

  CHECK(json::parse(world.run({"cache", "verify", "--json"}).out)["damaged"] == 0);
  CHECK(world.run({"cache", "trim"}).out.starts_with("0 entries"));
  CHECK(world.run({"cache", "zero-stats"}).code == 0);
  CHECK(stats_of(world)["lookups"] == 0);
  const int entries = stats_of(world)["database"]["entries"];
  CHECK(entries > 4);

  for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
           {}, {"--stage", "stage3"}, {"--older-than", "yesterday"}, {"--owner", "sess_1"}}) {
    std::vector<std::string> words{"cache", "invalidate"};
    words.insert(words.end(), wrong.begin(), wrong.end());
    CHECK(world.run(words).code == 2);
  }
  CHECK(world.run({"cache", "invalidate", "--older-than", "1h"}).out.starts_with("0 entries"));
  CHECK(world.run({"cache", "invalidate", "--stage", "stage1"}).out.starts_with("2 entries"));
  CHECK(world.run({"cache", "invalidate", "--model", "phi3"}).code == 0);
  CHECK(stats_of(world)["database"]["entries"] == 0);
}

TEST_CASE("cache commands: in a namespace per user, what is an owner's goes, with the history") {
  WorkerWorld world;
  world.use_model();
  const support::RedisServer redis;
  world.environment["REDIS_URL"] = redis.url();
  const std::string texts =
      "{\"sid\":\"alice\",\"normalized_text\":\"I feel lonely\"}\n"
      "{\"sid\":\"bob\",\"normalized_text\":\"I feel lonely\"}\n";
  const std::vector<std::string> per_user{"--set", "caching.namespace=per-user"};
  const auto with = [&](std::vector<std::string> words) {
    words.insert(words.end(), per_user.begin(), per_user.end());
    return words;
  };
  const auto warmed = json::parse(world.run(with({"cache", "warm", "-", "--json"}), texts).out);
  CHECK(warmed["stage1"]["made"] == 2);
  auto connection = redis.connect();
  REQUIRE(connection.command({"RPUSH", "reflections:history:alice", "line"}));
  REQUIRE(connection.command({"RPUSH", "reflections:history:bob", "line"}));
  const auto some =
      world.run(with({"cache", "invalidate", "--owner", "alice", "--stage", "stage2"}));
  CHECK(some.code == 0);
  CHECK(connection.command({"EXISTS", "reflections:history:alice"})->value().integer() == 1);
  // With no more rights than the documented user has.
  const std::string rules = support::read_file(SOURCE_DIR "/config/redis.acl");
  std::istringstream words(rules);
  std::vector<std::string> user{"ACL", "SETUSER"};
  std::string word;
  for (words >> word; words >> word;) user.push_back(word[0] == '>' ? ">secret" : word);
  REQUIRE(connection.command({user.begin(), user.end()}));
  world.environment["REDIS_URL"] = "unix://enrichment:secret@" + redis.socket();
  const auto gone = world.run(with({"cache", "invalidate", "--owner", "alice"}));
  CHECK(gone.code == 0);
  CHECK(gone.out.find("1 histories removed") != std::string::npos);
  CHECK(connection.command({"EXISTS", "reflections:history:alice"})->value().integer() == 0);
  CHECK(connection.command({"EXISTS", "reflections:history:bob"})->value().integer() == 1);
  const auto again = json::parse(world.run(with({"cache", "warm", "-", "--json"}), texts).out);
  CHECK(again["stage1"]["made"] == 1);
  world.environment["REDIS_URL"] = "unix:///nowhere/redis.sock";
  const auto away = world.run(with({"cache", "invalidate", "--owner", "bob"}));
  CHECK(away.code == 1);
  CHECK(away.err.find("run it again") != std::string::npos);
}

TEST_CASE("cache commands: modes are obeyed by the program") {
  WorkerWorld world;
  world.use_model();
  const auto enrich = [&](const std::string& mode) {
    const int before = world.model->chats();
    REQUIRE(world.run({"enrich", "I feel lonely", "--set", "caching.mode=" + mode}).code == 0);
    return world.model->chats() - before;
  };
  CHECK(enrich("off") == 2);
  CHECK_FALSE(std::filesystem::exists(world.state() / "cache"));
  CHECK(enrich("read-only") == 2);
  CHECK_FALSE(std::filesystem::exists(world.state() / "cache" / "perf_cache.db"));
  CHECK(enrich("shadow") == 2);
  CHECK(enrich("shadow") == 2);
  auto stats = stats_of(world);
  CHECK(stats["shadow"]["compared"] == 2);
  CHECK(stats["time_saved_seconds"] == 0);
  CHECK(enrich("on") == 0);
  CHECK(enrich("read-only") == 0);
  CHECK(enrich("refresh") == 2);
  CHECK(world.run({"enrich", "I feel lonely", "--set", "caching.mode=sometimes"}).code == 78);
}
