#include "infra/json_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace infra {

void JsonWriter::separate() {
  if (out_.empty()) return;
  const char last = out_.back();
  // A text that ends in one of these is followed by its quote.
  if (last != '{' && last != '[' && last != ':') out_ += ',';
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

JsonWriter& JsonWriter::name(std::string_view plain) {
  separate();
  out_ += '"';
  out_ += plain;
  out_ += "\":";
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  separate();
  out_ += '"';
  const char* plain = value.data();  // what was not written yet
  const char* const end = value.data() + value.size();
  for (const char* at = plain; at != end; ++at) {
    const auto byte = static_cast<unsigned char>(*at);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out_.append(plain, at);
    plain = at + 1;
    if (byte >= 0x20) {
      (out_ += '\\') += *at;
    } else if (byte == '\n') {
      out_ += "\\n";
    } else {
      (out_ += "\\u00") += {kHex[byte >> 4U], kHex[byte & 15U]};
    }
  }
  out_.append(plain, end);
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  const std::string_view shortest(digits.data(), static_cast<std::size_t>(end - digits.data()));
  raw(shortest);
  if (shortest.find_first_of(".e") == std::string_view::npos) out_ += ".0";
  return *this;
}

JsonWriter& JsonWriter::whole(std::int64_t value) { return raw(std::to_string(value)); }

std::string JsonWriter::take() { return std::exchange(out_, {}); }

}  // namespace infra
