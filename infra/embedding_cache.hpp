#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "infra/cache.hpp"
#include "infra/clock.hpp"
#include "infra/llm_client.hpp"
#include "infra/result.hpp"
#include "infra/single_flight.hpp"

namespace infra {

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

  // `cache` null: there is none. `flights` may be shared with others that make answers.
  EmbeddingCache(Cache* cache, SingleFlight& flights, Settings settings, const Clock& clock)
      : cache_(cache), flights_(flights), settings_(settings), clock_(clock) {}

  struct Text {
    std::string_view text;
    std::string_view owner = {};  // "" in a namespace that all share
    bool keep = true;             // false: a guest's, looked up and never kept
  };
  // One for each text, in their order. Only those that are missing are made, each text once, in one
  // call; those that somebody else is just making are waited for, until `stop` at most. An answer
  // of the wrong number or length is an error and not kept.
  Result<std::vector<Embedding>> embed(const ModelIdentity& model, std::span<const Text> texts,
                                       const Make& make, const Stop& stop);

 private:
  struct Wanted;
  void find_again(std::map<Digest, Wanted>& wanted) const;
  Status make_missing(std::map<Digest, Wanted>& wanted, std::span<const Text> of,
                      const Make& make) const;

  Cache* cache_;
  SingleFlight& flights_;
  Settings settings_;
  const Clock& clock_;
};

}  // namespace infra
