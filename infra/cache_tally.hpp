#pragma once

#include <chrono>
#include <mutex>
#include <set>
#include <unordered_map>
#include <vector>

#include "infra/cache.hpp"

namespace infra {

// What happened since it was last written to the file. Any thread.
class CacheTally {
 public:
  explicit CacheTally(std::size_t kinds) { counted_.kinds.resize(kinds); }

  struct Counted {
    std::vector<CacheKindStats> kinds;  // by kind
    CacheEventCounts events{};
    std::unordered_map<Digest, std::uint64_t, DigestHash> touched;  // how often each was served
    std::set<Digest> spoiled;  // entries that failed their checksum
    bool nothing() const;
  };

  // `served` false: found, but not given to the caller, so it saved no time.
  void hit(CacheKind kind, const Digest& key, CacheHit where, std::chrono::milliseconds saved,
           bool served, std::chrono::nanoseconds took);
  void miss(CacheKind kind, const Digest& key, CacheMiss reason);
  void not_stored(CacheKind kind, NotStored reason);
  void coalesced(CacheKind kind, CacheMiss counted_as, std::chrono::milliseconds saved);
  void compared(CacheKind kind, bool agreed);
  void evicted(CacheKind kind, std::uint64_t CacheKindStats::*counter);
  void event(CacheEvent event);

  // Takes everything; whoever cannot write it gives it back.
  Counted take();
  void give_back(Counted counted);
  Counted now() const;

 private:
  CacheKindStats& at(CacheKind kind) { return counted_.kinds.at(kind); }

  mutable std::mutex mutex_;
  Counted counted_;
};

}  // namespace infra
