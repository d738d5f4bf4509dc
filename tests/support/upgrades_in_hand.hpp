#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "tests/support/must.hpp"
#include "tests/support/queue_names.hpp"

namespace support {

// How many jobs are leased of which the result is written, to be made better.
inline std::int64_t upgrades_in_hand(infra::RedisConnection& redis) {
  std::int64_t count = 0;
  const auto tokens = must(redis, {"ZRANGE", queue::kLease, "0", "-1"});
  for (std::size_t i = 0; i < tokens.value().size(); ++i) {
    const std::string_view token = tokens[i].text();
    const auto meta = must(redis, {"HGET", queue::kMeta, token.substr(0, token.find(':'))});
    // attempts|crashes|first|flags|reason; a reason may hold anything.
    std::string_view flags = meta.value().text();
    for (int bar = 0; bar < 3; ++bar)
      flags.remove_prefix(std::min(flags.find('|') + 1, flags.size()));
    count += flags.substr(0, flags.find('|')).find('u') != std::string_view::npos ? 1 : 0;
  }
  return count;
}

}  // namespace support
