#include "worker/text_similarity.hpp"

#include <fmt/format.h>

#include <algorithm>

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

// One vector of all prototypes' embeddings, one behind the other: they are needed together only,
// and one entry of the cache is read sooner than two hundred.
infra::Result<std::vector<infra::Embedding>> TextSimilarity::embed_prototypes(
    const std::string& model, const infra::Stop& stop) {
  const auto all = stages::prototypes();
  infra::Embedding together;
  for (std::size_t from = 0; from < all.size(); from += kTextsAtOnce) {
    std::vector<std::string_view> texts;
    for (const auto& prototype : all.subspan(from, std::min(kTextsAtOnce, all.size() - from))) {
      texts.push_back(prototype.text);
    }
    auto made = model_.embed(model, texts, stop);
    if (!made) return std::move(made).error();
    for (const auto& vector : *made) {
      if (vector.size() != made->front().size()) {
        return infra::permanent(fmt::format("embeddings of {} have several lengths", model));
      }
      together.insert(together.end(), vector.begin(), vector.end());
    }
  }
  if (together.empty() || together.size() % all.size() != 0) {
    return infra::permanent(fmt::format("embeddings of {} have several lengths", model));
  }
  return std::vector<infra::Embedding>{std::move(together)};
}

infra::Status TextSimilarity::learn_prototypes(const infra::ModelIdentity& embedder,
                                               const infra::Stop& stop) {
  const std::string& name = stages::prototypes_version();
  const infra::EmbeddingCache::Text one{name};
  auto made = embeddings_.embed(
      embedder, {&one, 1},
      [&](const std::vector<std::string_view>&) { return embed_prototypes(embedder.name, stop); },
      stop);
  if (!made) return std::move(made).error();
  const infra::Embedding& together = made->front();
  const std::size_t count = stages::prototypes().size();
  if (together.size() % count != 0) return infra::permanent("an entry is not of the prototypes");
  const std::size_t length = together.size() / count;
  std::vector<infra::Embedding> vectors;
  for (std::size_t from = 0; from < together.size(); from += length) {
    const auto begin = together.begin() + static_cast<std::ptrdiff_t>(from);
    vectors.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(length));
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
  auto made = embeddings_.embed(
      embedder, {&one, 1},
      [&](const std::vector<std::string_view>& texts) {
        return model_.embed(embedder.name, texts, stop);
      },
      stop);
  if (!made) return std::move(made).error();
  return Scored{similarity_->of(made->front()), similarity_->trust()};
}

}  // namespace worker
