#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "infra/lease_queue.hpp"
#include "infra/ollama_settings.hpp"
#include "infra/sqlite_cache.hpp"
#include "stages/helplines.hpp"
#include "stages/stage_one.hpp"
#include "worker/thread_choice.hpp"

namespace worker {

// Every setting, by the section and name it has in perf_config.toml; worker/settings.cpp holds
// the ranges and the environment names, config/perf_config.toml the explanations.
struct Config {
  struct {
    std::string dir;
  } state;
  struct {
    std::string url = "redis://127.0.0.1:6379";
    std::string tls_ca_file;    // empty: the system's CAs
    std::string tls_cert_file;  // empty: none; only together with the key
    std::string tls_key_file;
    std::string source = "reflections:normalized";
    std::int64_t max_text_bytes = 262'144;
    std::int64_t lease_seconds = 15;
    std::int64_t max_attempts = 8;
    std::int64_t max_crashes = 3;
    std::int64_t dead_ttl = 2'592'000;  // 0: for ever
  } queue;
  struct {
    std::string num_threads = "auto";  // or a number
    std::int64_t num_ctx = 2048;
    std::int64_t num_predict_short = 120;
    std::int64_t num_predict_long = 160;
    double temperature = 0.3;
    double temperature_stage2 = 0.8;
    std::string keep_alive = "30m";
  } inference;
  struct {
    bool enabled = true;
    std::string cache_dir = "cache";
    std::int64_t default_ttl = 2'592'000;
    std::int64_t ttl_stage1 = 0;  // 0: default_ttl
    std::int64_t ttl_stage2 = 0;
    std::int64_t ttl_embedding = 0;
    std::int64_t max_bytes = 268'435'456;
    std::int64_t memory_bytes = 4'194'304;
    std::string name_space = "shared";
    std::string mode = "on";
    std::int64_t serve_percent = 100;
  } caching;
  struct {
    std::int64_t max_concurrent_requests = 16;
    std::int64_t per_host_limit = 6;
    double timeout_connect = 2;
    double timeout_read = 30;
    std::int64_t retry_attempts = 3;
    std::vector<std::int64_t> retry_backoff_ms{100, 300, 900};
  } networking;
  struct {
    std::string base_url = "http://127.0.0.1:11434";
    std::string text_model = "phi3:latest";
    std::string embed_model = "all-minilm";  // empty: none
    std::string api_key;
    std::string tls_ca_file;
    double timeout_preload = 600;
    double timeout_first_token = 120;
    double timeout_total = 0;
  } ollama;
  struct {
    double weight_lexical = 0.20;
    double weight_embedding = 0.30;
    double weight_llm = 0.50;
  } stage1;
  struct {
    std::int64_t variants = 3;
    std::string setting;
  } stage2;
  struct {
    std::string region = "auto";  // or one of stages::kRegionNames
    std::array<stages::Helplines, 5> helplines = stages::kDefaultHelplines;  // in their order
  } crisis;
  struct {
    std::int64_t slots = 1;
    double shutdown_timeout = 25;
    std::string timezone = "UTC";
  } worker;
  struct {
    std::string bind = "127.0.0.1";
    std::int64_t port = 8717;  // 0: off
    std::string token;
  } admin;
  struct {
    std::string level = "info";
  } log;

  std::optional<ThreadChoice> threads;  // put there by set_thread_choice()

  // Where each value that is no default came from: "FILE:LINE", "environment NAME", "--set".
  std::map<std::string, std::string, std::less<>> origins;
  std::string file;  // the configuration file read; empty: none

  // Whether somebody wants this very port: it is not the usual one, or was given for this run.
  bool admin_port_chosen() const;
  bool embedded() const { return queue.url == "embedded"; }
  std::filesystem::path state_dir() const { return state.dir; }
  bool caching_on() const { return caching.enabled && caching.mode != "off"; }
  std::filesystem::path cache_path() const;
  // How many model requests may run at once.
  int slots() const;
  infra::RedisAddress redis_address() const;
  infra::LeaseQueue::Settings queue_settings() const;
  infra::SqliteCache::Settings cache_settings() const;
  infra::OllamaSettings ollama_settings() const;
  // What inference.num_threads comes to; as if nothing had been measured until that is settled.
  ThreadChoice thread_choice() const;
  stages::FusionWeights weights() const {
    return {stage1.weight_lexical, stage1.weight_embedding, stage1.weight_llm};
  }
  std::chrono::seconds ttl(std::int64_t own) const;
  // Of a writer in this time zone.
  const stages::Helplines& helplines(std::string_view time_zone) const;
};

using Environment = std::map<std::string, std::string, std::less<>>;
Environment current_environment();

struct ConfigRequest {
  std::optional<std::string> file;       // --config
  std::vector<std::string> assignments;  // --set section.key=value
};

// Flag over environment over file over default. On failure every problem at once, a line each.
infra::Result<Config> load_config(const ConfigRequest& request, const Environment& environment);

struct ShownSetting {
  std::string key;
  std::string value;   // as TOML; a secret is "***"
  std::string origin;  // "default" or where it came from
};
std::vector<ShownSetting> shown_settings(const Config& config);

// The caches' kinds, in the order of infra::CacheKind.
inline constexpr infra::CacheKind kStageOneKind = 0;
inline constexpr infra::CacheKind kStageTwoKind = 1;
inline constexpr infra::CacheKind kEmbeddingKind = 2;

}  // namespace worker
