#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "infra/digest.hpp"

namespace infra {

// Answers are filed under kinds (the worker has "stage1", "stage2", "embedding"); the cache knows
// them by their number in the list of names it was opened with.
using CacheKind = std::size_t;

enum class CacheMiss { absent, expired, checksum, bypass, busy };
enum class NotStored { guest, cut, empty, invalid, fallback, digest, full, busy };

// What the counters and cache-stats call them: stable ids.
constexpr std::array<std::string_view, 5> kMissNames{"absent", "expired", "checksum", "bypass",
                                                     "busy"};
constexpr std::array<std::string_view, 8> kNotStoredNames{"guest",    "cut",    "empty", "invalid",
                                                          "fallback", "digest", "full",  "busy"};

enum class CacheHit { none, memory, disk };

struct CacheLookup {
  std::optional<std::string> value;    // as it was put, byte for byte
  CacheHit hit = CacheHit::none;       // where it was found; also when it is not given away
  std::chrono::milliseconds saved{0};  // what it once took to make
  CacheMiss miss = CacheMiss::absent;  // meaningful without a value
};

// A question and its answer, in one place so that asking allocates nothing.
struct CacheQuery {
  CacheKind kind = 0;
  Digest key{};
  CacheLookup found = {};
  // Of one that will be asked again by whoever makes the answer, only a hit counts.
  bool counts_miss = true;
};

struct CacheEntry {
  Digest key{};
  CacheKind kind = 0;
  std::string_view value;
  std::chrono::milliseconds cost{0};  // time it took to make
  std::chrono::seconds ttl{0};
  std::string_view label;             // for statistics; never anything a writer wrote
  std::string_view model = {};        // who made it; empty: nobody but us
  std::string_view owner = {};        // whose it is, in a namespace per user
  std::string_view fingerprint = {};  // of the fields of the key, see cache_key.hpp
};

// Latencies in buckets that double: bucket i counts those below 2^i microseconds.
constexpr std::size_t kLatencyBuckets = 24;
using LatencyBuckets = std::array<std::uint64_t, kLatencyBuckets>;
// Microseconds below which `share` (0..1) of them lie, interpolated inside the bucket; 0 for none.
double latency_at(const LatencyBuckets& buckets, double share);

struct CacheKindStats {
  std::uint64_t hits_memory = 0, hits_disk = 0, hits_coalesced = 0;
  std::array<std::uint64_t, kMissNames.size()> misses{};
  std::array<std::uint64_t, kNotStoredNames.size()> not_stored{};
  std::uint64_t evicted_size = 0, evicted_ttl = 0, evicted_invalidated = 0;
  std::uint64_t saved_ms = 0;
  std::uint64_t shadow_compared = 0, shadow_agreed = 0;
  std::uint64_t entries = 0, bytes = 0, plain_bytes = 0;  // bytes: as stored
  LatencyBuckets latency{};

  std::uint64_t hits() const { return hits_memory + hits_disk + hits_coalesced; }
  std::uint64_t missed() const;
  std::uint64_t lookups() const { return hits() + missed(); }
  CacheKindStats& operator+=(const CacheKindStats& other);
};

struct CachePopular {
  std::string key_hex;
  std::string kind;
  std::string label;
  std::uint64_t hits = 0;
};

// Of entries whose label ends in " #N": which of several answers to the same they are.
struct CacheVariant {
  std::string name;  // "1"
  std::uint64_t entries = 0;
  std::uint64_t hits = 0;
};

// What befell the file itself; each is also one line in the log.
enum class CacheEvent {
  quarantined,  // damaged: moved aside and made anew
  reopened,     // deleted, renamed or replaced under us
  unreadable,   // worked without it for a while
  unwritable,   // full, read-only: served from it, kept nothing for a while
};
constexpr std::array<std::string_view, 4> kCacheEventNames{"quarantined", "reopened", "unreadable",
                                                           "unwritable"};
using CacheEventCounts = std::array<std::uint64_t, kCacheEventNames.size()>;

struct CacheStats {
  std::string path;
  std::string sqlite;  // its version, and what is known against it
  bool present = false;
  std::uint64_t bytes = 0, wal_bytes = 0, limit_bytes = 0, entries = 0;
  std::uint64_t free_bytes = 0;  // of `bytes`, in pages that hold nothing
  // Unix seconds, 0: never.
  std::int64_t since = 0, updated = 0, oldest = 0, next_expiry = 0;
  CacheEventCounts events{};
  std::vector<std::pair<std::string, CacheKindStats>> kinds;
  // Only when asked for the most popular.
  std::vector<CachePopular> top;
  std::vector<CacheVariant> variants;  // by name

  CacheKindStats total() const;
};

// Keeps answers. It may never fail a job: whatever is wrong with it reads as a miss or as an
// answer that is not kept. Any thread may call any method.
class Cache {
 public:
  virtual ~Cache() = default;
  // Answers all queries, those that have to be read from the file in one go.
  virtual void look_up(std::span<CacheQuery> queries) = 0;
  // All or, when something is wrong, none of them.
  virtual void put(std::span<const CacheEntry> entries) = 0;
  // Counts an answer that must not be kept.
  virtual void not_stored(CacheKind kind, NotStored reason) = 0;
  // A look-up that missed was answered after all, by somebody who was just making the answer: it
  // counts as a coalesced hit instead of as that miss.
  virtual void coalesced(CacheKind kind, CacheMiss counted_as, std::chrono::milliseconds saved) = 0;
  // Whether answers under this key are given to anybody, as the cache is set up: else each is to be
  // made by whoever asks.
  virtual bool serves(const Digest& key) const = 0;
  // Small facts that must outlive the process, such as the last digest seen of a model.
  virtual std::optional<std::string> recall(std::string_view name) = 0;
  virtual void remember(std::string_view name, std::string_view value) = 0;

  CacheLookup get(CacheKind kind, const Digest& key);
  void put(const CacheEntry& entry) { put(std::span(&entry, 1)); }
};

}  // namespace infra
