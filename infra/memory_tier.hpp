#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "infra/cache.hpp"

namespace infra {

// The answers served last, in memory: a small cache in front of the file, bounded by bytes, least
// recently used out first. Any thread; keys are spread over shards with a lock each, so that two
// threads seldom wait for each other.
//
// An epoch is the version of what the file may serve: it rises when answers are taken back, and the
// tier follows. What was read in an older epoch is never kept.
class MemoryTier {
 public:
  explicit MemoryTier(std::size_t most_bytes) : most_bytes_per_shard_(most_bytes / kShards) {}

  struct Answer {
    std::string value;
    std::chrono::milliseconds saved{0};
    std::int64_t expires = 0;  // Unix seconds
  };
  std::optional<Answer> find(CacheKind kind, const Digest& key, std::int64_t now);
  // Whether an answer that was read from the file is worth keeping: when it was read before, not
  // long ago. Reading through many old answers then does not push out those asked for often, and
  // costs nothing. Says yes wrongly once in 2^32 times.
  bool read_again(const Digest& key);
  // Replaces. Nothing is kept when the tier is in another epoch by now, or the answer is too large.
  void put(CacheKind kind, const Digest& key, Answer answer, std::int64_t epoch);
  // Empties the tier if it was in an earlier epoch.
  void enter(std::int64_t epoch);
  std::int64_t epoch() const { return epoch_.load(); }
  void erase(const Digest& key);

  bool enabled() const { return most_bytes_per_shard_ > 0; }
  std::size_t bytes() const;

 private:
  static constexpr std::size_t kShards = 8;
  struct Item {
    Digest key;
    CacheKind kind;
    Answer answer;
  };
  using Items = std::list<Item>;  // used last first
  struct Shard {
    mutable std::mutex mutex;
    Items items;
    std::unordered_map<Digest, Items::iterator, DigestHash> places;
    std::size_t bytes = 0;
    std::int64_t epoch = 0;

    void erase(Items::iterator item);
  };
  Shard& shard_of(const Digest& key) { return shards_.at(key.back() % kShards); }
  static std::size_t size_of(const Answer& answer);

  std::size_t most_bytes_per_shard_;
  std::atomic<std::int64_t> epoch_{0};  // the latest; shards follow one by one
  std::array<Shard, kShards> shards_;
  std::array<std::atomic<std::uint32_t>, 4096> read_;  // parts of the keys read last
};

}  // namespace infra
