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

  RedisScript reserve, extend, settle, park, fail, release, split;  // what happens to jobs
  RedisScript disown, reclaim, leave, beat;                         // what happens to workers
  RedisScript census, pause, dead_list, dead_retry, dead_drop, audit_bodies, audit_set;  // people
};

// Those that everybody uses.
const QueueScripts& standard_queue_scripts();

}  // namespace infra
