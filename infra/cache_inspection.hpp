#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "infra/result.hpp"
#include "infra/sqlite_cache.hpp"

// Looking into a cache file without changing it and without a writer's lock, for people.
namespace infra {

struct CacheEntryInfo {
  Digest key{};
  CacheKind kind = 0;
  std::int64_t created = 0, expires = 0, used = 0;  // Unix seconds
  std::uint64_t hits = 0;
  std::chrono::milliseconds cost{0};
  std::string label, model, owner, fingerprint;
  std::int64_t coding = 0;  // version of the dictionary, 0: none
  std::uint64_t stored_bytes = 0, plain_bytes = 0;
  std::optional<std::string> value;  // nothing: damaged, or a newer version's
};

// Those whose key begins with these hexadecimal digits, `most` at most. None without a file.
Result<std::vector<CacheEntryInfo>> find_cache_entries(const SqliteCache::Settings& settings,
                                                       std::string_view digits, std::size_t most);

// Of this kind, the entry whose fingerprint has the most fields in common with this one, of several
// the one that has the last field in common.
Result<std::optional<CacheEntryInfo>> nearest_cache_entry(const SqliteCache::Settings& settings,
                                                          CacheKind kind,
                                                          std::string_view fingerprint);

struct CacheVerification {
  std::uint64_t checked = 0;
  std::uint64_t of_newer_version = 0;
  std::vector<Digest> damaged;
  std::string structure;  // what SQLite found wrong with the file; empty: nothing
};
// Every entry is read and decoded. `progress` is told how many of how many are done.
Result<CacheVerification> verify_cache(
    const SqliteCache::Settings& settings,
    const std::function<void(std::uint64_t done, std::uint64_t all)>& progress);

}  // namespace infra
