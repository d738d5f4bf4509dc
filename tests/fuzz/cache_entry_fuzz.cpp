// Fuzzes what reads the values of the cache's file. An input is
//
//   how (1)  bit 0: the checksum is made right
//            bit 1: the payload is a value; its encoded form, changed in one byte, is read
//   coding (1, signed)   plain_bytes (8, little endian)   payload (the rest)
//
// With bit 1, coding is instead what is added to the byte, plain_bytes where that is.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "infra/cache_codec.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using infra::StoredValue;

constexpr infra::Digest kKey{1, 2, 3};
constexpr std::size_t kHeader = 10;

// What is encoded always comes back.
void check_round_trip(infra::CacheCodec& codec, std::string_view value) {
  std::string room;
  std::string read;
  const StoredValue stored = codec.encode(kKey, value, room);
  require(stored.bytes.size() <= value.size(), "a stored value is never longer than the value");
  require(!codec.decode(kKey, stored, read), "what was encoded decodes");
  require(read == value, "what was encoded decodes to itself");
}

void check_decode(infra::CacheCodec& codec, const StoredValue& stored) {
  const std::string untouched = "untouched";
  std::string value = untouched;
  if (codec.decode(kKey, stored, value)) {
    require(value == untouched, "a fault leaves the value alone");
    return;
  }
  require(std::cmp_equal(value.size(), stored.plain_bytes), "a value has the size of the row");
  require(infra::stored_checksum(kKey, stored.coding, stored.plain_bytes, stored.bytes) ==
              stored.checksum,
          "only what has the right checksum is a value");
  check_round_trip(codec, value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static infra::CacheCodec codec;  // kept: what one input leaves behind must not harm the next
  if (size < kHeader) return 0;
  const bool right_checksum = (data[0] & 1U) != 0;
  const bool from_value = (data[0] & 2U) != 0;
  std::uint64_t number = 0;
  for (unsigned i = 0; i < 8; ++i) number |= static_cast<std::uint64_t>(data[2 + i]) << 8 * i;
  const std::string_view payload(reinterpret_cast<const char*>(data) + kHeader, size - kHeader);
  check_round_trip(codec, payload);

  std::string bytes;
  StoredValue stored;
  if (from_value) {
    std::string room;
    stored = codec.encode(kKey, payload, room);
    bytes = stored.bytes;
    if (!bytes.empty()) bytes[number % bytes.size()] += static_cast<char>(data[1]);
  } else {
    bytes = payload;
    stored.coding = static_cast<std::int8_t>(data[1]);
    stored.plain_bytes = static_cast<std::int64_t>(number);
  }
  stored.bytes = bytes;
  if (right_checksum) {
    stored.checksum = infra::stored_checksum(kKey, stored.coding, stored.plain_bytes, stored.bytes);
  }
  check_decode(codec, stored);
  return 0;
}
