#pragma once

#include <span>
#include <string>
#include <string_view>

namespace infra {

// Adds a command as it is sent to Redis. By hand, since hiredis allocates each command by itself
// and copies it once more.
void append_formatted(std::string& out, std::span<const std::string_view> words);

}  // namespace infra
