#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ollama_double {

inline constexpr std::size_t kEmbeddingSize = 384;

// A vector of length 1 made from the words and letters of a text: texts that share many are near
// each other. Nothing is known of meanings. `dimensions` cuts it and makes it length 1 again; 0,
// or more than there are, leaves it.
std::vector<float> embedding_of(std::string_view text, std::size_t dimensions = 0);

}  // namespace ollama_double
