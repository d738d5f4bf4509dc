#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/worker/job_world.hpp"
#include "worker/past_reader.hpp"
#include "worker/record.hpp"

// What a reflection's document says beside what its writer wrote before.
using nlohmann::json;
using worker::JobOutcome;

namespace {

constexpr std::string_view kHistoryOfOne = "reflections:history:user:1";
constexpr std::string_view kWarning = "earlier reflections could not be read, or not all of them";

struct World : support::JobWorld {
  World() { model.present.reset(); }

  // The document that comes of a reflection.
  json run(std::string_view rid, std::string_view sid, std::string_view text,
           std::string_view time) {
    push({support::element(rid, sid, text, time)});
    const auto outcome = run_next();
    CHECK((outcome == JobOutcome::complete_with_fallback || outcome == JobOutcome::crisis));
    CHECK(census().in_flight == 0);
    return document(sid.starts_with("sid_")
                        ? fmt::format("guest:{}:reflection:{}", sid.substr(4), rid)
                        : fmt::format("reflection:{}", rid));
  }
  void set(std::string_view key, const json& record) const {
    command({"SET", key, record.dump(), "EX", "500"});
  }
  std::vector<std::string> rids_in(std::string_view history) {
    const auto reply = command({"LRANGE", history, "0", "-1"});
    std::vector<std::string> rids;
    for (std::size_t i = 0; i < reply.value().size(); ++i) {
      rids.push_back(json::parse(reply[i].text())["rid"]);
    }
    return rids;
  }
  // How often clients and scripts gave a command so far.
  int calls(const std::string& name) {
    const auto info = std::string(command({"INFO", "commandstats"}).value().text());
    const auto at = info.find("cmdstat_" + name + ":calls=");
    return at == std::string::npos ? 0 : std::stoi(info.substr(at + name.size() + 15));
  }
};

json enriched(double valence, double arousal, std::string_view primary = "Sad") {
  return {
      {"owner_id", "user:1"},
      {"normalized_text", "the train was late"},
      {"final", {{"valence", valence}, {"arousal", arousal}, {"wheel", {{"primary", primary}}}}}};
}

using Rids = std::vector<std::string>;

}  // namespace

TEST_CASE("history: a reflection is seen beside those before it, in the order they were written") {
  World world;
  for (const char* rid : {"a", "b", "c", "late"}) {
    world.set(fmt::format("reflection:{}", rid), {{"owner_id", "user:1"}});
  }
  const auto first = world.run("a", "sess_1", "I feel so lonely", "2026-03-16T12:00:00Z");
  CHECK(first["temporal"]["ema"]["v_1d"] == first["final"]["valence"]);
  CHECK(first["temporal"]["last_marks"]["last_negative_at"].is_null());
  CHECK(first["recursion"]["thread_state"] == "new");
  const auto second = world.run("b", "sess_2", "so happy and proud", "2026-03-17T12:00:00Z");
  CHECK(second["temporal"]["last_marks"]["last_negative_at"] == "2026-03-16T12:00:00Z");
  CHECK(second["temporal"]["ema"]["v_1d"] < second["final"]["valence"]);
  CHECK(second["temporal"]["streaks"]["positive_valence_days"] == 1);
  const auto third = world.run("c", "sess_1", "happy again", "2026-03-18T12:00:00Z");
  CHECK(third["temporal"]["streaks"]["positive_valence_days"] == 2);
  CHECK(third["temporal"]["last_marks"]["last_positive_at"] == "2026-03-17T12:00:00Z");
  // Written before the others, worked on after them.
  const auto late = world.run("late", "sess_1", "happy again", "2026-03-17T10:00:00Z");
  CHECK(late["temporal"]["last_marks"]["last_positive_at"].is_null());
  CHECK(late["temporal"]["last_marks"]["last_negative_at"] == "2026-03-16T12:00:00Z");
  CHECK(world.rids_in(kHistoryOfOne) == Rids{"late", "c", "b", "a"});
  CHECK(late["meta"]["warnings"].size() == 1);  // that no model took part
}

TEST_CASE("history: a reflection that is worked on again is not its own past") {
  World world;
  const auto first = world.run("a", "sess_1", "I feel so lonely", "2026-03-16T12:00:00Z");
  const auto again = world.run("a", "sess_1", "I feel so lonely", "2026-03-16T12:00:00Z");
  CHECK(first["temporal"] == again["temporal"]);
  CHECK(first["recursion"] == again["recursion"]);
}

TEST_CASE("history: danger is marked, and a later reflection tells when") {
  World world;
  world.run("a", "sess_1", "I want to die", "2026-03-16T12:00:00Z");
  const auto next = world.run("b", "sess_1", "so happy", "2026-03-17T12:00:00Z");
  CHECK(next["temporal"]["last_marks"]["last_risk_at"] == "2026-03-16T12:00:00Z");
  CHECK(next["meta"]["safety"]["signals"].empty());
}

