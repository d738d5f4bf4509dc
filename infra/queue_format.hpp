#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "infra/redis_connection.hpp"

// What this side of the queue and its scripts (infra/queue_scripts) have to agree about.
namespace infra {

// How long a guest's record lives: nobody waits for its job after that.
inline constexpr std::chrono::seconds kGuestTime{300};
// How many summaries an owner's history keeps.
inline constexpr int kHistoryLength = 90;

// What the queue knows of a job besides its payload: "attempts|crashes|first_ms|flags|reason". The
// texts are parts of the one that was read.
struct JobMeta {
  int attempts = 0;
  int crashes = 0;
  std::int64_t first_seen_ms = 0;
  std::string_view flags = {};
  std::string_view reason = {};

  // e: its record was there, s: suspect, u: upgrade, g: a guest's.
  bool has(char flag) const { return flags.find(flag) != std::string_view::npos; }
};
// An empty one is that of a job as it came, whose number is the time in microseconds. `jid` may be
// followed by the rest of a token.
JobMeta read_job_meta(std::string_view meta, std::string_view jid);

Words views_of(const std::vector<std::string>& words);

}  // namespace infra
