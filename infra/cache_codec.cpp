#include "infra/cache_codec.hpp"

#include <xxhash.h>
// For frames without their magic number (4 bytes of 65), and for a dictionary that is not copied.
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>

#include <array>
#include <new>
#include <stdexcept>

#include "cache_dictionaries.hpp"

namespace infra {
namespace {

constexpr std::int64_t kMostPlainBytes = 64 << 20;
// Answers are 200 to 500 bytes. Shorter values gain less than the reading costs; longer ones are
// embeddings, in which there is nothing to find, or such of which the dictionary knows so little
// that reading takes half as long as SQLite takes to find the row.
constexpr std::size_t kLeastCompressed = 64;
constexpr std::size_t kMostCompressed = 1000;

// As zstd's level 3, with tables for one dictionary and one short value instead of a megabyte: on
// answers held out from training 4.6 x, 1 to 3 us each. Lazy matching gives 4.7 x for four times
// the time, and its values take longer to read.
constexpr ZSTD_compressionParameters kParameters{
    .windowLog = 17,
    .chainLog = 13,
    .hashLog = 14,
    .searchLog = 1,
    .minMatch = 5,
    .targetLength = 0,
    .strategy = ZSTD_dfast,
};

struct Free {
  void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
  void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};

// Read by all threads at once, which zstd allows.
struct Dictionaries {
  std::unique_ptr<ZSTD_CDict, Free> newest;
  std::array<std::unique_ptr<ZSTD_DDict, Free>, std::size(kCacheDictionaries)> all;
};

Dictionaries prepare() {
  Dictionaries prepared;
  const std::string_view newest = kCacheDictionaries[std::size(kCacheDictionaries) - 1];
  prepared.newest.reset(ZSTD_createCDict_advanced(newest.data(), newest.size(), ZSTD_dlm_byRef,
                                                  ZSTD_dct_fullDict, kParameters,
                                                  ZSTD_defaultCMem));
  if (prepared.newest == nullptr) throw std::bad_alloc();
  for (std::size_t i = 0; i < prepared.all.size(); ++i) {
    prepared.all.at(i).reset(
        ZSTD_createDDict_byReference(kCacheDictionaries[i].data(), kCacheDictionaries[i].size()));
    if (prepared.all.at(i) == nullptr) throw std::bad_alloc();
  }
  return prepared;
}

const Dictionaries& dictionaries() {
  static const Dictionaries kPrepared = prepare();
  return kPrepared;
}

void require(std::size_t zstd_result) {
  if (ZSTD_isError(zstd_result) != 0) {
    throw std::runtime_error(std::string("zstd: ") + ZSTD_getErrorName(zstd_result));
  }
}

// Whether the frame says of itself that it holds so many bytes.
bool claims(std::string_view frame, std::size_t plain_bytes) {
  ZSTD_frameHeader header{};
  return ZSTD_getFrameHeader_advanced(&header, frame.data(), frame.size(),
                                      ZSTD_f_zstd1_magicless) == 0 &&
         header.frameContentSize == plain_bytes;
}

}  // namespace

std::int64_t stored_checksum(const Digest& key, CacheCoding coding, std::int64_t plain_bytes,
                             std::string_view bytes) {
  // A seed of 0 is no seed: plain values have the checksum they had before there were codings.
  XXH64_hash_t seed =
      XXH3_64bits_withSeed(key.data(), key.size(), static_cast<XXH64_hash_t>(coding));
  if (coding != kPlainCoding) {
    seed =
        XXH3_64bits_withSeed(key.data(), key.size(), seed + static_cast<XXH64_hash_t>(plain_bytes));
  }
  return static_cast<std::int64_t>(XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed));
}

void CacheCodec::Free::operator()(ZSTD_CCtx_s* context) const { ZSTD_freeCCtx(context); }
void CacheCodec::Free::operator()(ZSTD_DCtx_s* context) const { ZSTD_freeDCtx(context); }

CacheCodec::CacheCodec() : compressor_(ZSTD_createCCtx()), decompressor_(ZSTD_createDCtx()) {
  if (compressor_ == nullptr || decompressor_ == nullptr) throw std::bad_alloc();
  ZSTD_CCtx_s* const compressor = compressor_.get();
  require(ZSTD_CCtx_setParameter(compressor, ZSTD_c_format, ZSTD_f_zstd1_magicless));
  require(ZSTD_CCtx_setParameter(compressor, ZSTD_c_dictIDFlag, 0));
  require(ZSTD_CCtx_refCDict(compressor, dictionaries().newest.get()));
  require(ZSTD_DCtx_setParameter(decompressor_.get(), ZSTD_d_format, ZSTD_f_zstd1_magicless));
}

CacheCodec::~CacheCodec() = default;
CacheCodec::CacheCodec(CacheCodec&&) noexcept = default;
CacheCodec& CacheCodec::operator=(CacheCodec&&) noexcept = default;

StoredValue CacheCodec::encode(const Digest& key, std::string_view value, std::string& room) {
  StoredValue stored;
  stored.plain_bytes = static_cast<std::int64_t>(value.size());
  stored.bytes = value;
  if (value.size() >= kLeastCompressed && value.size() <= kMostCompressed) {
    // What does not shrink by a quarter does not fit, and the compressor gives up.
    room.resize(value.size() / 4 * 3);
    const std::size_t size =
        ZSTD_compress2(compressor_.get(), room.data(), room.size(), value.data(), value.size());
    if (ZSTD_isError(size) == 0) {
      room.resize(size);
      stored.coding = newest_dictionary();
      stored.bytes = room;
    }
  }
  stored.checksum = stored_checksum(key, stored.coding, stored.plain_bytes, stored.bytes);
  return stored;
}

std::optional<StoredFault> CacheCodec::decode(const Digest& key, const StoredValue& stored,
                                              std::string& value) {
  const auto& [coding, plain_bytes, checksum, bytes] = stored;
  if (coding < 0 || coding > newest_dictionary()) return StoredFault::unknown_coding;
  if (plain_bytes < 0 || plain_bytes > kMostPlainBytes ||
      stored_checksum(key, coding, plain_bytes, bytes) != checksum) {
    return StoredFault::damaged;
  }
  const auto size = static_cast<std::size_t>(plain_bytes);
  if (coding == kPlainCoding) {
    if (bytes.size() != size) return StoredFault::damaged;
    value = bytes;
    return std::nullopt;
  }
  if (!claims(bytes, size)) return StoredFault::damaged;
  std::string plain(size, '\0');
  const ZSTD_DDict* const dictionary =
      dictionaries().all.at(static_cast<std::size_t>(coding - 1)).get();
  if (ZSTD_decompress_usingDDict(decompressor_.get(), plain.data(), plain.size(), bytes.data(),
                                 bytes.size(), dictionary) != size) {
    return StoredFault::damaged;
  }
  value = std::move(plain);
  return std::nullopt;
}

std::int64_t newest_dictionary() { return std::ssize(kCacheDictionaries); }

}  // namespace infra
