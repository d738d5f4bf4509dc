#include "infra/sqlite_cache.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "infra/cache_counters.hpp"
#include "infra/cache_file.hpp"
#include "infra/cache_stats_reader.hpp"
#include "infra/cache_store.hpp"
#include "infra/file_lock.hpp"
#include "infra/log.hpp"

namespace infra {
namespace {

constexpr auto kLeaveAlone = std::chrono::seconds(30);
constexpr auto kFlushEvery = std::chrono::seconds(2);
constexpr auto kShortPatience = std::chrono::milliseconds(50);  // on the way of a job
constexpr auto kLongPatience = std::chrono::seconds(2);         // for maintenance
constexpr std::size_t kMostTouches = 256;
constexpr int kErasedAtOnce = 200;  // bounds how long a reader waits
constexpr int kTrimmedAtOnce = 16;  // entries differ in size: not many more than must go

std::size_t latency_bucket(std::chrono::nanoseconds took) {
  std::size_t bucket = 0;
  for (auto us = took.count() / 1000; us > 0 && bucket + 1 < kLatencyBuckets; us /= 2) ++bucket;
  return bucket;
}

}  // namespace

// Every public method takes the mutex; the private ones expect it held.
class SqliteCache::Impl {
 public:
  Impl(Settings settings, const Clock& clock)
      : settings_(std::move(settings)), clock_(clock), pending_(settings_.kinds.size()) {
    const std::lock_guard lock(mutex_);
    static_cast<void>(erase_all_of(CacheStore::Which::expired, &CacheKindStats::evicted_ttl));
  }

  ~Impl() {
    const std::lock_guard lock(mutex_);
    if (!store_) return;
    guarded([&] {
      write_pending();
      if (const auto writer = writer_lock(kShortPatience)) store_->checkpoint(true);
    });
  }

  CacheLookup get(CacheKind kind, const Digest& key) {
    const std::lock_guard lock(mutex_);
    const SteadyTime start = clock_.steady();
    CacheLookup found;
    found.miss = CacheMiss::bypass;
    if (connected()) guarded([&] { found = store_->look_up(kind, key, wall()); });
    CacheKindStats& counters = pending_[kind];
    if (found.value) {
      ++counters.hits_disk;
      counters.saved_ms += static_cast<std::uint64_t>(found.saved.count());
      ++counters.latency.at(latency_bucket(clock_.steady() - start));
      ++touched_[key];
    } else {
      ++counters.misses.at(static_cast<std::size_t>(found.miss));
    }
    flush_if_due();
    return found;
  }

  void put(const CacheEntry& entry) {
    const std::lock_guard lock(mutex_);
    std::optional<NotStored> refused = NotStored::full;
    if (connected()) {
      guarded([&] {
        const auto writer = writer_lock(kShortPatience);
        if (!writer) {
          refused = NotStored::busy;
          return;
        }
        SQLite::Transaction transaction = store_->begin();
        store_->put(entry, wall());
        add_pending();
        transaction.commit();
        forget_pending();
        refused.reset();
        trim();
      });
    }
    if (refused) ++pending_[entry.kind].not_stored.at(static_cast<std::size_t>(*refused));
  }

  void not_stored(CacheKind kind, NotStored reason) {
    const std::lock_guard lock(mutex_);
    ++pending_[kind].not_stored.at(static_cast<std::size_t>(reason));
  }

  std::optional<std::string> recall(std::string_view name) {
    const std::lock_guard lock(mutex_);
    std::optional<std::string> value;
    if (connected()) guarded([&] { value = store_->recall(name); });
    return value;
  }

  void remember(std::string_view name, std::string_view value) {
    const std::lock_guard lock(mutex_);
    if (!connected()) return;
    guarded([&] {
      if (const auto writer = writer_lock(kShortPatience)) store_->remember(name, value);
    });
  }

  void flush(bool now) {
    const std::lock_guard lock(mutex_);
    if (now) last_flush_ = {};
    flush_if_due();
  }

