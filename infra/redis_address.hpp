#pragma once

#include <string>
#include <string_view>

#include "infra/result.hpp"

namespace infra {

// Where a Redis server is and who we are there.
//
//   redis://[user[:password]@]host[:port][/db]       TCP
//   unix:///path/to/socket[?db=N]                    unix socket
//
// User and password may be percent-encoded.
struct RedisAddress {
  std::string host;  // empty: a unix socket
  std::string port = "6379";
  std::string socket_path;
  std::string user;
  std::string password;
  int db = 0;

  // For messages and logs: no password in it.
  std::string shown() const;
};

Result<RedisAddress> parse_redis_address(std::string_view url);

// The URL with its password, if any, replaced by "***"; any text is accepted.
std::string without_password(std::string_view url);

}  // namespace infra
