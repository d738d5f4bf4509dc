#include "infra/sqlite_cache.hpp"

#include <algorithm>
#include <atomic>

#include "infra/cache_stats_reader.hpp"
#include "infra/cache_upkeep.hpp"

namespace infra {
namespace {

using std::chrono::milliseconds;

// A job waits this long at most to have its answer kept; making it took seconds.
constexpr milliseconds kShortPatience{250};
constexpr milliseconds kLongPatience{5'000};
// What is longer would push out hundreds of answers. Such a thing is read rarely, and kept by
// whoever needs it often.
constexpr std::size_t kMostInMemory = 64UL << 10U;
constexpr auto kLookAtEpochEvery = std::chrono::seconds(1);

}  // namespace

class SqliteCache::Impl {
 public:
  Impl(Settings settings, const Clock& clock) : parts_(std::move(settings), clock) {
    upkeep_.maintain();
  }
  ~Impl() { upkeep_.flush(kLongPatience); }

  void look_up(std::span<CacheQuery> queries) {
    const SteadyTime start = parts_.clock.steady();
    for (CacheQuery& query : queries) query.found = {};
    CacheAccess access = CacheAccess::unavailable;
    if (parts_.settings.mode != CacheMode::refresh) {
      look_at_epoch(start);
      const std::int64_t now = parts_.wall();
      access = CacheAccess::done;
      if (!all_in_memory(queries, now)) access = read(queries, now);
    }
    const auto took = parts_.clock.steady() - start;
    for (CacheQuery& query : queries) count(query, access, took);
  }

  void put(std::span<const CacheEntry> entries) {
    std::vector<const CacheEntry*> wanted;
    for (const CacheEntry& entry : entries) {
      if (!compare(entry)) wanted.push_back(&entry);
    }
    if (wanted.empty() || parts_.settings.mode == CacheMode::read_only) return;
    bool kept = false;  // also when what comes after that fails
    const auto access = parts_.connections.write(
        kShortPatience, [&](CacheWriter& writer, std::uint64_t generation) {
          std::vector<std::int64_t> expiries;
          SQLite::Transaction transaction = writer.begin();
          CacheUpkeep::Ride ride(upkeep_, writer, wanted.size());
          for (const CacheEntry* entry : wanted) {
            expiries.push_back(writer.put(*entry, parts_.wall()));
          }
          const auto epoch = CacheParts::memory_epoch(generation, writer.epoch());
          writer.commit(transaction);
          kept = true;
          for (std::size_t i = 0; i < wanted.size(); ++i) {
            const CacheEntry& entry = *wanted[i];
            if (!fits_memory(entry.value)) continue;
            keep_in_memory({entry.kind, entry.key},
                           {std::string(entry.value), entry.cost, expiries[i]}, epoch);
          }
          ride.committed();
        });
    if (kept) return;
    const auto reason = access == CacheAccess::busy ? NotStored::busy : NotStored::full;
    for (const CacheEntry* entry : wanted) parts_.tally.not_stored(entry->kind, reason);
  }

  std::optional<std::string> recall(std::string_view name) {
    std::optional<std::string> value;
    static_cast<void>(parts_.connections.read(
        [&](CacheReader& reader, std::uint64_t) { value = reader.recall(name); }));
    return value;
  }

  void remember(std::string_view name, std::string_view value) {
    if (recall(name) == value) return;
    static_cast<void>(parts_.connections.write(
        kShortPatience, [&](CacheWriter& writer, std::uint64_t) { writer.remember(name, value); }));
  }

  CacheStats stats(int top) {
    CacheStats stats = empty_cache_stats(parts_.settings);
    static_cast<void>(parts_.connections.read([&](CacheReader& reader, std::uint64_t) {
      stats = stats_from(reader.database(), parts_.settings, top);
    }));
    const CacheTally::Counted counted = parts_.tally.now();
    for (std::size_t i = 0; i < counted.kinds.size(); ++i) {
      stats.kinds[i].second += counted.kinds[i];
    }
    for (std::size_t i = 0; i < counted.events.size(); ++i) {
      stats.events.at(i) += counted.events.at(i);
    }
    return stats;
  }

  CacheParts& parts() { return parts_; }
  CacheUpkeep& upkeep() { return upkeep_; }

  bool serves(const Digest& key) const {
    const CacheMode mode = parts_.settings.mode;
    if (mode == CacheMode::shadow || mode == CacheMode::refresh) return false;
    return (key[0] * 256 + key[1]) % 100 < parts_.settings.serve_percent;
  }

 private:
  // What another process took back is not served from memory for longer than a second.
  void look_at_epoch(SteadyTime now) {
    if (!parts_.memory.enabled()) return;
    auto before = looked_at_epoch_.load();
    if (now - before < kLookAtEpochEvery ||
        !looked_at_epoch_.compare_exchange_strong(before, now)) {
      return;
    }
    static_cast<void>(parts_.connections.read([&](CacheReader& reader, std::uint64_t generation) {
      parts_.memory.enter(CacheParts::memory_epoch(generation, reader.epoch()));
    }));
  }

  bool all_in_memory(std::span<CacheQuery> queries, std::int64_t now) {
    std::size_t found = 0;
    for (CacheQuery& query : queries) {
      auto answer = parts_.memory.find(query.kind, query.key, now);
      if (!answer) continue;
      query.found = {std::move(answer->value), CacheHit::memory, answer->saved};
      ++found;
    }
    return found == queries.size();
  }