  Result<std::int64_t> removed(CacheStore::Which which, std::uint64_t CacheKindStats::*counter) {
    const std::lock_guard lock(mutex_);
    const auto erased = erase_all_of(which, counter);
    if (!erased) return transient("the cache could not be changed; the line above says why");
    guarded([&] {
      write_pending();
      if (const auto writer = writer_lock(kLongPatience)) store_->checkpoint(true);
    });
    return *erased;
  }

  CacheStats stats(int top) {
    const std::lock_guard lock(mutex_);
    CacheStats stats = empty_cache_stats(settings_);
    if (connected()) {
      guarded([&] { stats = stats_from(store_->database(), settings_, top); });
    }
    for (std::size_t i = 0; i < pending_.size(); ++i) stats.kinds[i].second += pending_[i];
    return stats;
  }

 private:
  std::int64_t wall() const {
    return std::chrono::duration_cast<std::chrono::seconds>(clock_.wall().time_since_epoch())
        .count();
  }

  std::optional<FileLock> writer_lock(std::chrono::milliseconds patience) const {
    auto lock = FileLock::exclusive(settings_.path.string() + ".writer", patience);
    if (!lock) return std::nullopt;
    return *std::move(lock);
  }

  // Whether there is a file to work on; opens it when it is time to try.
  bool connected() {
    if (store_) return true;
    if (clock_.steady() < leave_alone_until_) return false;
    if (auto made = make_private_directory(settings_.path.parent_path()); !made) {
      leave_alone(made.error().message);
      return false;
    }
    const auto writer = writer_lock(kLongPatience);
    if (!writer) {
      leave_alone(fmt::format("cannot lock {}.writer", settings_.path.string()));
      return false;
    }
    auto problem = open();
    if (problem && problem->problem == CacheFileProblem::damaged && move_aside(problem->message)) {
      problem = open();
    }
    if (problem) leave_alone(problem->message);
    return store_.has_value();
  }

  std::optional<CacheFileError> open() {
    auto opened = open_cache_file(settings_.path);
    if (auto* error = std::get_if<CacheFileError>(&opened)) return std::move(*error);
    try {
      store_.emplace(std::move(std::get<SQLite::Database>(opened)));
    } catch (const SQLite::Exception& e) {
      return cache_file_error(settings_.path, e);
    }
    return std::nullopt;
  }

  void leave_alone(std::string_view why) {
    store_.reset();
    leave_alone_until_ = clock_.steady() + kLeaveAlone;
    log::warning("cache unusable, working without it for 30 s: {}", why);
  }

  bool move_aside(std::string_view why) {
    store_.reset();
    if (auto moved = quarantine_cache_file(settings_.path); !moved) {
      leave_alone(moved.error().message);
      return false;
    }
    log::error("cache file damaged, moved aside and started anew: {}", why);
    return true;
  }

  // Runs `work` on the store; a failure costs this one use, and the file if it is damaged.
  template <typename Work>
  void guarded(Work work) {
    try {
      work();
    } catch (const SQLite::Exception& e) {
      const CacheFileError error = cache_file_error(settings_.path, e);
      if (error.problem == CacheFileProblem::damaged) {
        move_aside(error.message);
      } else {
        leave_alone(error.message);
      }
    }
  }

  // Adds what was collected to the file, inside the caller's transaction.
  void add_pending() {
    for (std::size_t i = 0; i < pending_.size(); ++i) {
      for_each_counter(pending_[i], [&](std::string_view name, std::uint64_t value) {
        if (value > 0) {
          store_->add_to_counter(fmt::format("{}.{}", settings_.kinds[i], name), value);
        }
      });
    }
    for (const auto& [key, hits] : touched_) store_->touch(key, hits, wall());
    store_->set_updated(wall());
  }

  void forget_pending() {
    std::fill(pending_.begin(), pending_.end(), CacheKindStats{});
    touched_.clear();
    last_flush_ = clock_.steady();
  }

