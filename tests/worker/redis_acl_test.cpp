#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sstream>

#include "infra/history_store.hpp"
#include "infra/queue_admin.hpp"
#include "infra/redis_checkup.hpp"
#include "stages/fallback.hpp"
#include "tests/support/fakes.hpp"
#include "tests/support/redis_server.hpp"
#include "worker/job_runner.hpp"

// config/redis.acl is what README tells operators to use: it must let everything happen that the
// program does, and no more.
namespace {

using infra::ChatOutcome;

constexpr const char* kPassword = "a-password-of-the-test";

infra::RedisConnection as_enrichment(const support::RedisServer& server, const infra::Stop& never) {
  auto admin = server.connect();
  std::istringstream words(support::read_file(std::string(SOURCE_DIR) + "/config/redis.acl"));
  std::vector<std::string> rule;
  for (std::string word; words >> word;) rule.push_back(word);
  REQUIRE(rule.size() > 10);
  REQUIRE(rule[0] == "user");
  std::vector<std::string> set{"ACL", "SETUSER"};
  for (std::size_t i = 1; i < rule.size(); ++i) {
    set.push_back(rule[i].starts_with('>') ? std::string(">") + kPassword : rule[i]);
  }
  REQUIRE(admin.command({set.begin(), set.end()}));
  infra::RedisAddress address = server.address();
  address.user = "enrichment";
  address.password = kPassword;
  return {address, never};
}

std::string element(std::string_view rid, std::string_view text) {
  return fmt::format(R"({{"rid":"{}","sid":"sess_1","normalized_text":"{}"}})", rid, text);
}

}  // namespace

TEST_CASE("redis acl: the user of config/redis.acl can do all that the program does") {
  const support::RedisServer server;
  const infra::Stop never;
  const worker::Config config;
  const infra::SystemClock clock;
  infra::Metrics metrics;
  support::FakeModel model;
  support::FakeCache cache;
  infra::SingleFlight flights;
  worker::Enricher enricher(config, &cache, flights, model, clock, metrics);
  infra::LeaseQueue queue({as_enrichment(server, never), config.queue.source},
                          config.queue_settings(), "w.1");
  const infra::OllamaServer ollama(config.ollama_settings(), clock);
  worker::AnswerFinder finder(config, &cache, ollama, clock, metrics);
  worker::JobRunner runner(config, queue, enricher, finder, clock, metrics);
  infra::QueueConnection people(as_enrichment(server, never), config.queue.source);
  infra::QueueAdmin admin(people);

  model.replies.emplace_back(ChatOutcome::done, support::kLonelyReading);
  model.replies.emplace_back(ChatOutcome::done, stages::serialised(stages::fallback_for({})));
  REQUIRE(admin.push(
      {element("r1", "I feel lonely"), "[" + element("r2", "sad") + ",7]", "null", "no json"}));
  CHECK(*queue.wait_for_work(std::chrono::milliseconds(1), false, never) ==
        infra::Arrival::something);
  auto root = server.connect();
  for (const infra::Words& words :
       {infra::Words{"SET", "reflection:r1", R"({"owner_id":"user:1","pig_id":"p1"})"},
        {"SET", "reflection:r0", R"({"final":{"valence":0.2,"arousal":0.4}})"},
        {"ZADD", "pig_reflections:p1", "1761991200000", "r0"},
        {"ZADD", "guest:u1:reflections", "1761991200000", "r0"}}) {
    REQUIRE(root.command(words));
  }
  infra::HistoryStore store(queue.connection());
  for (const char* guests : {"guest:u1:reflections", "reflections:guest:sess_1"}) {
    const infra::HistoryStore::WantedPast wanted{"", {guests}};
    CHECK((*store.histories_and_sets({&wanted, 1}, 1))[0].sets[0]);
  }
  infra::Job nobodys;
  nobodys.token = "1:1:nobody";
  REQUIRE(queue.mark_guest(nobodys));
  REQUIRE(queue.disown());
  REQUIRE(queue.reclaim("nobody"));
  using worker::JobOutcome;
  for (const auto outcome :
       {JobOutcome::complete, JobOutcome::split, JobOutcome::nothing, JobOutcome::dead}) {
    auto reservation = queue.reserve(1);
    REQUIRE(reservation);
    // Split jobs are due before what still waits in the list.
    if (reservation->jobs[0].payload == element("r2", "sad")) {
      REQUIRE(queue.settle({{}, {}, {reservation->jobs[0].token}}));
      reservation = queue.reserve(1);
    }
    REQUIRE(queue.extend({reservation->jobs[0].token}));
    CHECK(runner.run(reservation->jobs[0], never) == outcome);
  }
  // That of r1 was made from r0.
  CHECK(root.command({"LLEN", "reflections:history:user:1"})->value().integer() == 2);
  auto cold = queue.reserve(1, infra::Lane::cold);
  REQUIRE(cold->jobs.size() == 1);
  REQUIRE(queue.fail(cold->jobs[0], {"away"}));
  REQUIRE(queue.reserve(1, infra::Lane::upgrade));
  REQUIRE(queue.beat("{}"));
  REQUIRE(queue.leave());
  REQUIRE(admin.set_paused(true));
  CHECK(*queue.wait_for_work(std::chrono::milliseconds(1), true, never) == infra::Arrival::nothing);
  REQUIRE(admin.set_paused(false));
  CHECK(admin.census()->balanced());
  REQUIRE(admin.audit([](std::int64_t) {}));
  const auto dead = admin.dead_jobs(0, 10);
  REQUIRE(dead->size() == 2);
  REQUIRE(admin.dead_payload(dead->at(0).jid));
  CHECK(*admin.dead_retry({dead->at(0).jid}) == 1);
  CHECK(*admin.dead_drop({dead->at(1).jid}) == 1);
  REQUIRE(admin.ping());
  CHECK(infra::missing_commands(people.redis())->empty());
  CHECK(infra::durability_warnings(people.redis()).size() <= 2);
}

TEST_CASE("redis acl: it reaches no other keys and changes no settings") {
  const support::RedisServer server;
  const infra::Stop never;
  auto connection = as_enrichment(server, never);
  for (const infra::Words& words : {infra::Words{"GET", "session:1"},
                                    {"SET", "reflections:other", "x"},
                                    {"FLUSHALL"},
                                    {"CONFIG", "SET", "maxmemory", "1"},
                                    {"KEYS", "*"},
                                    {"DEL", "reflection:r1"}}) {
    CAPTURE(words.front());
    const auto reply = connection.command(words);
    REQUIRE_FALSE(reply);
    CHECK(reply.error().message.find("NOPERM") != std::string::npos);
  }
}
