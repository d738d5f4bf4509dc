#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "infra/clock.hpp"
#include "infra/metrics.hpp"
#include "infra/ollama_server.hpp"
#include "infra/queue_admin.hpp"
#include "infra/sqlite_cache.hpp"
#include "worker/config.hpp"
#include "worker/lane_control.hpp"
#include "worker/recent.hpp"

namespace worker {

// What the running worker tells about itself, read by the admin server, the heartbeat and
// systemd. Any thread may call any method.
class Status {
 public:
  Status(const Config& config, const LaneControl& control, infra::SqliteCache* cache,
         const infra::OllamaServer& ollama, infra::Metrics& metrics, const infra::Clock& clock);

  bool ready() const;
  std::string_view not_ready_reason() const;
  std::string line() const;            // for systemctl status
  std::string heartbeat_json() const;  // worker:status
  std::string down_json() const;       // the same after an orderly end
  std::string health_json() const;     // /healthz
  std::string cache_json() const;      // /api/cache/stats
  // /api/stats: figures for people and programs, stable ids; never a text or a rid.
  std::string stats_json(const infra::Result<infra::Census>& queue, const Recent& recent) const;

  static constexpr std::array<std::string_view, 3> kBreakerStates{"closed", "open", "half_open"};
  std::string_view breaker() const;  // one of them
  // How the last contact with the model went; nothing before the first.
  std::optional<bool> model_reachable() const { return ollama_.reachable(); }
  struct InHand {
    std::size_t jobs = 0;
    std::chrono::milliseconds oldest{0};
  };
  InHand in_hand() const;
  std::chrono::milliseconds uptime() const;

  infra::Metrics& metrics() const { return metrics_; }
  const infra::Clock& clock() const { return clock_; }
  const Config& config() const { return config_; }
  infra::SqliteCache* cache() const { return cache_; }

 private:
  const Config& config_;
  const LaneControl& control_;
  infra::SqliteCache* cache_;
  const infra::OllamaServer& ollama_;
  infra::Metrics& metrics_;
  const infra::Clock& clock_;
  infra::SteadyTime started_;
};

}  // namespace worker
