#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "infra/digest.hpp"

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

// How the values of the cache stand in its file.
//
//   coding 0      the value, as it is
//   coding N > 0  one zstd frame: without the magic number, dictionary id and checksum of its own,
//                 with the content size; made with version N of the dictionary in the program
//   plain_bytes   the value's size, at most 64 MiB
//   checksum      XXH3 of the bytes, seeded from the key, and from coding and plain_bytes too when
//                 coding > 0, so that a row is good as a whole or not at all
//
// An answer is a few hundred bytes and shares most of them with every other answer, which only a
// dictionary can make use of: it stores a quarter of them, zstd alone three quarters.
// scripts/make-dictionary makes it; a version is never changed and never leaves the program, since
// caches are full of values that need it.
namespace infra {

// How a value is stored: 0 as it is, N > 0: zstd with version N of the dictionary.
using CacheCoding = std::int64_t;
inline constexpr CacheCoding kPlainCoding = 0;

// What stands in a row, as read; `bytes` is borrowed.
struct StoredValue {
  CacheCoding coding = kPlainCoding;
  std::int64_t plain_bytes = 0;
  std::int64_t checksum = 0;
  std::string_view bytes;
};

enum class StoredFault {
  unknown_coding,  // a newer program's, perhaps good; nothing else was looked at
  damaged,         // not what encode() made for this key
};

std::int64_t stored_checksum(const Digest& key, CacheCoding coding, std::int64_t plain_bytes,
                             std::string_view bytes);

// One thread at a time: it owns the zstd contexts (0.13 MB). The prepared dictionary (0.14 MB) is
// made once and shared by all.
class CacheCodec {
 public:
  CacheCodec();
  ~CacheCodec();
  CacheCodec(const CacheCodec&) = delete;
  CacheCodec& operator=(const CacheCodec&) = delete;
  CacheCodec(CacheCodec&&) noexcept;
  CacheCodec& operator=(CacheCodec&&) noexcept;

  // `room` receives the encoded bytes; it and `value`, which may not lie in it, must live as long
  // as the result. What is short or does not shrink is stored plain. A value above 64 MiB can be
  // encoded, but reads as damaged.
  StoredValue encode(const Digest& key, std::string_view value, std::string& room);

  // Nothing, and then `value` is what was encoded; or what is wrong, and `value` is untouched. The
  // checksum is checked before anything is decompressed or allocated.
  std::optional<StoredFault> decode(const Digest& key, const StoredValue& stored,
                                    std::string& value);

 private:
  struct Free {
    void operator()(ZSTD_CCtx_s* context) const;
    void operator()(ZSTD_DCtx_s* context) const;
  };
  std::unique_ptr<ZSTD_CCtx_s, Free> compressor_;
  std::unique_ptr<ZSTD_DCtx_s, Free> decompressor_;
};

// The version that encode() uses.
std::int64_t newest_dictionary();

}  // namespace infra
