#include <doctest/doctest.h>
#include <fmt/format.h>

#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "infra/log.hpp"
#include "infra/ollama_request.hpp"
#include "stages/stage_one.hpp"
#include "worker/answer_keys.hpp"
#include "worker/config.hpp"
#include "worker/settings.hpp"

using worker::Config;

namespace {

Config with(const std::string& assignment) {
  worker::ConfigRequest request{"/dev/null", {}};
  if (!assignment.empty()) request.assignments.push_back(assignment);
  // One is refused without the other.
  if (assignment.starts_with("queue.tls_cert"))
    request.assignments.push_back("queue.tls_key_file=k");
  if (assignment.starts_with("queue.tls_key"))
    request.assignments.push_back("queue.tls_cert_file=c");
  auto config = worker::load_config(request, {{"HOME", "/home/x"}});
  REQUIRE(config);
  return *std::move(config);
}

std::string body(const Config& config) {
  return infra::chat_body(config.ollama_settings(), worker::stage_one_request(config, "x"));
}
std::string body_two(const Config& config) {
  return infra::chat_body(config.ollama_settings(), worker::stage_two_request(config, {}, {}));
}
template <typename T>
std::string text(const T& value) {
  return fmt::format("{}", value);
}

// Each scorer says something else of "so proud".
stages::OtherReadings others() {
  stages::OtherReadings others;
  others.similarity.emplace();
  others.similarity->neutral = 1;
  others.similarity->strength = 1;
  others.similarity->valence = 0.3;
  others.model.emplace();
  others.model->valence = 0.1;
  return others;
}

struct Effect {
  std::string value;
  // What the value reaches: the request on the wire, the settings of a part, a file's place.
  std::function<std::string(const Config&)> seen;
};

// Settings whose effect is behaviour of the whole program are tried in tests/e2e; what they reach
// is seen here as well.
const std::map<std::string_view, Effect>& effects() {
  static const std::map<std::string_view, Effect> kEffects{
      {"state.dir", {"/s", [](const Config& c) { return c.cache_path().string(); }}},
      {"queue.url", {"unix:///r.sock", [](const Config& c) { return c.redis_address().shown(); }}},
      {"queue.source", {"other", [](const Config& c) { return c.queue.source; }}},
      {"queue.tls_ca_file", {"/f", [](const Config& c) { return c.redis_address().tls_files.ca; }}},
      {"queue.tls_cert_file",
       {"/f", [](const Config& c) { return c.redis_address().tls_files.certificate; }}},
      {"queue.tls_key_file",
       {"/f", [](const Config& c) { return c.redis_address().tls_files.key; }}},
      {"queue.max_text_bytes", {"9", [](const Config& c) { return text(c.queue.max_text_bytes); }}},
      {"queue.lease_seconds",
       {"9", [](const Config& c) { return text(c.queue_settings().lease.count()); }}},
      {"queue.max_attempts",
       {"9", [](const Config& c) { return text(c.queue_settings().most_attempts); }}},
      {"queue.max_crashes",
       {"9", [](const Config& c) { return text(c.queue_settings().most_crashes); }}},
      {"queue.dead_ttl",
       {"9", [](const Config& c) { return text(c.queue_settings().dead_ttl.count()); }}},
      {"inference.num_threads", {"97", body}},
      {"inference.num_ctx", {"4096", body}},
      {"inference.num_predict_short", {"99", body}},
      {"inference.num_predict_long", {"99", body_two}},
      {"inference.temperature", {"0.7", body}},
      {"inference.temperature_stage2", {"0.7", body_two}},
      {"inference.keep_alive", {"5m", body}},
      {"caching.enabled", {"false", [](const Config& c) { return text(c.caching.enabled); }}},
      {"caching.cache_dir", {"/c", [](const Config& c) { return c.cache_path().string(); }}},
      {"caching.default_ttl", {"60", [](const Config& c) { return text(c.ttl(0).count()); }}},
      {"caching.ttl_stage1",
       {"60", [](const Config& c) { return text(c.ttl(c.caching.ttl_stage1).count()); }}},
      {"caching.ttl_stage2",
       {"60", [](const Config& c) { return text(c.ttl(c.caching.ttl_stage2).count()); }}},
      {"caching.max_bytes",
       {"2000000", [](const Config& c) { return text(c.cache_settings().limit_bytes); }}},
      {"caching.namespace",
       {"per-user",
        [](const Config& c) {
          const worker::AnswerKeys keys(c);
          infra::KeyFields fields;
          keys.stage_one(fields, {}, "x", "owner");
          return infra::to_hex(fields.key());
        }}},
      {"caching.ttl_embedding",
       {"60", [](const Config& c) { return text(c.ttl(c.caching.ttl_embedding).count()); }}},
      {"caching.memory_bytes",
       {"9", [](const Config& c) { return text(c.cache_settings().memory_bytes); }}},
      {"caching.mode",
       {"shadow", [](const Config& c) { return text(static_cast<int>(c.cache_settings().mode)); }}},
      {"caching.serve_percent",
       {"9", [](const Config& c) { return text(c.cache_settings().serve_percent); }}},
      {"networking.max_concurrent_requests",
       {"2",
        [](const Config& c) {
          Config many = c;
          many.networking.per_host_limit = 64;
          return text(many.ollama_settings().most_requests);
        }}},
      {"networking.per_host_limit",
       {"2", [](const Config& c) { return text(c.ollama_settings().most_requests); }}},
      {"networking.timeout_connect",
       {"9", [](const Config& c) { return text(c.ollama_settings().connect_limit.count()); }}},
      {"networking.timeout_read",
       {"9", [](const Config& c) { return text(c.ollama_settings().idle_limit.count()); }}},
      {"networking.retry_attempts",
       {"9", [](const Config& c) { return text(c.ollama_settings().retry_attempts); }}},
      {"networking.retry_backoff_ms",
       {"[9]", [](const Config& c) { return text(c.ollama_settings().retry_backoff[0].count()); }}},
      {"ollama.base_url",
       {"http://h", [](const Config& c) { return c.ollama_settings().base_url; }}},
      {"ollama.text_model", {"m", body}},
      {"ollama.embed_model", {"m", [](const Config& c) { return c.ollama.embed_model; }}},
      {"ollama.api_key", {"k", [](const Config& c) { return c.ollama_settings().api_key; }}},
      {"ollama.tls_ca_file", {"/f", [](const Config& c) { return c.ollama_settings().ca_file; }}},
      {"ollama.timeout_preload",
       {"9", [](const Config& c) { return text(c.ollama_settings().preload_limit.count()); }}},
      {"ollama.timeout_first_token",
       {"9", [](const Config& c) { return text(c.ollama_settings().first_token_limit.count()); }}},
      {"ollama.timeout_total",
       {"9", [](const Config& c) { return text(c.ollama_settings().total_limit.count()); }}},
      {"stage1.weight_lexical",
       {"0.9",
        [](const Config& c) {
          return text(stages::analyse("so proud", others(), c.weights()).valence);
        }}},
      {"stage1.weight_embedding",
       {"0.9",
        [](const Config& c) {
          return text(stages::analyse("so proud", others(), c.weights()).valence);
        }}},
      {"stage1.weight_llm",
       {"0.9",
        [](const Config& c) {
          return text(stages::analyse("so proud", others(), c.weights()).valence);
        }}},
      {"stage2.variants", {"9", [](const Config& c) { return text(c.stage2.variants); }}},
      {"stage2.setting", {"a boat", body_two}},
      {"crisis.region", {"eu", [](const Config& c) { return c.helplines("UTC").emergency; }}},
      {"crisis.international",
       {R"(["1","L"])", [](const Config& c) { return c.helplines("UTC").listening; }}},
      {"crisis.india",
       {R"(["1","L","A"])", [](const Config& c) { return c.helplines("Asia/Kolkata").abuse; }}},
      {"crisis.us_ca",
       {R"(["1","L"])", [](const Config& c) { return c.helplines("America/Toronto").emergency; }}},
      {"crisis.uk_ie",
       {R"(["1","L"])", [](const Config& c) { return c.helplines("Europe/Dublin").emergency; }}},
      {"crisis.eu",
       {R"(["1","L"])", [](const Config& c) { return c.helplines("Europe/Paris").emergency; }}},
      {"worker.slots", {"2", [](const Config& c) { return text(c.slots()); }}},
      {"worker.shutdown_timeout",
       {"9", [](const Config& c) { return text(c.worker.shutdown_timeout); }}},
      {"worker.timezone", {"Asia/Kolkata", [](const Config& c) { return c.worker.timezone; }}},
      {"admin.bind", {"::1", [](const Config& c) { return c.admin.bind; }}},
      {"admin.port", {"9", [](const Config& c) { return text(c.admin.port); }}},
      {"admin.token", {"t", [](const Config& c) { return c.admin.token; }}},
      {"log.level", {"error", [](const Config& c) { return c.log.level; }}},
  };
  return kEffects;
}

}  // namespace

TEST_CASE("settings: every one changes something") {
  const Config before = with("");
  for (const auto& setting : worker::settings()) {
    CAPTURE(setting.key);
    const auto effect = effects().find(setting.key);
    REQUIRE(effect != effects().end());
    const Config after = with(fmt::format("{}={}", setting.key, effect->second.value));
    CHECK(effect->second.seen(before) != effect->second.seen(after));
  }
  CHECK(effects().size() == worker::settings().size());
}

TEST_CASE("settings: num_thread is not sent to a remote server unless it is set") {
  CHECK(with("").ollama_settings().runner.num_thread);
  CHECK_FALSE(with("ollama.base_url=http://gpu.example:11434").ollama_settings().runner.num_thread);
  CHECK(with("inference.num_threads=4").ollama_settings().runner.num_thread == 4);
}
