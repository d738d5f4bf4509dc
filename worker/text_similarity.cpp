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
                               const infra::Clock& clock,
                               std::shared_ptr<KnownPrototypes> prototypes)
    : config_(config),
      model_(model),
      embeddings_(cache, flights, {kEmbeddingKind, config.ttl(config.caching.ttl_embedding)},
                  clock),
      prototypes_(std::move(prototypes)) {}

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

infra::Result<KnownPrototypes::Known> TextSimilarity::learn_prototypes(
    const infra::ModelIdentity& embedder, const infra::Stop& stop) {
  const std::string& name = stages::prototypes_version();
  const infra::EmbeddingCache::Text one{name};
  auto made = embeddings_.embed(
      embedder, {&one, 1},
      [&](const std::vector<std::string_view>&) { return embed_prototypes(embedder.name, stop); },
      stop);
  if (!made) return std::move(made).error();
  const infra::Embedding& together = made->front();
  if (together.size() % stages::prototypes().size() != 0) {
    return infra::permanent("an entry is not of the prototypes");
  }
  auto similarity = std::make_shared<const stages::Similarity>(together);
  if (similarity->trust() <= 0) {
    infra::log::warning(
        "embedding model {} tells the feeling of {:.0f} % of our plainest sentences, no better "
        "than guessing: it is left out; try another ollama.embed_model",
        embedder.name, 100 * similarity->told());
  }
  return KnownPrototypes::Known(std::move(similarity));
}

infra::Result<TextSimilarity::Scored> TextSimilarity::score(std::string_view text,
                                                            const Owner& owner,
                                                            const infra::ModelIdentity& embedder,
                                                            const infra::Stop& stop) {
  const auto known =
      prototypes_->of(embedder.digest, stop, [&] { return learn_prototypes(embedder, stop); });
  if (!known) return std::move(known).error();
  const stages::Similarity& similarity = **known;
  if (similarity.trust() <= 0) return Scored{};
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
  return Scored{similarity.of(made->front()), similarity.trust()};
}

}  // namespace worker
