#pragma once

#include <utf8proc.h>

#include <string_view>

namespace stages {

// The next code point of a text that is not empty, or -1 for bytes that are not UTF-8 (one byte is
// then taken).
inline utf8proc_int32_t next_code(std::string_view& text) {
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

}  // namespace stages
