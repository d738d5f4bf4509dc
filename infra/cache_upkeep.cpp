#include "infra/cache_upkeep.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "infra/cache_counters.hpp"
#include "infra/log.hpp"

namespace infra {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLongPatience{5'000};
constexpr milliseconds kSlice{20};
constexpr int kErasedAtOnce = 200;
constexpr std::int64_t kPageBytes = 4096;
// Pages in the log after which it is merged into the file: by maintain(), and by an answer as well
// when nobody maintains.
constexpr int kMergedByUpkeep = 1000;
constexpr int kMergedByAnswer = 8000;

}  // namespace

CacheParts::CacheParts(SqliteCache::Settings with, const Clock& the_clock)
    : settings(std::move(with)),
      clock(the_clock),
      tally(settings.kinds.size()),
      memory(settings.memory_bytes),
      connections(settings.path, settings.mode == CacheMode::read_only, tally, clock) {}

std::int64_t CacheParts::wall() const {
  return std::chrono::duration_cast<std::chrono::seconds>(clock.wall().time_since_epoch()).count();
}

CacheUpkeep::Ride::Ride(CacheUpkeep& upkeep, CacheWriter& writer, std::size_t answers)
    : upkeep_(upkeep), writer_(writer), taken_(upkeep.parts_.tally) {
  upkeep_.write(writer_, taken_.counted);
  left_ = upkeep_.trim_some(writer_, static_cast<int>(answers) * 2 + 16);
}

void CacheUpkeep::Ride::committed() {
  taken_.written = true;
  if (const auto spoiled = taken_.counted.spoiled.size(); spoiled > 0) {
    log::warning("cache entries that failed their checksum were removed: {}", spoiled);
  }
  upkeep_.count(left_, &CacheKindStats::evicted_size);
  upkeep_.merge_log(writer_, kMergedByAnswer);
}

void CacheUpkeep::write(CacheWriter& writer, const CacheTally::Counted& counted) {
  for (std::size_t i = 0; i < counted.kinds.size(); ++i) {
    for_each_counter(counted.kinds[i], [&](std::string_view name, std::uint64_t value) {
      if (value == 0) return;
      writer.add_to_counter(fmt::format("{}.{}", parts_.settings.kinds[i], name), value);
    });
  }
  for (std::size_t i = 0; i < counted.events.size(); ++i) {
    if (counted.events.at(i) == 0) continue;
    writer.add_to_counter(fmt::format("event.{}", kCacheEventNames.at(i)), counted.events.at(i));
  }
  const std::int64_t now = parts_.wall();
  for (const auto& [key, hits] : counted.touched) writer.touch(key, hits, now);
  for (const Digest& key : counted.spoiled) writer.erase(key);
  writer.set_counter("updated", now);
}

void CacheUpkeep::count(const Erased& gone, std::uint64_t CacheKindStats::*counter) {
  for (const auto& [kind, key] : gone) {
    parts_.tally.evicted(kind, counter);
    parts_.memory.erase(key);
  }
}

// A small cache has a small log, so that both together stay near the limit.
void CacheUpkeep::merge_log(CacheWriter& writer, int most_pages) {
  const auto twentieth = static_cast<std::int64_t>(parts_.settings.limit_bytes) / 20 / kPageBytes;
  if (writer.pages_in_log() > std::clamp<std::int64_t>(twentieth, 16, most_pages)) {
    writer.checkpoint(false);
  }
}

// Once the limit is passed, until nine tenths of it are left.
CacheUpkeep::Erased CacheUpkeep::trim_some(CacheWriter& writer, int most) {
  const auto used = static_cast<std::uint64_t>(writer.space().used_bytes);
  const std::uint64_t limit = parts_.settings.limit_bytes;
  trimming_ = used > limit || (trimming_ && used > limit / 10 * 9);
  if (!trimming_) return {};
  return writer.erase(CacheWriter::Which::least_recently_used, most, 0);
}

void CacheUpkeep::flush(milliseconds patience) {
  if (parts_.settings.mode == CacheMode::read_only || parts_.tally.now().nothing()) return;
  static_cast<void>(parts_.connections.write(patience, [&](CacheWriter& writer, std::uint64_t) {
    SQLite::Transaction transaction = writer.begin();
    Ride ride(*this, writer, 0);
    writer.commit(transaction);
    ride.committed();
  }));
}

void CacheUpkeep::maintain() {
  if (parts_.settings.mode == CacheMode::read_only) return;
  flush(milliseconds(0));
  const SteadyTime end = parts_.clock.steady() + kSlice;
  bool more = true;
  while (more && parts_.clock.steady() < end) {
    more = false;
    static_cast<void>(parts_.connections.write(milliseconds(0), [&](CacheWriter& writer,
                                                                    std::uint64_t) {
      SQLite::Transaction transaction = writer.begin();
      const auto expired = writer.erase(CacheWriter::Which::expired, kErasedAtOnce, parts_.wall());
      const auto unused = trim_some(writer, kErasedAtOnce);
      writer.commit(transaction);
      count(expired, &CacheKindStats::evicted_ttl);
      count(unused, &CacheKindStats::evicted_size);
      more = expired.size() + unused.size() >= kErasedAtOnce;
      const auto space = writer.space();
      if (space.free_bytes > space.used_bytes / 4) writer.give_back(256);
      merge_log(writer, kMergedByUpkeep);
    }));
  }
}

// Erases in steps, each a transaction of its own, so that others get their turn in between.
// step(writer) returns what it erased, fewer than kErasedAtOnce when there is no more.
template <typename Step>
Result<std::int64_t> CacheUpkeep::erase_all(std::uint64_t CacheKindStats::*counter, bool taken_back,
                                            Step step) {
  std::int64_t sum = 0;
  for (bool more = true; more;) {
    const auto access =
        parts_.connections.write(kLongPatience, [&](CacheWriter& writer, std::uint64_t generation) {
          SQLite::Transaction transaction = writer.begin();
          const Erased gone = step(writer);
          // Others must forget as well, also what they read between two steps.
          const std::int64_t epoch = taken_back ? writer.raise_epoch() : writer.epoch();
          writer.commit(transaction);
          parts_.memory.enter(CacheParts::memory_epoch(generation, epoch));
          count(gone, counter);
          sum += static_cast<std::int64_t>(gone.size());
          more = gone.size() == kErasedAtOnce;
          if (more) return;
          writer.give_back(1 << 20);
          writer.checkpoint(true);
        });
    if (access == CacheAccess::done) continue;
    return transient(access == CacheAccess::busy
                         ? fmt::format("{} is busy: another process is writing; try again",
                                       parts_.settings.path.string())
                         : "the cache could not be changed; the line above says why");
  }
  flush(kLongPatience);
  return sum;
}

Result<std::int64_t> CacheUpkeep::purge_expired() {
  return erase_all(&CacheKindStats::evicted_ttl, false, [this](CacheWriter& writer) {
    return writer.erase(CacheWriter::Which::expired, kErasedAtOnce, parts_.wall());
  });
}

Result<std::int64_t> CacheUpkeep::trim() {
  return erase_all(&CacheKindStats::evicted_size, false, [this](CacheWriter& writer) {
    const auto used = static_cast<std::uint64_t>(writer.space().used_bytes);
    if (used <= parts_.settings.limit_bytes / 10 * 9) return Erased{};
    return writer.erase(CacheWriter::Which::least_recently_used, kErasedAtOnce, 0);
  });
}

Result<std::int64_t> CacheUpkeep::invalidate(const CacheSelection& selection) {
  std::int64_t last = 0;
  return erase_all(&CacheKindStats::evicted_invalidated, true, [&](CacheWriter& writer) {
    return writer.erase(selection, kErasedAtOnce, last);
  });
}

Status CacheUpkeep::zero_statistics() {
  static_cast<void>(parts_.tally.take());
  const auto access =
      parts_.connections.write(kLongPatience, [&](CacheWriter& writer, std::uint64_t) {
        SQLite::Transaction transaction = writer.begin();
        writer.zero_counters(parts_.wall());
        writer.commit(transaction);
      });
  if (access == CacheAccess::done) return ok();
  return transient("the statistics could not be written; try again");
}

}  // namespace infra
