#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace infra {

// What a JSON string says; `value` is well formed, quotes and all, as raw_json.hpp gives it.
// Nothing when it is no string, or when an escape in it is half of a surrogate pair, which has no
// UTF-8. The text may hold NUL.
std::optional<std::string> decoded_string(std::string_view value);

// Of a text, how many bytes from its front stand for themselves in a JSON string: up to the first
// quote, backslash or control character.
inline std::size_t plain_bytes(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const auto stands_for_itself = [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
  };
  // The high bit of every byte that does not. The first mark in memory order is exact on a
  // little-endian machine; that there is none is exact on every machine.
  const auto marks_at = [&](std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    const std::uint64_t quote = word ^ ('"' * kOnes);
    const std::uint64_t backslash = word ^ ('\\' * kOnes);
    return (((word - 0x20 * kOnes) & ~word) | ((quote - kOnes) & ~quote) |
            ((backslash - kOnes) & ~backslash)) &
           (0x80 * kOnes);
  };
  std::size_t at = 0;
  while (text.size() - at >= 8) {
    const std::uint64_t marks = marks_at(at);
    if (marks != 0) {
      if constexpr (std::endian::native == std::endian::little) {
        return at + static_cast<std::size_t>(std::countr_zero(marks)) / 8;
      }
      break;
    }
    at += 8;
    // The last word may begin among bytes that are known already.
    if (at != text.size() && text.size() - at < 8) at = text.size() - 8;
  }
  while (at < text.size() && stands_for_itself(text[at])) ++at;
  return at;
}

}  // namespace infra
