#include "infra/cache.hpp"

#include <cmath>
#include <numeric>

namespace infra {

double latency_at(const LatencyBuckets& buckets, double share) {
  const auto total = std::accumulate(buckets.begin(), buckets.end(), std::uint64_t{0});
  if (total == 0) return 0;
  const double wanted = share * static_cast<double>(total);
  double below = 0;
  for (std::size_t i = 0; i < buckets.size(); ++i) {
    const auto here = static_cast<double>(buckets[i]);
    if (here > 0 && below + here >= wanted) {
      const double low = i == 0 ? 0.0 : std::exp2(i - 1);
      return low + (std::exp2(i) - low) * (wanted - below) / here;
    }
    below += here;
  }
  return std::exp2(buckets.size() - 1);
}

std::uint64_t CacheKindStats::missed() const {
  return std::accumulate(misses.begin(), misses.end(), std::uint64_t{0});
}

CacheKindStats& CacheKindStats::operator+=(const CacheKindStats& other) {
  hits_memory += other.hits_memory;
  hits_disk += other.hits_disk;
  hits_coalesced += other.hits_coalesced;
  for (std::size_t i = 0; i < misses.size(); ++i) misses[i] += other.misses[i];
  for (std::size_t i = 0; i < not_stored.size(); ++i) not_stored[i] += other.not_stored[i];
  evicted_size += other.evicted_size;
  evicted_ttl += other.evicted_ttl;
  evicted_invalidated += other.evicted_invalidated;
  saved_ms += other.saved_ms;
  shadow_compared += other.shadow_compared;
  shadow_agreed += other.shadow_agreed;
  entries += other.entries;
  bytes += other.bytes;
  plain_bytes += other.plain_bytes;
  for (std::size_t i = 0; i < latency.size(); ++i) latency[i] += other.latency[i];
  return *this;
}

CacheLookup Cache::get(CacheKind kind, const Digest& key) {
  CacheQuery query{kind, key};
  look_up({&query, 1});
  return std::move(query.found);
}

CacheKindStats CacheStats::total() const {
  CacheKindStats sum;
  for (const auto& [name, kind] : kinds) sum += kind;
  return sum;
}

}  // namespace infra
