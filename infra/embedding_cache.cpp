#include "infra/embedding_cache.hpp"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <map>

#include "infra/cache_key.hpp"

namespace infra {
namespace {

constexpr std::string_view kKeySchema = "enrichment-embedding-1";
static_assert(std::endian::native == std::endian::little);

void fill(KeyFields& fields, const ModelIdentity& model, const EmbeddingCache::Text& text) {
  fields.add("schema", kKeySchema)
      .add("stage", "embedding")
      .add("namespace", text.owner)
      .add("model", model.name)
      .add("digest", model.digest)
      .add("text", text.text);
}

}  // namespace

std::string packed(const Embedding& embedding) {
  std::string bytes(embedding.size() * sizeof(float), '\0');
  if (!bytes.empty()) std::memcpy(bytes.data(), embedding.data(), bytes.size());
  return bytes;
}

std::optional<Embedding> unpacked(std::string_view bytes) {
  if (bytes.empty() || bytes.size() % sizeof(float) != 0) return std::nullopt;
  Embedding embedding(bytes.size() / sizeof(float));
  std::memcpy(embedding.data(), bytes.data(), bytes.size());
  for (const float number : embedding) {
    if (!std::isfinite(number)) return std::nullopt;
  }
  return embedding;
}

Result<std::vector<Embedding>> EmbeddingCache::embed(const ModelIdentity& model,
                                                     std::span<const Text> texts,
                                                     const Make& make) {
  std::vector<CacheQuery> queries(texts.size());
  std::vector<std::string> fingerprints(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    KeyFields fields;
    fill(fields, model, texts[i]);
    queries[i] = {settings_.kind, fields.key()};
    fingerprints[i] = fields.fingerprint();
  }
  if (cache_ != nullptr) cache_->look_up(queries);

  std::vector<Embedding> embeddings(texts.size());
  std::map<Digest, std::size_t> place_of;  // in `missing`
  std::vector<std::string_view> missing;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (auto known = queries[i].found.value ? unpacked(*queries[i].found.value) : std::nullopt) {
      embeddings[i] = *std::move(known);
    } else if (place_of.emplace(queries[i].key, missing.size()).second) {
      missing.push_back(texts[i].text);
    }
  }
  if (missing.empty()) return embeddings;

  const auto start = clock_.steady();
  auto made = make(missing);
  if (!made) return std::move(made).error();
  if (made->size() != missing.size()) {
    return permanent(fmt::format("{} embeddings for {} texts", made->size(), missing.size()));
  }
  const std::size_t dimensions = made->front().size();
  std::vector<std::string> values;
  for (const Embedding& embedding : *made) {
    values.push_back(packed(embedding));
    if (embedding.size() != dimensions || !unpacked(values.back())) {
      return permanent("an embedding is empty, not a number or of another length");
    }
  }
  const auto cost = std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - start) /
                    static_cast<std::int64_t>(missing.size());
  std::vector<CacheEntry> entries;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!embeddings[i].empty()) continue;
    const std::size_t place = place_of.at(queries[i].key);
    embeddings[i] = (*made)[place];
    if (cache_ == nullptr) continue;
    if (!texts[i].keep) {
      cache_->not_stored(settings_.kind, NotStored::guest);
      continue;
    }
    CacheEntry entry;
    entry.key = queries[i].key;
    entry.kind = settings_.kind;
    entry.value = values[place];
    entry.cost = cost;
    entry.ttl = settings_.ttl;
    entry.model = model.name;
    entry.owner = texts[i].owner;
    entry.fingerprint = fingerprints[i];
    entries.push_back(entry);
  }
  if (!entries.empty()) cache_->put(entries);
  return embeddings;
}

}  // namespace infra
