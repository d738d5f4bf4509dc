#pragma once

#include <string>
#include <string_view>

#include "infra/result.hpp"

namespace infra {

// What an error that the server answered means for us.
struct RedisComplaint {
  ErrorKind kind;
  bool reconnect;    // this connection leads to the wrong place, or nowhere
  std::string text;  // what the server said and the remedy; never an argument or the password
};

RedisComplaint understand_complaint(std::string_view complaint, std::string_view password);

}  // namespace infra
