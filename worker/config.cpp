#include "worker/config.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "infra/embedded_redis.hpp"
#include "worker/settings.hpp"
#include "worker/tuning.hpp"

namespace worker {
namespace {

namespace fs = std::filesystem;

std::chrono::milliseconds seconds(double value) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(value * 1000));
}

}  // namespace

bool Config::admin_port_chosen() const {
  const auto origin = origins.find("admin.port");
  return admin.port != Config().admin.port ||
         (origin != origins.end() && origin->second == "--set");
}

fs::path Config::cache_path() const {
  const fs::path dir = caching.cache_dir;
  return (dir.is_absolute() ? dir : state_dir() / dir) / "perf_cache.db";
}

int Config::slots() const { return static_cast<int>(worker.slots); }

infra::RedisAddress Config::redis_address() const {
  if (embedded()) return infra::embedded_redis_address(state_dir());
  auto address = *infra::parse_redis_address(queue.url);  // checked when it was read
  address.tls_files = {queue.tls_ca_file, queue.tls_cert_file, queue.tls_key_file};
  return address;
}

infra::LeaseQueue::Settings Config::queue_settings() const {
  return {std::chrono::seconds(queue.lease_seconds), static_cast<int>(queue.max_crashes),
          static_cast<int>(queue.max_attempts), std::chrono::seconds(queue.dead_ttl)};
}

infra::SqliteCache::Settings Config::cache_settings() const {
  infra::SqliteCache::Settings settings;
  settings.path = cache_path();
  settings.kinds = {"stage1", "stage2", "embedding"};
  settings.limit_bytes = static_cast<std::uint64_t>(caching.max_bytes);
  settings.memory_bytes = static_cast<std::uint64_t>(caching.memory_bytes);
  if (caching.mode == "read-only") settings.mode = infra::CacheMode::read_only;
  if (caching.mode == "refresh") settings.mode = infra::CacheMode::refresh;
  if (caching.mode == "shadow") settings.mode = infra::CacheMode::shadow;
  settings.serve_percent = static_cast<int>(caching.serve_percent);
  return settings;
}

ThreadChoice Config::thread_choice() const {
  return threads ? *threads : choose_threads(*this, {}, {});
}

infra::OllamaSettings Config::ollama_settings() const {
  infra::OllamaSettings settings;
  settings.base_url = ollama.base_url;
  settings.api_key = ollama.api_key;
  settings.ca_file = ollama.tls_ca_file;
  settings.model = ollama.text_model;
  settings.keep_alive = inference.keep_alive;
  settings.runner.num_ctx = static_cast<int>(inference.num_ctx);
  settings.runner.num_thread = thread_choice().num_thread;
  settings.connect_limit = seconds(networking.timeout_connect);
  settings.idle_limit = seconds(networking.timeout_read);
  settings.preload_limit = seconds(ollama.timeout_preload);
  settings.first_token_limit = seconds(ollama.timeout_first_token);
  settings.total_limit = seconds(ollama.timeout_total);
  settings.most_requests = static_cast<unsigned>(
      std::min(networking.max_concurrent_requests, networking.per_host_limit));
  settings.retry_attempts = static_cast<int>(networking.retry_attempts);
  for (const auto ms : networking.retry_backoff_ms) {
    settings.retry_backoff.emplace_back(ms);
  }
  return settings;
}

std::chrono::seconds Config::ttl(std::int64_t own) const {
  return std::chrono::seconds(own > 0 ? own : caching.default_ttl);
}

const stages::Helplines& Config::helplines(std::string_view time_zone) const {
  const auto named =
      std::find(stages::kRegionNames.begin(), stages::kRegionNames.end(), crisis.region);
  const auto region = named == stages::kRegionNames.end()
                          ? static_cast<std::size_t>(stages::region_of(time_zone))
                          : static_cast<std::size_t>(named - stages::kRegionNames.begin());
  return crisis.helplines.at(region);
}

std::vector<ShownSetting> shown_settings(const Config& config) {
  Config harmless = config;
  harmless.queue.url = infra::without_password(config.queue.url);
  std::vector<ShownSetting> shown;
  for (const Setting& setting : settings()) {
    std::string value = setting.show(harmless);
    if (setting.secret && setting.key != "queue.url" && value != "\"\"") value = "\"***\"";
    const auto origin = config.origins.find(setting.key);
    shown.push_back({std::string(setting.key), std::move(value),
                     origin == config.origins.end() ? "default" : origin->second});
  }
  return shown;
}

}  // namespace worker
