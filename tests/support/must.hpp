#pragma once

#include <stdexcept>

#include "infra/redis_connection.hpp"

namespace support {

// The reply; throws what Redis or the way there has against the command.
inline infra::RedisReply must(infra::RedisConnection& redis, const infra::Words& words) {
  auto reply = redis.command(words);
  if (!reply) throw std::runtime_error(reply.error().message);
  return *std::move(reply);
}

}  // namespace support
