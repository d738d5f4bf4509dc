#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace stages {

// Three lines, three tips, a closing line, as a model or we wrote them.
struct Content {
  std::array<std::string, 3> poem;
  std::array<std::string, 3> tips;
  std::string closing;  // without the suffix

  bool operator==(const Content&) const = default;
};

inline constexpr std::string_view kClosingSuffix = "See you tomorrow.";

// As a model is asked for it, and as the cache keeps it.
std::string serialised(const Content& content);
std::optional<Content> read_content(std::string_view text);
// What a model replied. Nothing unless these are exactly the fields, three strings, three strings
// and a string. What of a line is no question of taste is put right: blanks, quotes around it,
// typographic marks, a bullet, the suffix that the closing line gets anyway, its full stop and its
// small first letter.
std::optional<Content> parse_content(std::string_view text);

}  // namespace stages
