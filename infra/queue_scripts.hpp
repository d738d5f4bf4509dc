#pragma once

#include <functional>
#include <string>

#include "infra/redis_connection.hpp"

namespace infra {

// The queue's Lua scripts, one for each file of infra/queue_scripts/, where each has its contract.
struct QueueScripts {
  // What a test may do to each text first: give it another clock, take a safeguard away.
  using Edit = std::function<std::string(std::string)>;
  explicit QueueScripts(const Edit& edit = {});

  // What becomes of jobs, of workers, and what people do.
  RedisScript reserve, extend, settle, park, fail, release, split, mark_guest, fill_history;
  RedisScript disown, hand_over, reclaim, leave, beat;
  RedisScript census, pause, dead_list, dead_retry, dead_drop, audit_bodies, audit_set;
};

// Those that everybody uses.
const QueueScripts& standard_queue_scripts();

}  // namespace infra
