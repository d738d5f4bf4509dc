#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace infra {

using Digest = std::array<std::uint8_t, 32>;

// A digest is as good as random already.
struct DigestHash {
  std::size_t operator()(const Digest& digest) const noexcept {
    std::size_t number = 0;
    std::memcpy(&number, digest.data(), sizeof number);
    return number;
  }
};

std::string to_hex(const Digest& digest);
std::string to_hex(std::string_view bytes);

// SHA-256 over a sequence of fields. Each field is hashed as its length (8 bytes, big endian)
// followed by its bytes, so no two different sequences are ever the same input:
//
//   input = { length(8, big endian) bytes }*
//
// tests/infra/digest_test.cpp pins an example that a shell can recompute.
class FieldDigest {
 public:
  FieldDigest& add(std::string_view field);
  // Ends the sequence; the object then starts a new one.
  Digest finish();

 private:
  std::string input_;
};

std::string sha256_hex(std::string_view bytes);

// What redis.sha1hex() makes of the same bytes: names a value in a compare-and-set, no secret.
std::string sha1_hex(std::string_view bytes);

}  // namespace infra
