#include "infra/embedding_cache.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

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

// An embedding that is not in the cache.
struct EmbeddingCache::Wanted {
  std::size_t first;  // place of the first text that wants it
  CacheMiss miss = CacheMiss::absent;
  std::optional<SingleFlight::Turn> turn = {};  // ours to make
  Embedding embedding = {};
  bool made_here = false;
  std::chrono::milliseconds cost{0};
};

// What somebody finished between our look-up and our turn.
void EmbeddingCache::find_again(std::map<Digest, Wanted>& wanted) const {
  if (cache_ == nullptr) return;
  for (auto& [key, want] : wanted) {
    if (!want.turn) continue;
    auto found = cache_->get(settings_.kind, key);
    auto known = found.value ? unpacked(*found.value) : std::nullopt;
    if (!known) continue;
    want.embedding = *std::move(known);
    want.turn.reset();
  }
}

Status EmbeddingCache::make_missing(std::map<Digest, Wanted>& wanted, std::span<const Text> of,
                                    const Make& make) const {
  std::vector<Wanted*> ours;
  for (auto& [key, want] : wanted) {
    if (want.turn) ours.push_back(&want);
  }
  if (ours.empty()) return ok();
  std::ranges::sort(ours, {}, &Wanted::first);
  std::vector<std::string_view> texts;
  for (const Wanted* want : ours) texts.push_back(of[want->first].text);
  const auto start = clock_.steady();
  auto made = make(texts);
  if (!made) return std::move(made).error();
  if (made->size() != texts.size()) {
    return permanent(fmt::format("{} embeddings for {} texts", made->size(), texts.size()));
  }
  const std::size_t dimensions = made->front().size();
  for (const Embedding& embedding : *made) {
    if (embedding.size() != dimensions || !unpacked(packed(embedding))) {
      return permanent("an embedding is empty, not a number or of another length");
    }
  }
  const auto cost = std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - start) /
                    static_cast<std::int64_t>(texts.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    ours[i]->embedding = std::move((*made)[i]);
    ours[i]->made_here = true;
    ours[i]->cost = cost;
  }
  return ok();
}

Result<std::vector<Embedding>> EmbeddingCache::embed(const ModelIdentity& model,
                                                     std::span<const Text> texts, const Make& make,
                                                     const Stop& stop) {
  std::vector<CacheQuery> queries(texts.size());
  std::vector<std::string> fingerprints(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    KeyFields fields;
    fill(fields, model, texts[i]);
    queries[i] = {settings_.kind, fields.key()};
    fingerprints[i] = fields.fingerprint();
  }
  const auto ended_before = flights_.ended();
  if (cache_ != nullptr) cache_->look_up(queries);

  std::vector<Embedding> embeddings(texts.size());
  std::map<Digest, Wanted> wanted;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (auto known = queries[i].found.value ? unpacked(*queries[i].found.value) : std::nullopt) {
      embeddings[i] = *std::move(known);
    } else {
      wanted.try_emplace(queries[i].key, Wanted{i, queries[i].found.miss});
    }
  }
  // Turns are taken in the order of the keys, by everybody: nobody waits for one who waits for him.
  for (auto& [key, want] : wanted) {
    auto turn = flights_.enter(key, stop);
    if (turn.maker()) {
      want.turn.emplace(std::move(turn));
    } else if (auto joined = turn.value() ? unpacked(*turn.value()) : std::nullopt) {
      want.embedding = *std::move(joined);
      if (cache_ != nullptr) cache_->coalesced(settings_.kind, want.miss, turn.cost());
    } else {
      return cancelled("stopped while somebody else made the embedding");
    }
  }
  if (flights_.ended() != ended_before) find_again(wanted);
  if (auto made = make_missing(wanted, texts, make); !made) return std::move(made).error();

  std::vector<CacheEntry> entries;
  std::map<Digest, std::string> values;
  for (const auto& [key, want] : wanted) {
    if (want.made_here) values.emplace(key, packed(want.embedding));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!embeddings[i].empty()) continue;
    const Wanted& want = wanted.at(queries[i].key);
    embeddings[i] = want.embedding;
    if (cache_ == nullptr || !want.made_here) continue;
    if (!texts[i].keep) {
      cache_->not_stored(settings_.kind, NotStored::guest);
      continue;
    }
    CacheEntry entry;
    entry.key = queries[i].key;
    entry.kind = settings_.kind;
    entry.value = values.at(queries[i].key);
    entry.cost = want.cost;
    entry.ttl = settings_.ttl;
    entry.model = model.name;
    entry.owner = texts[i].owner;
    entry.fingerprint = fingerprints[i];
    entries.push_back(entry);
  }
  if (!entries.empty()) cache_->put(entries);
  for (auto& [key, want] : wanted) {
    if (want.made_here) want.turn->publish(values.at(key), want.cost);
  }
  return embeddings;
}

}  // namespace infra
