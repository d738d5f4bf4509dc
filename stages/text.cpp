#include "stages/text.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "stages/code_points.hpp"

namespace stages {
namespace {

// Most texts are ASCII throughout, and Unicode's tables cost ten times the rest of decoding a job.
bool ascii(std::string_view text) {
  std::uint64_t any = 0;
  for (; text.size() >= sizeof any; text.remove_prefix(sizeof any)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), sizeof word);
    any |= word;
  }
  for (const char c : text) any |= static_cast<unsigned char>(c);
  return (any & 0x8080808080808080U) == 0;
}

bool white_ascii(char c) { return c == ' ' || (c >= 9 && c <= 13); }

std::string folded_ascii(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const char* const word = at;
    while (at != end && !white_ascii(*at)) ++at;
    if (at != word && !folded.empty()) folded += ' ';
    folded.append(word, at);
    while (at != end && white_ascii(*at)) ++at;
  }
  return folded;
}

bool white(utf8proc_int32_t code) {
  if (code >= 0 && code < 0x80) return white_ascii(static_cast<char>(code));
  const auto category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

}  // namespace

std::optional<std::string> normalised(std::string_view text) {
  if (ascii(text)) return folded_ascii(text);
  utf8proc_uint8_t* out = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &out,
                   static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> composed(out, std::free);
  if (length < 0) return std::nullopt;
  text = {reinterpret_cast<const char*>(out), static_cast<std::size_t>(length)};
  std::string folded;
  folded.reserve(text.size());
  bool gap = false;
  while (!text.empty()) {
    const std::string_view before = text;
    const auto code = next_code(text);
    if (code < 0) return std::nullopt;
    if (white(code)) {
      gap = true;
      continue;
    }
    if (gap && !folded.empty()) folded += ' ';
    gap = false;
    folded += before.substr(0, before.size() - text.size());
  }
  return folded;
}

std::size_t utf8_length(std::string_view text) {
  if (ascii(text)) return text.size();
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace stages
