#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "infra/embedding_cache.hpp"
#include "stages/similarity.hpp"
#include "worker/answers.hpp"
#include "worker/known_prototypes.hpp"

namespace worker {

// Compares texts with the prototypes by an embedding model, both through the cache. One thread at a
// time.
class TextSimilarity {
 public:
  TextSimilarity(const Config& config, infra::Cache* cache, infra::SingleFlight& flights,
                 infra::LlmClient& model, const infra::Clock& clock,
                 std::shared_ptr<KnownPrototypes> prototypes);

  struct Scored {
    std::optional<stages::SimilarityScore> score;  // nothing: the model is not worth asking
    double trust = 0;
  };
  // By the embedding model with this identity. The prototypes are embedded first, once.
  infra::Result<Scored> score(std::string_view text, const Owner& owner,
                              const infra::ModelIdentity& embedder, const infra::Stop& stop);

 private:
  infra::Result<KnownPrototypes::Known> learn_prototypes(const infra::ModelIdentity& embedder,
                                                         const infra::Stop& stop);
  infra::Result<std::vector<infra::Embedding>> embed_prototypes(const std::string& model,
                                                                const infra::Stop& stop);

  const Config& config_;
  infra::LlmClient& model_;
  infra::EmbeddingCache embeddings_;
  std::shared_ptr<KnownPrototypes> prototypes_;  // shared with other lanes
};

}  // namespace worker
