#include "worker/text_similarity.hpp"

#include "infra/log.hpp"
#include "stages/prototypes.hpp"

namespace worker {
namespace {

// What a server takes in one request without a pause that others would notice.
constexpr std::size_t kTextsAtOnce = 32;

}  // namespace

TextSimilarity::TextSimilarity(const Config& config, infra::Cache* cache,
                               infra::SingleFlight& flights, infra::LlmClient& model,
                               const infra::Clock& clock)
    : config_(config),
      model_(model),
      embeddings_(cache, flights, {kEmbeddingKind, config.ttl(config.caching.ttl_embedding)},
                  clock) {}

infra::EmbeddingCache::Make TextSimilarity::asking(const std::string& model,
                                                   const infra::Stop& stop) {
  return
      [&](const std::vector<std::string_view>& texts) { return model_.embed(model, texts, stop); };
}

infra::Status TextSimilarity::learn_prototypes(const infra::ModelIdentity& embedder,
                                               const infra::Stop& stop) {
  const auto all = stages::prototypes();
  std::vector<infra::Embedding> vectors;
  for (std::size_t from = 0; from < all.size(); from += kTextsAtOnce) {
    std::vector<infra::EmbeddingCache::Text> texts;
    for (const auto& prototype : all.subspan(from, std::min(kTextsAtOnce, all.size() - from))) {
      texts.push_back({prototype.text});
    }
    auto made = embeddings_.embed(embedder, texts, asking(embedder.name, stop), stop);
    if (!made) return std::move(made).error();
    for (auto& vector : *made) vectors.push_back(std::move(vector));
  }
  for (const auto& vector : vectors) {
    if (vector.size() != vectors.front().size() || vector.empty()) {
      return infra::permanent("the embeddings of the prototypes are of several lengths");
    }
  }
  similarity_.emplace(std::move(vectors));
  digest_ = embedder.digest;
  if (similarity_->trust() <= 0) {
    infra::log::warning(
        "embedding model {} tells the feeling of {:.0f} % of our plainest sentences, no better "
        "than guessing: it is left out; try another ollama.embed_model",
        embedder.name, 100 * similarity_->told());
  }
  return infra::ok();
}

infra::Result<TextSimilarity::Scored> TextSimilarity::score(std::string_view text,
                                                            const Owner& owner,
                                                            const infra::ModelIdentity& embedder,
                                                            const infra::Stop& stop) {
  if (!similarity_ || digest_ != embedder.digest) {
    similarity_.reset();
    if (auto learnt = learn_prototypes(embedder, stop); !learnt) return std::move(learnt).error();
  }
  if (similarity_->trust() <= 0) return Scored{};
  infra::EmbeddingCache::Text one{text};
  if (config_.caching.name_space == "per-user") one.owner = owner.name;
  one.keep = !owner.guest;
  auto made = embeddings_.embed(embedder, {&one, 1}, asking(embedder.name, stop), stop);
  if (!made) return std::move(made).error();
  return Scored{similarity_->of(made->front()), similarity_->trust()};
}

}  // namespace worker
