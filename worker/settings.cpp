#include "worker/settings.hpp"

#include "stages/helplines.hpp"
#include "worker/setting_kinds.hpp"

namespace worker {
namespace {

// Writes FIELD(section.name) as a function from Config to that member.
// NOLINTBEGIN(bugprone-macro-parentheses): a member's name cannot stand in parentheses
#define FIELD(path) \
  [](Config & c) -> auto& { return c.path; }
// NOLINTEND(bugprone-macro-parentheses)

std::vector<std::string> regions() {
  std::vector<std::string> names{"auto"};
  names.insert(names.end(), stages::kRegionNames.begin(), stages::kRegionNames.end());
  return names;
}

std::vector<Setting> make_settings() {
  constexpr std::int64_t kYear = 366LL * 86400;
  return {
      text("state.dir", FIELD(state.dir), not_empty, "STATE_DIRECTORY"),
      secret(text("queue.url", FIELD(queue.url), queue_url, "REDIS_URL")),
      text("queue.tls_ca_file", FIELD(queue.tls_ca_file), anything),
      text("queue.tls_cert_file", FIELD(queue.tls_cert_file), anything),
      text("queue.tls_key_file", FIELD(queue.tls_key_file), anything),
      text("queue.source", FIELD(queue.source), not_empty, "REFLECTIONS_NORMALIZED_KEY"),
      whole("queue.max_text_bytes", FIELD(queue.max_text_bytes), 1, 16LL << 20),
      whole("queue.lease_seconds", FIELD(queue.lease_seconds), 3, 3600),
      whole("queue.max_attempts", FIELD(queue.max_attempts), 1, 1000),
      whole("queue.max_crashes", FIELD(queue.max_crashes), 1, 1000),
      whole("queue.dead_ttl", FIELD(queue.dead_ttl), 0, 10LL * 365 * 86'400),
      thread_count(),
      whole("inference.num_ctx", FIELD(inference.num_ctx), 512, 131'072),
      whole("inference.num_predict_short", FIELD(inference.num_predict_short), 16, 4096),
      whole("inference.num_predict_long", FIELD(inference.num_predict_long), 16, 4096),
      real("inference.temperature", FIELD(inference.temperature), 0, 2),
      real("inference.temperature_stage2", FIELD(inference.temperature_stage2), 0, 2,
           "STAGE2_TEMPERATURE"),
      text("inference.keep_alive", FIELD(inference.keep_alive), keep_alive),
      flag("caching.enabled", FIELD(caching.enabled)),
      text("caching.cache_dir", FIELD(caching.cache_dir), not_empty),
      whole("caching.default_ttl", FIELD(caching.default_ttl), 1, kYear),
      whole("caching.ttl_stage1", FIELD(caching.ttl_stage1), 0, kYear),
      whole("caching.ttl_stage2", FIELD(caching.ttl_stage2), 0, kYear),
      whole("caching.ttl_embedding", FIELD(caching.ttl_embedding), 0, kYear),
      whole("caching.max_bytes", FIELD(caching.max_bytes), 1 << 20, 1LL << 40),
      whole("caching.memory_bytes", FIELD(caching.memory_bytes), 0, 1LL << 34),
      text("caching.namespace", FIELD(caching.name_space), one_of({"shared", "per-user"})),
      text("caching.mode", FIELD(caching.mode),
           one_of({"on", "off", "read-only", "refresh", "shadow"})),
      whole("caching.serve_percent", FIELD(caching.serve_percent), 0, 100),
      whole("networking.max_concurrent_requests", FIELD(networking.max_concurrent_requests), 1,
            1024),
      whole("networking.per_host_limit", FIELD(networking.per_host_limit), 1, 1024),
      real("networking.timeout_connect", FIELD(networking.timeout_connect), 0.05, 600),
      real("networking.timeout_read", FIELD(networking.timeout_read), 0.05, 3600),
      whole("networking.retry_attempts", FIELD(networking.retry_attempts), 0, 10),
      backoff(),
      text("ollama.base_url", FIELD(ollama.base_url), web_url, "OLLAMA_BASE_URL"),
      text("ollama.text_model", FIELD(ollama.text_model), not_empty, "OLLAMA_MODEL"),
      text("ollama.embed_model", FIELD(ollama.embed_model), anything, "OLLAMA_EMBED_MODEL"),
      secret(text("ollama.api_key", FIELD(ollama.api_key), anything, "OLLAMA_API_KEY")),
      text("ollama.tls_ca_file", FIELD(ollama.tls_ca_file), anything),
      real("ollama.timeout_preload", FIELD(ollama.timeout_preload), 0.05, 86'400),
      real("ollama.timeout_first_token", FIELD(ollama.timeout_first_token), 0.05, 3600),
      real("ollama.timeout_total", FIELD(ollama.timeout_total), 0, 86'400),
      real("stage1.weight_lexical", FIELD(stage1.weight_lexical), 0, 1),
      real("stage1.weight_embedding", FIELD(stage1.weight_embedding), 0, 1),
      real("stage1.weight_llm", FIELD(stage1.weight_llm), 0, 1),
      whole("stage2.variants", FIELD(stage2.variants), 1, 100),
      text("stage2.setting", FIELD(stage2.setting), anything),
      text("crisis.region", FIELD(crisis.region), one_of(regions())),
      helplines("crisis.international", FIELD(crisis.helplines[0])),
      helplines("crisis.india", FIELD(crisis.helplines[1])),
      helplines("crisis.us_ca", FIELD(crisis.helplines[2])),
      helplines("crisis.uk_ie", FIELD(crisis.helplines[3])),
      helplines("crisis.eu", FIELD(crisis.helplines[4])),
      whole("worker.slots", FIELD(worker.slots), 1, 64),
      real("worker.shutdown_timeout", FIELD(worker.shutdown_timeout), 0, 3600),
      text("worker.timezone", FIELD(worker.timezone), timezone, "TIMEZONE"),
      text("admin.bind", FIELD(admin.bind), not_empty),
      whole("admin.port", FIELD(admin.port), 0, 65'535),
      secret(text("admin.token", FIELD(admin.token), anything, "ADMIN_TOKEN")),
      text("log.level", FIELD(log.level), one_of({"debug", "info", "warning", "error", "off"}),
           "LOG_LEVEL"),
  };
}

#undef FIELD

}  // namespace

std::span<const Setting> settings() {
  static const std::vector<Setting> kSettings = make_settings();
  return kSettings;
}

std::optional<Contradiction> contradiction(const Config& config) {
  const bool certificate = !config.queue.tls_cert_file.empty();
  if (certificate == !config.queue.tls_key_file.empty()) return {};
  if (certificate) return Contradiction{"queue.tls_cert_file", "needs queue.tls_key_file as well"};
  return Contradiction{"queue.tls_key_file", "needs queue.tls_cert_file as well"};
}

}  // namespace worker