TEST_CASE("history: a user's is filled once from what producers keep, whatever is among it") {
  World world;
  world.set("reflection:now", {{"owner_id", "user:1"}, {"pig_id", "p1"}});
  const auto add = [&](std::string_view set, std::string_view rid, std::int64_t time_ms) {
    world.command({"ZADD", set, std::to_string(time_ms), rid});
  };
  constexpr std::int64_t kMarch1 = 1'772'366'400'000;  // 12:00 UTC
  constexpr std::int64_t kDay = 86'400'000;
  int day = 0;
  for (const char* rid : {"sad", "gone", "null", "list", "other", "glad", "broken", "now"}) {
    add("reflections:user:1", rid, kMarch1 + day++ * kDay);
  }
  add("pig_reflections:p1", "photo", kMarch1 + 5 * kDay + 1000);
  add("pig_reflections:p1", "glad", kMarch1 + 5 * kDay);
  add("pig_reflections:p1", "endless", -1);
  world.set("reflection:sad", enriched(.2, .4));
  world.set("reflection:null", {{"owner_id", "user:1"}, {"final", nullptr}});
  world.command({"RPUSH", "reflection:list", "x"});
  auto other = enriched(.9, .9);
  other["owner_id"] = "user:2";
  world.set("reflection:other", other);
  world.set("reflection:glad", enriched(.9, .6, "Happy"));
  world.command({"SET", "reflection:broken", R"({"final":{"valence":)"});
  // As the app writes it: the photo, then ours.
  world.command({"SET", "reflection:photo",
                 R"({"rid":"photo","image_base64":")" + std::string(1'000'000, 'A') +
                     R"(","final":{"valence":0.4,"arousal":0.3},"status":"complete"})"});
  const auto document = world.run("now", "sess_1", "I feel so lonely", "2026-03-08T12:00:00Z");
  CHECK(world.rids_in(kHistoryOfOne) == Rids{"now", "photo", "glad", "sad"});
  const json& marks = document["temporal"]["last_marks"];
  CHECK(marks["last_positive_at"] == "2026-03-06T12:00:00Z");
  CHECK(marks["last_negative_at"] == "2026-03-06T12:00:01Z");
  CHECK(document["meta"]["warnings"].size() == 1);
  CHECK(world.command({"TTL", kHistoryOfOne}).value().integer() > 2'500'000);
  CHECK(world.calls("getrange") == 9);

  // Not again, and what was filled is there the next time.
  const int before = world.calls("zrevrange");
  const auto next = world.run("next", "sess_1", "so happy", "2026-03-08T13:00:00Z");
  CHECK(
      next["temporal"]["last_marks"]["last_positive_at"].is_null());  // it has no record: the sid's
  world.set("reflection:more", {{"owner_id", "user:1"}});
  const auto more = world.run("more", "sess_1", "so happy", "2026-03-08T13:00:00Z");
  CHECK(more["temporal"]["last_marks"]["last_positive_at"] == "2026-03-06T12:00:00Z");
  // That of the sid, and that of a user of whom one could not know that it is not needed.
  CHECK(world.calls("zrevrange") == before + 2);
}

TEST_CASE("history: a guest's is filled from the guest's own sets, and ends with the guest") {
  World world;
  auto of_guest = enriched(.9, .6, "Happy");
  of_guest["owner_id"] = "guest:sid_u7";
  world.set("guest:u7:reflection:before", of_guest);
  world.set("guest:u7:reflection:now", {{"owner_id", "guest:sid_u7"}});
  world.command({"ZADD", "guest:u7:reflections", "1772366400000", "before"});
  const auto document = world.run("now", "sid_u7", "I feel so lonely", "2026-03-08T12:00:00Z");
  CHECK(document["temporal"]["last_marks"]["last_positive_at"] == "2026-03-01T12:00:00Z");
  CHECK(world.rids_in("reflections:history:guest:sid_u7") == Rids{"now", "before"});
  const auto ttl = world.command({"TTL", "reflections:history:guest:sid_u7"}).value().integer();
  CHECK((ttl > 0 && ttl <= 300));

  of_guest["owner_id"] = "guest:sess_5";
  world.set("reflection:before", of_guest);
  world.set("reflection:g", {{"owner_id", "guest:sess_5"}});
  world.command({"ZADD", "reflections:guest:sess_5", "1772366400000", "before"});
  const auto session = world.run("g", "sess_5", "I feel so lonely", "2026-03-08T12:00:00Z");
  CHECK(session["temporal"]["last_marks"]["last_positive_at"] == "2026-03-01T12:00:00Z");
  CHECK(world.rids_in("reflections:history:guest:sess_5") == Rids{"g", "before"});
}

TEST_CASE("history: of endless sets the newest ninety, read in pieces") {
  World world;
  world.set("reflection:now", {{"owner_id", "user:1"}});
  for (int i = 0; i < 5000; ++i) {
    world.command({"ZADD", "reflections:user:1", std::to_string(1'772'366'400'000 + i * 1000),
                   fmt::format("r{}", i)});
    if (i >= 4900) world.set(fmt::format("reflection:r{}", i), enriched(.2, .4));
  }
  world.command({"ZADD", "reflections:user:1", "9e15", "now"});
  const auto document = world.run("now", "sess_1", "I feel so lonely", "2026-03-08T12:00:00Z");
  CHECK(world.calls("getrange") == 90);
  const auto rids = world.rids_in(kHistoryOfOne);
  REQUIRE(rids.size() == 90);  // the oldest made room for this one
  CHECK(rids[1] == "r4999");
  CHECK(rids.back() == "r4911");
  CHECK(document["temporal"]["zscore"]["valence"].is_number());
}

