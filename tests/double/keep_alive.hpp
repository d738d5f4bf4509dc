#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>

namespace ollama_double {

inline constexpr auto kForEver = std::chrono::nanoseconds::max();
inline constexpr std::chrono::nanoseconds kDefaultKeepAlive = std::chrono::minutes(5);

// How long a model stays in memory after its last request, as the request says: a number of
// seconds, or a duration as Go writes it ("1h30m"); negative: for ever. Nothing: it does not say.
// Throws Refused with Ollama's words.
std::optional<std::chrono::nanoseconds> keep_alive_of(const nlohmann::json& body);

}  // namespace ollama_double
