#pragma once

#include <string>
#include <vector>

#include "infra/redis_connection.hpp"

namespace infra {

// What the queue needs and this server does not have, by name.
Result<std::vector<std::string>> missing_commands(RedisConnection& connection);

// Why this server could lose what it acknowledged, a sentence each. A server need not tell its
// configuration: what it keeps to itself is not counted against it.
std::vector<std::string> durability_warnings(RedisConnection& connection);

}  // namespace infra
