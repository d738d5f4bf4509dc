#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "infra/cache.hpp"
#include "infra/clock.hpp"
#include "infra/result.hpp"

namespace infra {

// A Cache in one SQLite file that several processes may share. A damaged file is moved aside and
// made anew; one that cannot be used at all is left alone for a while (30 s, then tried again):
// each with one log line. Touches and counters are collected and written together, with the next
// answer or after two seconds, never one write per hit.
class SqliteCache final : public Cache {
 public:
  struct Settings {
    std::filesystem::path path;
    std::vector<std::string> kinds;
    std::uint64_t limit_bytes = 256ULL << 20U;
  };

  // Never fails: what is wrong is logged, and every look-up is a miss ("bypass").
  SqliteCache(Settings settings, const Clock& clock);
  ~SqliteCache() override;

  CacheLookup get(CacheKind kind, const Digest& key) override;
  void put(const CacheEntry& entry) override;
  void not_stored(CacheKind kind, NotStored reason) override;
  std::optional<std::string> recall(std::string_view name) override;
  void remember(std::string_view name, std::string_view value) override;

  // Writes what was collected, when it is due or `now`.
  void flush(bool now);
  // How many entries left.
  Result<std::int64_t> clear();
  Result<std::int64_t> purge_expired();
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
