#pragma once

#include <fmt/format.h>

#include "infra/cache.hpp"

namespace infra {

// Calls f(name, counter) for every counter of one kind that is kept by counting (entries and
// bytes are kept by triggers). The one list that storing, loading and adding up share; the names
// are stored in files, so they never change their meaning.
template <typename Stats, typename F>
void for_each_counter(Stats& stats, F f) {
  f("hits.memory", stats.hits_memory);
  f("hits.disk", stats.hits_disk);
  f("hits.coalesced", stats.hits_coalesced);
  for (std::size_t i = 0; i < kMissNames.size(); ++i) {
    f(fmt::format("miss.{}", kMissNames.at(i)), stats.misses.at(i));
  }
  for (std::size_t i = 0; i < kNotStoredNames.size(); ++i) {
    f(fmt::format("not_stored.{}", kNotStoredNames.at(i)), stats.not_stored.at(i));
  }
  f("evicted.size", stats.evicted_size);
  f("evicted.ttl", stats.evicted_ttl);
  f("evicted.invalidated", stats.evicted_invalidated);
  f("saved_ms", stats.saved_ms);
  f("shadow.compared", stats.shadow_compared);
  f("shadow.agreed", stats.shadow_agreed);
  for (std::size_t i = 0; i < kLatencyBuckets; ++i) {
    f(fmt::format("latency.{}", i), stats.latency.at(i));
  }
}

}  // namespace infra
