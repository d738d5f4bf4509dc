#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/e2e/worker_world.hpp"
#include "tests/support/document_check.hpp"
#include "tests/support/redis_server.hpp"

using e2e::WorkerWorld;
using nlohmann::json;

namespace {

// A worker, and the app that gives it reflections.
struct AppWorld : WorkerWorld {
  AppWorld() { environment["REDIS_URL"] = server.url(); }

  void record(const std::string& key, const json& fields) {
    REQUIRE(redis.command({"SET", key, fields.dump(), "EX", "500"}));
  }
  void push(const json& reflection) {
    REQUIRE(redis.command({"RPUSH", "reflections:normalized", reflection.dump()}));
  }
  // What comes of it.
  json written(const json& reflection) {
    push(reflection);
    const auto show = run({"show", reflection["rid"], "--sid", reflection["sid"], "--wait", "20"});
    CAPTURE(show.err);
    REQUIRE(show.code == 0);
    const json record = json::parse(show.out);
    support::check_record(record);
    return record;
  }

  support::RedisServer server;
  infra::RedisConnection redis = server.connect();
};

json reflection(std::string_view rid, std::string_view sid, std::string_view text,
                std::string_view time) {
  return {{"rid", rid},
          {"sid", sid},
          {"normalized_text", text},
          {"timestamp", time},
          {"client_context", {{"timezone", "Asia/Calcutta"}}}};
}

}  // namespace

TEST_CASE("document: what the program writes is as the schema says, whoever wrote and whatever") {
  AppWorld world;
  const auto worker = world.start_worker();
  std::string huge;
  while (huge.size() < 250'000) huge += "never so very lonely, maybe. ";
  for (const auto& [rid, text] : {std::pair<std::string, std::string>{"a", "I feel lonely"},
                                  {"b", "I want to die"},
                                  {"c", "..."},
                                  {"d", "😀"},
                                  {"e", huge},
                                  {"f", "So proud and so happy today!"}}) {
    CAPTURE(rid);
    static_cast<void>(world.written(reflection(rid, "sess_1", text, "2026-03-08T12:00:00Z")));
    static_cast<void>(world.written(reflection(rid, "sid_u7", text, "2026-03-08T12:00:00Z")));
    const auto enriched = world.run({"enrich", text.substr(0, 100'000)});
    REQUIRE(enriched.code == 0);
    support::check_document(json::parse(enriched.out));
  }
}

TEST_CASE("document: a user's past is in it, also what is older than this worker") {
  AppWorld world;
  world.use_model();
  world.record("reflection:old",
               {{"owner_id", "user:1"}, {"final", {{"valence", 0.9}, {"arousal", 0.5}}}});
  REQUIRE(world.redis.command({"ZADD", "reflections:user:1", "1772366400000", "old"}));
  const auto worker = world.start_worker({"--set", "worker.slots=2"});
  json last;
  for (int day = 2; day < 9; ++day) {
    const auto rid = fmt::format("r{}", day);
    world.record("reflection:" + rid, {{"owner_id", "user:1"}, {"kept", 1.50}});
    last = world.written(
        reflection(rid, "sess_1", "I feel lonely", fmt::format("2026-03-0{}T20:00:00Z", day)));
    CHECK(last["kept"] == 1.5);
  }
  CHECK(last["temporal"]["last_marks"]["last_positive_at"] == "2026-03-01T12:00:00Z");
  CHECK(last["temporal"]["zscore"]["valence"].is_number());
  // Half past one in the night, after the clock of Kolkata.
  CHECK(last["temporal"]["circadian"]["hour_local"] == 1.5);
  CHECK(last["temporal"]["circadian"]["timezone_used"] == "Asia/Calcutta");
  CHECK(last["meta"]["mode"] == "llm+lexical");
  CHECK(last["meta"]["blend"] == "llm:0.71/lexical:0.29");
  const auto history = world.redis.command({"LRANGE", "reflections:history:user:1", "0", "-1"});
  REQUIRE(history->value().size() == 8);
  for (std::size_t i = 0; i < 8; ++i) {
    CHECK((*history)[i].text().find("lonely") == std::string_view::npos);
  }
}
