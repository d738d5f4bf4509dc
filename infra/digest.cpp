#include "infra/digest.hpp"

#include <openssl/evp.h>

#include <span>
#include <stdexcept>

namespace infra {
namespace {

void require(int openssl_result) {
  if (openssl_result != 1) throw std::runtime_error("libcrypto cannot compute SHA-256");
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

FieldDigest::FieldDigest() : context_(EVP_MD_CTX_new()) {
  if (context_ == nullptr) throw std::bad_alloc();
  require(EVP_DigestInit_ex(context_, EVP_sha256(), nullptr));
}

FieldDigest::~FieldDigest() { EVP_MD_CTX_free(context_); }

FieldDigest& FieldDigest::add(std::string_view field) {
  std::array<std::uint8_t, 8> length{};
  for (std::size_t i = 0; i < length.size(); ++i) {
    length[length.size() - 1 - i] =
        static_cast<std::uint8_t>(static_cast<std::uint64_t>(field.size()) >> (8 * i));
  }
  require(EVP_DigestUpdate(context_, length.data(), length.size()));
  require(EVP_DigestUpdate(context_, field.data(), field.size()));
  return *this;
}

Digest FieldDigest::finish() {
  Digest digest{};
  require(EVP_DigestFinal_ex(context_, digest.data(), nullptr));
  require(EVP_DigestInit_ex(context_, nullptr, nullptr));
  return digest;
}

std::string sha256_hex(std::string_view bytes) {
  Digest digest{};
  require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr));
  return to_hex(digest);
}

std::string sha1_hex(std::string_view bytes) {
  std::array<std::uint8_t, 20> digest{};
  require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha1(), nullptr));
  return hex_of(digest);
}

}  // namespace infra
