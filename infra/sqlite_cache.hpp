#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "infra/cache.hpp"
#include "infra/clock.hpp"
#include "infra/result.hpp"

namespace infra {

struct CacheSelection;

enum class CacheMode {
  on,
  read_only,  // serves, and writes nothing, not even a counter
  refresh,    // finds nothing, keeps everything: answers are made anew
  shadow,     // looks up, but gives nothing away; compares what is made with what was found
};

// A Cache in one SQLite file that several processes may share, with a memory tier in front. Reading
// takes no lock that writing holds. Touches and counters are collected and written together, with
// the next answer or by maintain(), never one write per hit.
class SqliteCache final : public Cache {
 public:
  struct Settings {
    std::filesystem::path path;
    std::vector<std::string> kinds;
    std::uint64_t limit_bytes = 256ULL << 20U;  // of the file
    std::uint64_t memory_bytes = 4ULL << 20U;   // 0: no memory tier
    CacheMode mode = CacheMode::on;
    // Of all keys, chosen by their hash, so many are served in mode `on`; the others are treated as
    // in mode `shadow`.
    int serve_percent = 100;
  };

  // Never fails: what is wrong is logged, and every look-up is a miss ("bypass").
  SqliteCache(Settings settings, const Clock& clock);
  ~SqliteCache() override;

  void look_up(std::span<CacheQuery> queries) override;
  using Cache::put;
  void put(std::span<const CacheEntry> entries) override;
  void not_stored(CacheKind kind, NotStored reason) override;
  void coalesced(CacheKind kind, CacheMiss counted_as, std::chrono::milliseconds saved) override;
  bool serves(const Digest& key) const override;
  std::optional<std::string> recall(std::string_view name) override;
  void remember(std::string_view name, std::string_view value) override;

  // Writes what was collected.
  void flush();
  // A slice of what has to be done beside: flushes, removes what expired, trims, gives back space,
  // merges the log into the file. Takes some 20 ms at most, on a disk that does not stall; to be
  // called every second or two by a thread that has time.
  void maintain();

  // How many entries left.
  Result<std::int64_t> clear();
  Result<std::int64_t> purge_expired();
  Result<std::int64_t> trim();  // down to nine tenths of the limit, if it is over that
  Result<std::int64_t> invalidate(const CacheSelection& selection);
  Status zero_statistics();

  // What the file and this process's uncounted part of it say.
  CacheStats stats(int top);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// The statistics of a cache file, read beside a running worker without a writer's lock. A file
// that is not there gives zeros and its path.
Result<CacheStats> read_cache_stats(const SqliteCache::Settings& settings, int top);

}  // namespace infra