  bool anything_pending() const {
    std::uint64_t sum = 0;
    for (const CacheKindStats& kind : pending_) {
      for_each_counter(kind, [&](std::string_view, std::uint64_t value) { sum += value; });
    }
    return sum > 0;
  }

  void write_pending() {
    last_flush_ = clock_.steady();
    if (!anything_pending()) return;
    const auto writer = writer_lock(kShortPatience);
    if (!writer) return;  // another process is writing: next time
    SQLite::Transaction transaction = store_->begin();
    add_pending();
    transaction.commit();
    forget_pending();
    store_->checkpoint(false);
  }

  void flush_if_due() {
    if (clock_.steady() - last_flush_ < kFlushEvery && touched_.size() < kMostTouches) return;
    if (connected()) guarded([&] { write_pending(); });
  }

  // One step; how many went. The writer's lock is held.
  std::int64_t erase_some(CacheStore::Which which, int most,
                          std::uint64_t CacheKindStats::*counter) {
    SQLite::Transaction transaction = store_->begin();
    const auto kinds = store_->erase(which, most, wall());
    transaction.commit();
    for (const CacheKind kind : kinds) {
      if (kind < pending_.size()) ++(pending_[kind].*counter);
    }
    return static_cast<std::int64_t>(kinds.size());
  }

  std::optional<std::int64_t> erase_all_of(CacheStore::Which which,
                                           std::uint64_t CacheKindStats::*counter) {
    if (!connected()) return std::nullopt;
    std::optional<std::int64_t> erased;
    guarded([&] {
      std::int64_t sum = 0;
      for (std::int64_t step = kErasedAtOnce; step == kErasedAtOnce; sum += step) {
        const auto writer = writer_lock(kLongPatience);
        if (!writer) return;
        step = erase_some(which, kErasedAtOnce, counter);
      }
      if (sum > 0) store_->give_back_space();
      erased = sum;
    });
    return erased;
  }

  // Down to nine tenths of the limit, so that the next answers do not trim again.
  void trim() {
    if (store_->value_bytes() <= settings_.limit_bytes) return;
    while (store_->value_bytes() > settings_.limit_bytes / 10 * 9) {
      if (erase_some(CacheStore::Which::least_recently_used, kTrimmedAtOnce,
                     &CacheKindStats::evicted_size) == 0) {
        break;
      }
    }
    store_->give_back_space();
  }

  Settings settings_;
  const Clock& clock_;
  std::mutex mutex_;
  std::optional<CacheStore> store_;
  SteadyTime leave_alone_until_{};
  SteadyTime last_flush_{};
  std::vector<CacheKindStats> pending_;  // counted, not written yet, by kind
  std::map<Digest, std::int64_t> touched_;
};

SqliteCache::SqliteCache(Settings settings, const Clock& clock)
    : impl_(std::make_unique<Impl>(std::move(settings), clock)) {}
SqliteCache::~SqliteCache() = default;
CacheLookup SqliteCache::get(CacheKind kind, const Digest& key) { return impl_->get(kind, key); }
void SqliteCache::put(const CacheEntry& entry) { impl_->put(entry); }
void SqliteCache::not_stored(CacheKind kind, NotStored reason) { impl_->not_stored(kind, reason); }
std::optional<std::string> SqliteCache::recall(std::string_view name) {
  return impl_->recall(name);
}
void SqliteCache::remember(std::string_view name, std::string_view value) {
  impl_->remember(name, value);
}
void SqliteCache::flush(bool now) { impl_->flush(now); }
CacheStats SqliteCache::stats(int top) { return impl_->stats(top); }
Result<std::int64_t> SqliteCache::clear() {
  return impl_->removed(CacheStore::Which::all, &CacheKindStats::evicted_invalidated);
}
Result<std::int64_t> SqliteCache::purge_expired() {
  return impl_->removed(CacheStore::Which::expired, &CacheKindStats::evicted_ttl);
}

}  // namespace infra
