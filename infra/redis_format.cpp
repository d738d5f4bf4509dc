#include "infra/redis_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace infra {
namespace {

void append_size(std::string& out, char kind, std::size_t size) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), size).ptr;
  out += kind;
  out.append(digits.data(), end);
  out += "\r\n";
}

}  // namespace

void append_formatted(std::string& out, std::span<const std::string_view> words) {
  constexpr std::size_t kAroundWord = 16;
  std::size_t size = kAroundWord;
  for (const std::string_view word : words) size += word.size() + kAroundWord;
  if (out.capacity() - out.size() < size) out.reserve(std::max(out.size() + size, 2 * out.size()));
  append_size(out, '*', words.size());
  for (const std::string_view word : words) {
    append_size(out, '$', word.size());
    out += word;
    out += "\r\n";
  }
}

}  // namespace infra
