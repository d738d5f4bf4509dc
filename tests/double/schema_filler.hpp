#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

namespace ollama_double {

// A value that conforms to a JSON schema (objects, arrays, strings with or without enum, numbers,
// booleans), decided by the text and the seed alone: of an enum, a member that the text mentions
// ("lonely" for "Lonely/Alone"), where there is one. Free strings are distinct sentences of 8 to
// 12 plain words.
nlohmann::json fill_schema(const nlohmann::json& schema, const std::string& text,
                           std::uint64_t seed);

// The same sentences as running text.
std::string sentences(std::uint64_t seed, int count);

}  // namespace ollama_double
