#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "infra/queue_admin.hpp"

namespace worker {

// Bytes that are no UTF-8 are replaced: whoever asks gets an answer.
inline std::string dumped(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

inline nlohmann::ordered_json census_json(const infra::Census& queue) {
  return {{"waiting", queue.waiting + queue.inbox},
          {"in_flight", queue.in_flight},
          {"delayed", queue.delayed},
          {"cold", queue.cold},
          {"upgrade", queue.upgrade},
          {"dead", queue.dead},
          {"oldest_ms", queue.oldest_ms},
          {"workers", queue.workers},
          {"paused", queue.paused}};
}

}  // namespace worker
