#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "infra/cache.hpp"
#include "infra/clock.hpp"
#include "infra/llm_client.hpp"
#include "infra/result.hpp"

namespace infra {

using Embedding = std::vector<float>;

// What a text's embedding depends on: the text, and the weights that made it. Stored as 32-bit
// floats, little endian, nothing else.
std::string packed(const Embedding& embedding);
// Nothing unless these are whole, finite numbers.
std::optional<Embedding> unpacked(std::string_view bytes);

// Embeddings of texts, those from the cache that are in it. Any thread.
class EmbeddingCache {
 public:
  struct Settings {
    CacheKind kind = 0;
    std::chrono::seconds ttl{0};
  };
  // Asks a model for embeddings, one for each text in their order.
  using Make = std::function<Result<std::vector<Embedding>>(const std::vector<std::string_view>&)>;

  // `cache` null: there is none.
  EmbeddingCache(Cache* cache, Settings settings, const Clock& clock)
      : cache_(cache), settings_(settings), clock_(clock) {}

  struct Text {
    std::string_view text;
    std::string_view owner = {};  // "" in a namespace that all share
    bool keep = true;             // false: a guest's, looked up and never kept
  };
  // One for each text, in their order. Only those that are missing are made, each text once, in one
  // call. An answer of the wrong number or length is an error and not kept.
  Result<std::vector<Embedding>> embed(const ModelIdentity& model, std::span<const Text> texts,
                                       const Make& make);

 private:
  Cache* cache_;
  Settings settings_;
  const Clock& clock_;
};

}  // namespace infra
