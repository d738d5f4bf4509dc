#pragma once

#include "infra/cache_connections.hpp"
#include "infra/memory_tier.hpp"
#include "infra/sqlite_cache.hpp"

namespace infra {

// What a cache of one process consists of.
struct CacheParts {
  CacheParts(SqliteCache::Settings with, const Clock& the_clock);

  std::int64_t wall() const;  // Unix seconds
  // What the memory tier calls an epoch: never the same for two files.
  static std::int64_t memory_epoch(std::uint64_t generation, std::int64_t epoch) {
    return static_cast<std::int64_t>(generation << 40U) + epoch;
  }

  const SqliteCache::Settings settings;
  const Clock& clock;
  CacheTally tally;
  MemoryTier memory;
  CacheConnections connections;
};

// Everything that changes the file but is not a look-up's or an answer's own business. Any thread.
class CacheUpkeep {
 public:
  explicit CacheUpkeep(CacheParts& parts) : parts_(parts) {}

  void flush(std::chrono::milliseconds patience);
  void maintain();
  Result<std::int64_t> purge_expired();
  Result<std::int64_t> trim();
  Result<std::int64_t> invalidate(const CacheSelection& selection);
  Status zero_statistics();

  // Takes part in the transaction that keeps answers, before these are put: what was counted goes
  // into the file with them, entries that failed their checksum go, and for each that comes two may
  // leave when the limit is passed. Lives as long as the
  // transaction; committed() is called after it.
  class Ride {
   public:
    Ride(CacheUpkeep& upkeep, CacheWriter& writer, std::size_t answers);
    void committed();

   private:
    // Goes back unless it was written, also when writing it throws.
    struct Taken {
      explicit Taken(CacheTally& from) : tally(from), counted(from.take()) {}
      ~Taken() {
        if (!written) tally.give_back(std::move(counted));
      }
      Taken(const Taken&) = delete;
      Taken& operator=(const Taken&) = delete;
      CacheTally& tally;
      CacheTally::Counted counted;
      bool written = false;
    };
    CacheUpkeep& upkeep_;
    CacheWriter& writer_;
    Taken taken_;
    std::vector<CacheWriter::Erased> left_;
  };

 private:
  using Erased = std::vector<CacheWriter::Erased>;
  template <typename Step>
  Result<std::int64_t> erase_all(std::uint64_t CacheKindStats::*counter, bool taken_back,
                                 Step step);
  Erased trim_some(CacheWriter& writer, int most);
  void write(CacheWriter& writer, const CacheTally::Counted& counted);
  void count(const Erased& gone, std::uint64_t CacheKindStats::*counter);
  void merge_log(CacheWriter& writer, int most_pages);

  CacheParts& parts_;
  bool trimming_ = false;  // in the writer's turn
};

}  // namespace infra
