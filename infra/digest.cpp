#include "infra/digest.hpp"

#include <openssl/evp.h>

#include <memory>
#include <span>
#include <stdexcept>

namespace infra {
namespace {

void require(int openssl_result) {
  if (openssl_result != 1) throw std::runtime_error("libcrypto cannot compute SHA-256");
}

// Makes SHA-256 of one text after the other: to make a context, and to ask the library for the
// algorithm by its name, costs as much as hashing a kilobyte.
class Hasher {
 public:
  Hasher() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    if (!context_) throw std::bad_alloc();
    require(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr));
  }

  Digest of(std::string_view bytes) {
    Digest digest{};
    require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
    require(EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr));
    require(EVP_DigestInit_ex(context_.get(), nullptr, nullptr));
    return digest;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

Digest sha256(std::string_view bytes) {
  thread_local Hasher hasher;
  return hasher.of(bytes);
}

std::string hex_of(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    hex.push_back(kDigits[byte >> 4U]);
    hex.push_back(kDigits[byte & 15U]);
  }
  return hex;
}

}  // namespace

std::string to_hex(const Digest& digest) { return hex_of(digest); }
std::string to_hex(std::string_view bytes) {
  return hex_of({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

FieldDigest& FieldDigest::add(std::string_view field) {
  std::array<char, 8> length{};
  for (std::size_t i = 0; i < length.size(); ++i) {
    length[length.size() - 1 - i] =
        static_cast<char>(static_cast<std::uint64_t>(field.size()) >> (8 * i));
  }
  input_.append(length.data(), length.size());
  input_ += field;
  return *this;
}

Digest FieldDigest::finish() {
  const Digest digest = sha256(input_);
  input_.clear();
  return digest;
}

std::string sha256_hex(std::string_view bytes) { return to_hex(sha256(bytes)); }

std::string sha1_hex(std::string_view bytes) {
  std::array<std::uint8_t, 20> digest{};
  require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha1(), nullptr));
  return hex_of(digest);
}

}  // namespace infra
