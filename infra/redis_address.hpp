#pragma once

#include <string>
#include <string_view>

#include "infra/result.hpp"
#include "infra/tls.hpp"

namespace infra {

// Where a Redis server is and who we are there.
//
//   redis://[user[:password]@]host[:port][/db]       TCP
//   rediss://[user[:password]@]host[:port][/db]      TLS
//   unix://[user[:password]@]/path/to/socket[?db=N]  unix socket
//
// User and password may be percent-encoded.
struct RedisAddress {
  std::string host;  // empty: a unix socket
  std::string port = "6379";
  std::string socket_path;
  std::string user;
  std::string password;
  int db = 0;
  bool tls = false;
  TlsFiles tls_files;  // no part of the URL

  // For messages and logs: no password in it.
  std::string shown() const;
};

Result<RedisAddress> parse_redis_address(std::string_view url);

// As a user or password stands in a URL.
std::string percent_encoded(std::string_view text);

// The URL with its password, if any, replaced by "***"; any text is accepted.
std::string without_password(std::string_view url);

}  // namespace infra