TEST_CASE("history: what cannot be read is said in the document and fails no job") {
  World world;
  const auto record = json{{"owner_id", "user:1"}, {"pig_id", 7}};
  world.set("reflection:a", record);
  world.command({"SET", kHistoryOfOne, "no list"});
  const auto first = world.run("a", "sess_1", "I feel so lonely", "2026-03-08T12:00:00Z");
  CHECK(first["meta"]["warnings"][0] == kWarning);
  CHECK(first["temporal"]["ema"]["v_28d"] == first["final"]["valence"]);
  CHECK(world.command({"GET", kHistoryOfOne}).value().text() == "no list");

  world.command({"DEL", kHistoryOfOne});
  world.command({"SET", "reflections:user:1", "no set"});
  world.set("reflection:b", record);
  const auto second = world.run("b", "sess_1", "I feel so lonely", "2026-03-08T13:00:00Z");
  CHECK(second["meta"]["warnings"][0] == kWarning);
  CHECK(world.rids_in(kHistoryOfOne) == Rids{"b"});

  world.command({"LPUSH", kHistoryOfOne, "garbage", "{}", "[]", "\xff"});
  world.set("reflection:c", record);
  const auto third = world.run("c", "sess_1", "so happy", "2026-03-08T14:00:00Z");
  CHECK(third["temporal"]["last_marks"]["last_negative_at"] == "2026-03-08T13:00:00Z");
  CHECK(third["meta"]["warnings"].size() == 1);
}

TEST_CASE("history: one exchange reads the record and the history of whoever it probably is") {
  World world;
  world.command({"RPUSH", kHistoryOfOne, "line"});
  world.command({"RPUSH", "reflections:history:guest:sid_u7", "line"});
  world.command({"RPUSH", "reflections:history:user:2", "other"});
  infra::QueueConnection connection(world.server.connect(), world.config.queue.source);
  worker::KnownOwners known;
  worker::PastReader reader(connection, known);
  // How many lists were asked for, and how many exchanges that took.
  const auto read = [&](const char* sid, const char* owner, const char* line) {
    world.set(worker::record_key("a", sid), {{"owner_id", owner}});
    const int before = world.calls("lrange");
    const worker::PastWanted wanted{"a", sid};
    const auto past = reader.read({&wanted, 1});
    REQUIRE(past);
    CHECK(past->front().lines == std::vector<std::string>{line});
    return world.calls("lrange") - before;
  };
  CHECK(read("sid_u7", "guest:sid_u7", "line") == 1);
  CHECK(read("sess_1", "user:1", "line") == 1);   // in a second exchange: nobody knew who that is
  CHECK(read("sess_1", "user:1", "line") == 1);   // but then remembered
  CHECK(read("sess_1", "user:2", "other") == 2);  // somebody else signed in
  CHECK(read("sess_1", "user:2", "other") == 1);
}

TEST_CASE("history: of a batch everybody gets the own past, in two exchanges at most") {
  World world;
  world.command({"RPUSH", kHistoryOfOne, "line"});
  world.command({"RPUSH", "reflections:history:sess_2", "two"});
  world.set("reflection:a", {{"owner_id", "user:1"}});
  world.command({"RPUSH", "reflection:c", "no string"});
  infra::QueueConnection connection(world.server.connect(), world.config.queue.source);
  worker::KnownOwners known;
  worker::PastReader reader(connection, known);
  const worker::PastWanted wanted[] = {
      {"a", "sess_1"}, {"b", "sess_2"}, {"c", "sess_3"}, {"d", "sid_4"}};
  const auto pasts = reader.read(wanted);
  REQUIRE(pasts);
  CHECK((*pasts)[0].owner == "user:1");
  CHECK((*pasts)[0].lines == std::vector<std::string>{"line"});
  CHECK((*pasts)[1].owner == "sess_2");
  CHECK((*pasts)[1].lines == std::vector<std::string>{"two"});
  CHECK_FALSE((*pasts)[2].record);
  CHECK((*pasts)[2].lines.empty());
  CHECK((*pasts)[3].guest);
  CHECK((*pasts)[3].warning.empty());
  CHECK(reader.read({})->empty());
}

TEST_CASE("known owners: the last one counts, and there are not endlessly many") {
  worker::KnownOwners known;
  CHECK(known.of("sess_1").empty());
  known.learn("sess_1", "user:1");
  known.learn("sess_1", "user:2");
  CHECK(known.of("sess_1") == "user:2");
  for (int i = 0; i < 10'000; ++i) known.learn(fmt::format("s{}", i), "user:3");
  CHECK(known.of("sess_1").empty());
  CHECK(known.of("s9999") == "user:3");
}
