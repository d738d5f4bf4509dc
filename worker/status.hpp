#pragma once

#include <string>
#include <string_view>

#include "infra/clock.hpp"
#include "infra/metrics.hpp"
#include "infra/ollama_server.hpp"
#include "infra/sqlite_cache.hpp"
#include "worker/config.hpp"
#include "worker/slot.hpp"

namespace worker {

// What the running worker tells about itself, read by the admin server, the heartbeat and
// systemd. Any thread may call any method.
class Status {
 public:
  Status(const Config& config, const SlotControl& control, infra::SqliteCache* cache,
         const infra::OllamaServer& ollama, const infra::Metrics& metrics,
         const infra::Clock& clock);

  bool ready() const;
  std::string_view not_ready_reason() const;
  std::string line() const;            // for systemctl status
  std::string heartbeat_json() const;  // worker:status
  std::string down_json() const;       // the same after an orderly end
  std::string health_json() const;     // /healthz
  std::string stats_json() const;      // /api/stats
  std::string cache_json() const;      // /api/cache/stats

  const infra::Metrics& metrics() const { return metrics_; }
  const Config& config() const { return config_; }
  infra::SqliteCache* cache() const { return cache_; }

 private:
  const Config& config_;
  const SlotControl& control_;
  infra::SqliteCache* cache_;
  const infra::OllamaServer& ollama_;
  const infra::Metrics& metrics_;
  const infra::Clock& clock_;
  infra::SteadyTime started_;
};

}  // namespace worker
