#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include "infra/local_time.hpp"
#include "tests/compat/replay.hpp"
#include "tests/support/temp_dir.hpp"

using nlohmann::json;

namespace {

constexpr std::string_view kShape =
    "shape a\n"
    "record reflection:a 500000 {\"kept\":1.50}\n"
    "rpush {}\n"
    "written reflection:a stage1_complete complete\n"
    "history user:1 300\n";

// Does in one step what it is told, in the place of a worker, as soon as there is an element.
class FakeWorker {
 public:
  FakeWorker(const support::RedisServer& server, std::string does)
      : redis_(server.connect()),
        thread_([this, does = std::move(does)](const std::stop_token& stop) {
          while (!stop.stop_requested()) step(does);
        }) {}

 private:
  static std::string record() {
    json record =
        json::parse(support::read_file(std::string(SOURCE_DIR) + "/tests/compat/record.json"));
    record["meta"]["enriched_at"] = infra::iso8601(infra::SystemClock().wall());
    return "{\"kept\":1.50," + record.dump().substr(1);
  }
  void step(const std::string& does) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const auto waiting = redis_.command({"LLEN", "reflections:normalized"});
    if (!waiting || waiting->value().integer() == 0) return;
    const std::string script =
        "redis.call('LPOP', KEYS[1]) "
        "local function event(status) redis.call('XADD', "
        "'{reflections:normalized}:events', '*', 'rid', 'a', 'status', status) "
        "end "
        "local key, record = 'reflection:a', ARGV[1] " +
        does;
    static_cast<void>(redis_.command({"EVAL", script, "1", "reflections:normalized", record()}));
  }

  infra::RedisConnection redis_;
  std::jthread thread_;
};

// What is found wrong with a worker that does this.
std::string faults_of(const std::string& does) {
  const support::RedisServer server;
  compat::AppRedis redis(server);
  const FakeWorker worker(server, does);
  std::istringstream text{std::string(kShape)};
  const auto outcome = compat::replay(redis, compat::parse_shapes(text, "shapes").front());
  std::string faults;
  for (const std::string& fault : outcome.checks.faults()) faults += fault + "\n";
  return faults;
}

const std::string kEvents = "event('stage1_complete') event('complete') ";
const std::string kWrite = "redis.call('SET', key, record, 'KEEPTTL') ";
const std::string kHistory =
    "redis.call('LPUSH', 'reflections:history:user:1', 'x') "
    "redis.call('EXPIRE', 'reflections:history:user:1', 300) ";

}  // namespace

TEST_CASE("compat: a worker that does it right passes") {
  CHECK(faults_of(kEvents + kWrite + kHistory) == "");
}

TEST_CASE("compat: each thing that a worker can do wrong is seen") {
  const std::string good = kEvents + kWrite + kHistory;
  const struct {
    std::string does;
    const char* fault;
  } rows[] = {
      {"", "the events of a are ''"},
      {kWrite + kHistory, "the events of a are ''"},
      {"event('complete') event('stage1_complete') " + kWrite + kHistory, "the events of a are"},
      {"event('complete') " + kWrite + kHistory, "the events of a are 'complete'"},
      {good + "event('complete')", "'stage1_complete, complete, complete'"},
      {good +
           "redis.call('XADD', '{reflections:normalized}:events', '*', 'rid', 'b', 'status', 'x')",
       "events of something else"},
      {kEvents + kHistory, "status is not complete"},
      {kEvents + kHistory + "redis.call('DEL', key)", "there is no reflection:a"},
      {kEvents + kHistory + "redis.call('SET', key, record)", "time to live was not kept"},
      {good + "redis.call('EXPIRE', key, 2592000)", "time to live was not kept"},
      {good + "redis.call('PEXPIRE', key, 499000)", "time to live was not kept"},
      {kEvents + kHistory + "redis.call('SET', key, string.gsub(record, '1.50', '1.5'), 'KEEPTTL')",
       "the app's field \"kept\" is not what it was"},
      {kEvents + kHistory +
           "redis.call('SET', key, string.gsub(record, 'enriched_at\":\"2', 'enriched_at\":\"1'), "
           "'KEEPTTL')",
       "is not when it was enriched"},
      {kEvents + kHistory + "redis.call('SET', key, '{', 'KEEPTTL')", "no value at byte 1"},
      {kEvents + kHistory + "redis.call('SET', key, '{\"kept\":1.50,\"meta\":7}', 'KEEPTTL')",
       "$.meta: is number"},
      {kEvents + kWrite, "its time to live is not 300 s"},
      {good + "redis.call('EXPIRE', 'reflections:history:user:1', 2592000)",
       "its time to live is not 300 s"},
      {good + "redis.call('SET', 'reflections:enriched:a', 'x')", "nobody told of the keys"},
      {good + "redis.call('HSET', '{reflections:normalized}:body', '1', 'x')", "bodies are kept"},
      {good + "redis.call('ZADD', '{reflections:normalized}:dead', '1', '1') "
              "redis.call('HSET', '{reflections:normalized}:meta', '1', '0|0|0||json: x') "
              "redis.call('HSET', '{reflections:normalized}:body', '1', '{}')",
       "another dead letter"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.does);
    const std::string faults = faults_of(row.does);
    CAPTURE(faults);
    CHECK(faults.find(row.fault) != std::string::npos);
  }
}
