#pragma once

#include <sys/types.h>

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

#include "infra/redis_connection.hpp"

namespace bench {

// One field of what INFO says.
inline std::string server_info(infra::RedisConnection& redis, std::string_view field) {
  const auto info = redis.command({"INFO", "server"});
  if (!info) throw std::runtime_error(info.error().message);
  const std::string text(info->value().text());
  const std::string name = std::string(field) + ':';
  const std::size_t at = text.find(name);
  if (at == std::string::npos) throw std::runtime_error("INFO has no " + name);
  const std::size_t from = at + name.size();
  return text.substr(from, text.find('\r', from) - from);
}

inline pid_t process_of(infra::RedisConnection& redis) {
  return static_cast<pid_t>(std::strtol(server_info(redis, "process_id").c_str(), nullptr, 10));
}

}  // namespace bench