  CacheAccess read(std::span<CacheQuery> queries, std::int64_t now) {
    // What was taken back since this was read is forgotten when that is noticed: one answer alone
    // needs no epoch of its own.
    const std::int64_t epoch_before = parts_.memory.epoch();
    return parts_.connections.read([&](CacheReader& reader, std::uint64_t generation) {
      if (queries.size() == 1) {
        take(queries[0], reader.look_up(queries[0].kind, queries[0].key, now), epoch_before);
        return;
      }
      reader.begin();
      const std::int64_t epoch = CacheParts::memory_epoch(generation, reader.epoch());
      parts_.memory.enter(epoch);
      std::vector<CacheQuery*> asked;
      asked.reserve(queries.size());
      for (CacheQuery& query : queries) {
        if (!query.found.value) asked.push_back(&query);
      }
      std::ranges::sort(asked, {}, &CacheQuery::key);
      CacheReader::Several found;
      for (std::span<CacheQuery* const> left(asked); !left.empty();) {
        const auto now_asked = left.first(std::min(left.size(), CacheReader::kAtOnce));
        reader.look_up(now_asked, now, found);
        for (std::size_t i = 0; i < now_asked.size(); ++i) {
          take(*now_asked[i], std::move(found.at(i)), epoch);
        }
        left = left.subspan(now_asked.size());
      }
      reader.end();
    });
  }

  void take(CacheQuery& query, CacheReader::Found found, std::int64_t epoch) {
    query.found = std::move(found.lookup);
    if (!query.found.value) return;
    query.found.hit = CacheHit::disk;
    if (!parts_.memory.enabled() || !fits_memory(*query.found.value) ||
        !parts_.memory.read_again(query.key)) {
      return;
    }
    keep_in_memory(query, {*query.found.value, query.found.saved, found.expires}, epoch);
  }

  static bool fits_memory(std::string_view value) { return value.size() <= kMostInMemory; }

  void keep_in_memory(const CacheQuery& query, MemoryTier::Answer answer, std::int64_t epoch) {
    parts_.memory.enter(epoch);
    parts_.memory.put(query.kind, query.key, std::move(answer), epoch);
  }

  // And takes away again what is not to be served.
  void count(CacheQuery& query, CacheAccess access, std::chrono::nanoseconds took) {
    CacheLookup& found = query.found;
    if (!found.value) {
      if (access == CacheAccess::busy) found.miss = CacheMiss::busy;
      if (access == CacheAccess::unavailable) found.miss = CacheMiss::bypass;
      if (query.counts_miss) parts_.tally.miss(query.kind, query.key, found.miss);
      return;
    }
    const bool given = serves(query.key);
    parts_.tally.hit(query.kind, query.key, found.hit, found.saved, given, took);
    if (given) return;
    found.value.reset();
    found.miss = CacheMiss::bypass;
  }

  // Whether there is an answer already that is not served: then it is compared and stays.
  bool compare(const CacheEntry& entry) {
    if (parts_.settings.mode == CacheMode::refresh || serves(entry.key)) return false;
    std::optional<std::string> known;
    static_cast<void>(parts_.connections.read([&](CacheReader& reader, std::uint64_t) {
      known = reader.look_up(entry.kind, entry.key, parts_.wall()).lookup.value;
    }));
    if (known) parts_.tally.compared(entry.kind, *known == entry.value);
    return known.has_value();
  }

  CacheParts parts_;
  CacheUpkeep upkeep_{parts_};
  std::atomic<SteadyTime> looked_at_epoch_{SteadyTime{}};
};

SqliteCache::SqliteCache(Settings settings, const Clock& clock)
    : impl_(std::make_unique<Impl>(std::move(settings), clock)) {}
SqliteCache::~SqliteCache() = default;
void SqliteCache::look_up(std::span<CacheQuery> queries) { impl_->look_up(queries); }
void SqliteCache::put(std::span<const CacheEntry> entries) { impl_->put(entries); }
void SqliteCache::not_stored(CacheKind kind, NotStored reason) {
  impl_->parts().tally.not_stored(kind, reason);
}
void SqliteCache::coalesced(CacheKind kind, CacheMiss counted_as, milliseconds saved) {
  impl_->parts().tally.coalesced(kind, counted_as, saved);
}
bool SqliteCache::serves(const Digest& key) const { return impl_->serves(key); }
std::optional<std::string> SqliteCache::recall(std::string_view name) {
  return impl_->recall(name);
}
void SqliteCache::remember(std::string_view name, std::string_view value) {
  impl_->remember(name, value);
}
void SqliteCache::flush() { impl_->upkeep().flush(kShortPatience); }
void SqliteCache::maintain() { impl_->upkeep().maintain(); }
CacheStats SqliteCache::stats(int top) { return impl_->stats(top); }
Result<std::int64_t> SqliteCache::clear() { return impl_->upkeep().invalidate({}); }
Result<std::int64_t> SqliteCache::purge_expired() { return impl_->upkeep().purge_expired(); }
Result<std::int64_t> SqliteCache::trim() { return impl_->upkeep().trim(); }
Result<std::int64_t> SqliteCache::invalidate(const CacheSelection& selection) {
  return impl_->upkeep().invalidate(selection);
}
Status SqliteCache::zero_statistics() { return impl_->upkeep().zero_statistics(); }

}  // namespace infra
