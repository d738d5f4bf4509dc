#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stages {

// The one form in which a text is analysed and hashed: NFC, runs of white space folded to one
// blank, none at the ends, case kept. Nothing when the bytes are not UTF-8.
std::optional<std::string> normalised(std::string_view text);

// Code points.
std::size_t utf8_length(std::string_view text);

}  // namespace stages
