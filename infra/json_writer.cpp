#include "infra/json_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "infra/json_string.hpp"

namespace infra {
namespace {

constexpr std::array<int, 5> kPowersOfTen{1, 10, 100, 1'000, 10'000};

// As std::round() has it; |scaled| < 2^31.
int nearest_whole(double scaled) {
  const int whole = static_cast<int>(scaled);
  const double rest = scaled - static_cast<double>(whole);  // exact
  return whole + (rest >= 0.5 ? 1 : rest <= -0.5 ? -1 : 0);
}

}  // namespace

void JsonWriter::grow(std::size_t size) {
  out_.resize(std::max(2 * out_.size(), size_ + size + 64));
}

char* JsonWriter::begin_value(std::size_t size) {
  if (!after_value_) {
    after_value_ = true;
    return room(size);
  }
  char* const at = room(size + 1);
  *at = ',';
  return at + 1;
}

void JsonWriter::put(std::string_view bytes) { bytes.copy(room(bytes.size()), bytes.size()); }

JsonWriter& JsonWriter::open(char bracket) {
  *begin_value(1) = bracket;
  after_value_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  *room(1) = bracket;
  after_value_ = true;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  json.copy(begin_value(json.size()), json.size());
  return *this;
}

JsonWriter& JsonWriter::name(std::string_view plain) {
  char* const at = begin_value(plain.size() + 3);
  *at = '"';
  plain.copy(at + 1, plain.size());
  at[plain.size() + 1] = '"';
  at[plain.size() + 2] = ':';
  after_value_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::size_t plain = plain_bytes(value);
  if (plain == value.size()) {
    char* const at = begin_value(plain + 2);
    at[0] = '"';
    value.copy(at + 1, plain);
    at[plain + 1] = '"';
    return *this;
  }
  *begin_value(1) = '"';
  for (;; plain = plain_bytes(value)) {
    put(value.substr(0, plain));
    if (plain == value.size()) break;
    const char c = value[plain];
    const auto byte = static_cast<unsigned char>(c);
    value.remove_prefix(plain + 1);
    if (byte >= 0x20) {
      const std::array<char, 2> escape{'\\', c};
      put({escape.data(), escape.size()});
    } else if (c == '\n') {
      put("\\n");
    } else {
      const std::array<char, 6> escape{'\\', 'u', '0', '0', kHex[byte >> 4U], kHex[byte & 15U]};
      put({escape.data(), escape.size()});
    }
  }
  put("\"");
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  const std::string_view shortest(digits.data(), static_cast<std::size_t>(end - digits.data()));
  raw(shortest);
  if (shortest.find_first_of(".e") == std::string_view::npos) put(".0");
  return *this;
}

// Finding the shortest text of a double takes several times as long as writing a few digits that
// are known to be it.
JsonWriter& JsonWriter::rounded(double value, int digits) {
  constexpr double kMost = 1'000;  // what is larger, or a thousandth, may be shorter with an "e"
  const int scale = kPowersOfTen.at(static_cast<std::size_t>(digits));
  if (!(std::abs(value) < kMost)) return number(std::round(value * scale) / scale);
  const int scaled = nearest_whole(value * scale);
  const int size = std::abs(scaled);
  if (size != 0 && size < scale / 1'000) return number(static_cast<double>(scaled) / scale);
  std::array<char, 16> text{};
  char* at = text.data();
  if (scaled < 0) *at++ = '-';
  at = std::to_chars(at, text.data() + text.size(), size / scale).ptr;
  *at++ = '.';
  int rest = size % scale;
  do {
    rest *= 10;
    *at++ = static_cast<char>('0' + rest / scale);
    rest %= scale;
  } while (rest != 0);
  return raw({text.data(), static_cast<std::size_t>(at - text.data())});
}

JsonWriter& JsonWriter::whole(std::int64_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

std::string JsonWriter::take() {
  out_.resize(std::exchange(size_, 0));
  after_value_ = false;
  return std::exchange(out_, {});
}

}  // namespace infra
