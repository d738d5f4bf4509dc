#include "stages/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace stages {
namespace {

// Most texts are ASCII throughout, and Unicode's tables cost ten times the rest of decoding a job.
bool ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool white(utf8proc_int32_t code) {
  if (code >= 0 && code < 0x80) return code == ' ' || (code >= 9 && code <= 13);
  const auto category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

bool letter(utf8proc_int32_t code) {
  const auto category = utf8proc_category(code);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
         category == UTF8PROC_CATEGORY_ND;
}

// The next code point, or -1 for bytes that are not UTF-8 (one byte is then taken).
utf8proc_int32_t next_code(std::string_view& text) {
  if (const auto first = static_cast<unsigned char>(text.front()); first < 0x80) {
    text.remove_prefix(1);
    return first;
  }
  utf8proc_int32_t code = -1;
  const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &code);
  text.remove_prefix(used > 0 ? static_cast<std::size_t>(used) : 1);
  return used > 0 ? code : -1;
}

void append(std::string& out, utf8proc_int32_t code) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto count = utf8proc_encode_char(code, bytes.data());
  out.append(bytes.begin(), bytes.begin() + count);
}

constexpr std::array<std::string_view, 7> kContrasts{"but", "however", "though", "although",
                                                     "yet", "still",   "lekin"};

}  // namespace

std::optional<std::string> normalised(std::string_view text) {
  std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> composed(nullptr, std::free);
  if (!ascii(text)) {
    utf8proc_uint8_t* out = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &out,
                     static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    composed.reset(out);
    if (length < 0) return std::nullopt;
    text = {reinterpret_cast<const char*>(out), static_cast<std::size_t>(length)};
  }
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
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::vector<Token> tokens_of(std::string_view text) {
  constexpr utf8proc_int32_t kTypographicApostrophe = 0x2019;
  std::vector<Token> tokens;
  Token token;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool clause = true;
  const auto finish = [&] {
    while (token.word.ends_with('\'')) token.word.pop_back();
    if (!token.word.empty()) {
      const bool contrast =
          std::find(kContrasts.begin(), kContrasts.end(), token.word) != kContrasts.end();
      token.starts_clause = clause || contrast;
      token.shouted = letters >= 2 && capitals == letters;
      clause = false;
      tokens.push_back(std::move(token));
    }
    token = {};
    letters = capitals = 0;
  };
  while (!text.empty()) {
    auto code = next_code(text);
    if (code == kTypographicApostrophe) code = '\'';
    if (code >= 0 && letter(code)) {
      const auto lower = utf8proc_tolower(code);
      ++letters;
      capitals += lower != code ? 1 : 0;
      append(token.word, lower);
    } else if (code == '\'' && !token.word.empty()) {
      token.word += '\'';
    } else {
      finish();
      clause =
          clause ||
          (code >= 0 && std::string_view(".!?;:,").find(static_cast<char>(code < 128 ? code : 0)) !=
                            std::string_view::npos) ||
          code == 0x2013 || code == 0x2014 || code == 0x0964;
    }
  }
  finish();
  return tokens;
}

}  // namespace stages
