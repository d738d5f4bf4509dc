#include "infra/json_string.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace infra {
namespace {

// Takes the four digits behind a \u, and a second escape where the first is half of a pair.
std::optional<std::uint32_t> take_code_point(std::string_view& text) {
  const auto take_unit = [&] {
    std::uint32_t unit = 0;
    std::from_chars(text.data(), text.data() + 4, unit, 16);
    text.remove_prefix(4);
    return unit;
  };
  const std::uint32_t unit = take_unit();
  if (unit < 0xD800 || unit > 0xDFFF) return unit;
  if (unit > 0xDBFF || !text.starts_with("\\u")) return std::nullopt;
  text.remove_prefix(2);
  const std::uint32_t second = take_unit();
  if (second < 0xDC00 || second > 0xDFFF) return std::nullopt;
  return 0x10000 + ((unit - 0xD800) << 10U) + (second - 0xDC00);
}

void append_utf8(std::string& out, std::uint32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
    return;
  }
  const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  constexpr std::array<std::uint32_t, 4> kFirst{0, 0xC0, 0xE0, 0xF0};
  out += static_cast<char>(kFirst.at(static_cast<std::size_t>(more)) | (code >> (6 * more)));
  for (int i = more - 1; i >= 0; --i) {
    out += static_cast<char>(0x80U | ((code >> (6 * i)) & 0x3FU));
  }
}

char unescaped(char c) {
  switch (c) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return c;
  }
}

}  // namespace

std::optional<std::string> decoded_string(std::string_view value) {
  if (!value.starts_with('"')) return std::nullopt;
  value = value.substr(1, value.size() - 2);
  std::string text;
  text.reserve(value.size());
  for (;;) {
    const std::size_t plain = std::min(value.find('\\'), value.size());
    text += value.substr(0, plain);
    if (plain == value.size()) return text;
    const char escape = value[plain + 1];
    value.remove_prefix(plain + 2);
    if (escape != 'u') {
      text += unescaped(escape);
    } else if (const auto code = take_code_point(value)) {
      append_utf8(text, *code);
    } else {
      return std::nullopt;
    }
  }
}

}  // namespace infra
