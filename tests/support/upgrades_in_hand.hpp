#pragma once

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string_view>

#include "infra/redis_connection.hpp"

namespace support {

// How many jobs are leased of which the result is written, to be made better.
inline std::int64_t upgrades_in_hand(infra::RedisConnection& redis) {
  const auto must = [&](const infra::Words& words) {
    auto reply = redis.command(words);
    if (!reply) throw std::runtime_error(reply.error().message);
    return *std::move(reply);
  };
  std::int64_t count = 0;
  const auto tokens = must({"ZRANGE", "{reflections:normalized}:lease", "0", "-1"});
  for (std::size_t i = 0; i < tokens.value().size(); ++i) {
    const std::string_view token = tokens[i].text();
    const auto meta =
        must({"HGET", "{reflections:normalized}:meta", token.substr(0, token.find(':'))});
    // attempts|crashes|first|flags|reason; a reason may hold anything.
    std::string_view flags = meta.value().text();
    for (int bar = 0; bar < 3; ++bar)
      flags.remove_prefix(std::min(flags.find('|') + 1, flags.size()));
    count += flags.substr(0, flags.find('|')).find('u') != std::string_view::npos ? 1 : 0;
  }
  return count;
}

}  // namespace support
