#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "infra/sqlite_cache.hpp"

namespace bench {

// What the measurements keep in a cache. All of it follows from the number of the entry (and the
// version of its value), so that whoever reads a value can tell whether it is a right one.

// A reflection of some 200 characters, not normalised; one in eight is not ASCII.
std::string text_of(int number);
// The key of a Stage 1 answer: eight fields, the last one the text.
infra::Digest key_of_text(std::string_view normalised);
infra::Digest key_of_number(int number);
// JSON as stages::serialised(Content) makes it, of this size.
inline constexpr std::size_t kValueBytes = 1024;
std::string value_of(int number, int version = 0);
bool right_value(int number, std::string_view value);

// Points to what is given.
infra::CacheEntry entry_of(const infra::Digest& key, std::string_view value);

// The cache's default settings, but for a limit that no measurement reaches.
struct MemoryTierSize {
  std::optional<std::uint64_t> bytes;  // none: the default
};
infra::SqliteCache::Settings cache_settings(const std::filesystem::path& path,
                                            MemoryTierSize memory = {});
inline constexpr MemoryTierSize kNoMemoryTier{0};

// Keys of the entries 0 to count - 1.
std::vector<infra::Digest> keys_of(int count);
// Entries `from` to `to` - 1, a thousand in a transaction.
inline constexpr int kFilledAtOnce = 1'000;
void fill(infra::SqliteCache& cache, int from, int to);

// Numbers below `count`, all equally likely; the same ones in every run.
class Draw {
 public:
  explicit Draw(int count, std::uint64_t seed = 1) : count_(count), state_(seed) {}
  int operator()();

 private:
  int count_;
  std::uint64_t state_;
};

}  // namespace bench
