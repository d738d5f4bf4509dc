#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace support {

// Random JSON, spelt as oddly as the grammar allows. One seed gives one sequence everywhere.
class RandomJson {
 public:
  explicit RandomJson(std::uint32_t seed) : engine_(seed) {}

  // 0..count-1; the standard's distributions differ between libraries.
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool once_in(std::size_t count) { return below(count) == 0; }

  std::string space() {
    std::string text;
    while (once_in(4)) text += " \t\r\n"[below(4)];
    return text;
  }

  // `text`, which is UTF-8, as a JSON string.
  std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
      const auto code = static_cast<unsigned char>(c);
      if (code < 0x20 || (code < 0x80 && once_in(8))) {
        constexpr std::string_view kLower = "0123456789abcdef";
        constexpr std::string_view kUpper = "0123456789ABCDEF";
        out += "\\u00";
        out += kLower[code / 16U];
        out += kUpper[code % 16U];
      } else if (c == '"' || c == '\\' || (c == '/' && once_in(2))) {
        out += '\\';
        out += c;
      } else {
        out += c;
      }
    }
    return out + '"';
  }

  std::string text() {
    static constexpr std::string_view kPieces[] = {"a",  "\"",       "\\",
                                                   "/",  "\n",       "{",
                                                   "]",  "\xc3\xa9", "\xe2\x82\xac",
                                                   ",",  ":",        " ",
                                                   "\b", "u0041",    "\xf0\x9f\x99\x83"};
    std::string out;
    for (std::size_t left = below(12); left > 0; --left) out += kPieces[below(std::size(kPieces))];
    return out;
  }

  std::string scalar() {
    static constexpr std::string_view kPlain[] = {
        "null", "true", "false", "0", "-0", "12", "0.50", "-7e2", "1E+1", "10e-02", R"("\/\b\f")"};
    return once_in(3) ? quoted(text()) : std::string(kPlain[below(std::size(kPlain))]);
  }

  std::string value(int deepest = 4) {
    if (deepest == 0 || once_in(3)) return scalar();
    const bool object = once_in(2);
    std::string out = object ? "{" : "[";
    out += space();
    for (std::size_t left = below(4); left > 0; --left) {
      if (object) out += quoted(text()) + space() + ":" + space();
      out += value(deepest - 1) + space();
      if (left > 1) out += "," + space();
    }
    return out + (object ? '}' : ']');
  }

 private:
  std::mt19937 engine_;
};

}  // namespace support
