#include "infra/cache_tally.hpp"

#include <algorithm>
#include <bit>

#include "infra/cache_counters.hpp"

namespace infra {
namespace {

// Beyond these, uses are not remembered until the rest was written: which entry leaves first is
// then less exact, and nothing else.
constexpr std::size_t kMostTouched = 4096;
constexpr std::size_t kMostSpoiled = 64;

std::size_t latency_bucket(std::chrono::nanoseconds took) {
  const auto us = static_cast<std::uint64_t>(std::max<std::int64_t>(0, took.count() / 1000));
  return std::min<std::size_t>(static_cast<std::size_t>(std::bit_width(us)), kLatencyBuckets - 1);
}

}  // namespace

bool CacheTally::Counted::nothing() const {
  std::uint64_t any = 0;
  for (const CacheKindStats& kind : kinds) {
    for_each_counter(kind, [&](std::string_view, std::uint64_t value) { any |= value; });
  }
  for (const std::uint64_t count : events) any |= count;
  return any == 0 && touched.empty() && spoiled.empty();
}

void CacheTally::hit(CacheKind kind, const Digest& key, CacheHit where,
                     std::chrono::milliseconds saved, bool served, std::chrono::nanoseconds took) {
  const std::lock_guard lock(mutex_);
  CacheKindStats& stats = at(kind);
  ++(where == CacheHit::memory ? stats.hits_memory : stats.hits_disk);
  if (served) stats.saved_ms += static_cast<std::uint64_t>(saved.count());
  ++stats.latency.at(latency_bucket(took));
  if (const auto known = counted_.touched.find(key); known != counted_.touched.end()) {
    ++known->second;
  } else if (counted_.touched.size() < kMostTouched) {
    counted_.touched.emplace(key, 1);
  }
}

void CacheTally::miss(CacheKind kind, const Digest& key, CacheMiss reason) {
  const std::lock_guard lock(mutex_);
  ++at(kind).misses.at(static_cast<std::size_t>(reason));
  if (reason == CacheMiss::checksum && counted_.spoiled.size() < kMostSpoiled) {
    counted_.spoiled.insert(key);
  }
}

void CacheTally::not_stored(CacheKind kind, NotStored reason) {
  const std::lock_guard lock(mutex_);
  ++at(kind).not_stored.at(static_cast<std::size_t>(reason));
}

// The miss may have been written already: counters are added up as numbers that may be below zero
// on the way, which unsigned ones do just as well.
void CacheTally::coalesced(CacheKind kind, CacheMiss counted_as, std::chrono::milliseconds saved) {
  const std::lock_guard lock(mutex_);
  CacheKindStats& stats = at(kind);
  --stats.misses.at(static_cast<std::size_t>(counted_as));
  ++stats.hits_coalesced;
  stats.saved_ms += static_cast<std::uint64_t>(saved.count());
}

void CacheTally::compared(CacheKind kind, bool agreed) {
  const std::lock_guard lock(mutex_);
  ++at(kind).shadow_compared;
  if (agreed) ++at(kind).shadow_agreed;
}

void CacheTally::evicted(CacheKind kind, std::uint64_t CacheKindStats::*counter) {
  const std::lock_guard lock(mutex_);
  if (kind < counted_.kinds.size()) ++(at(kind).*counter);
}

void CacheTally::event(CacheEvent event) {
  const std::lock_guard lock(mutex_);
  ++counted_.events.at(static_cast<std::size_t>(event));
}

CacheTally::Counted CacheTally::take() {
  const std::lock_guard lock(mutex_);
  Counted taken;
  taken.kinds.resize(counted_.kinds.size());
  std::swap(taken, counted_);
  return taken;
}

void CacheTally::give_back(Counted counted) {
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < counted_.kinds.size(); ++i) counted_.kinds[i] += counted.kinds[i];
  for (std::size_t i = 0; i < counted_.events.size(); ++i) {
    counted_.events.at(i) += counted.events.at(i);
  }
  for (const auto& [key, count] : counted.touched) {
    if (counted_.touched.size() < kMostTouched) counted_.touched[key] += count;
  }
  counted_.spoiled.merge(counted.spoiled);
}

CacheTally::Counted CacheTally::now() const {
  const std::lock_guard lock(mutex_);
  return counted_;
}

}  // namespace infra
