#include "infra/memory_tier.hpp"

#include <cstring>

namespace infra {
namespace {

// List node, map node, key: what an answer costs beside its bytes.
constexpr std::size_t kOverhead = 200;

}  // namespace

std::size_t MemoryTier::size_of(const Answer& answer) {
  return kOverhead + answer.value.capacity();
}

void MemoryTier::Shard::erase(Items::iterator item) {
  bytes -= size_of(item->answer);
  places.erase(item->key);
  items.erase(item);
}

std::optional<MemoryTier::Answer> MemoryTier::find(CacheKind kind, const Digest& key,
                                                   std::int64_t now) {
  Shard& shard = shard_of(key);
  const std::lock_guard lock(shard.mutex);
  const auto place = shard.places.find(key);
  if (place == shard.places.end() || place->second->kind != kind) return std::nullopt;
  if (place->second->answer.expires <= now) {
    shard.erase(place->second);
    return std::nullopt;
  }
  shard.items.splice(shard.items.begin(), shard.items, place->second);
  return place->second->answer;
}

bool MemoryTier::read_again(const Digest& key) {
  std::array<std::uint32_t, 2> parts{};
  std::memcpy(parts.data(), key.data(), sizeof parts);
  return read_.at(parts[0] % read_.size()).exchange(parts[1]) == parts[1];
}

void MemoryTier::put(CacheKind kind, const Digest& key, Answer answer, std::int64_t epoch) {
  const std::size_t size = size_of(answer);
  Shard& shard = shard_of(key);
  const std::lock_guard lock(shard.mutex);
  if (shard.epoch != epoch) return;
  if (const auto place = shard.places.find(key); place != shard.places.end()) {
    shard.erase(place->second);
  }
  if (size > most_bytes_per_shard_) return;
  shard.items.push_front({key, kind, std::move(answer)});
  shard.places.emplace(key, shard.items.begin());
  shard.bytes += size;
  while (shard.bytes > most_bytes_per_shard_) shard.erase(std::prev(shard.items.end()));
}

void MemoryTier::enter(std::int64_t epoch) {
  auto known = epoch_.load();
  do {
    if (epoch <= known) return;
  } while (!epoch_.compare_exchange_weak(known, epoch));
  for (Shard& shard : shards_) {
    const std::lock_guard lock(shard.mutex);
    if (epoch <= shard.epoch) continue;
    shard.epoch = epoch;
    shard.places.clear();
    shard.items.clear();
    shard.bytes = 0;
  }
}

void MemoryTier::erase(const Digest& key) {
  Shard& shard = shard_of(key);
  const std::lock_guard lock(shard.mutex);
  if (const auto place = shard.places.find(key); place != shard.places.end()) {
    shard.erase(place->second);
  }
}

std::size_t MemoryTier::bytes() const {
  std::size_t sum = 0;
  for (const Shard& shard : shards_) {
    const std::lock_guard lock(shard.mutex);
    sum += shard.bytes;
  }
  return sum;
}

}  // namespace infra
