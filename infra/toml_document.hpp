#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "infra/result.hpp"

namespace infra {

// What no setting can be: a date, a mixed list, a table that holds nothing.
struct TomlOther {};

using TomlValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::int64_t>,
                               std::vector<std::string>, TomlOther>;

// "text", "whole number", ... for messages.
std::string_view toml_type_name(const TomlValue& value);

struct TomlEntry {
  std::string key;  // "section.key"
  TomlValue value;
  std::size_t line = 0;
};

// All values of a file in its order, by dotted name. The error is one line, "file:line: what"; a
// file over 1 MiB or nested deeper than 64 levels is such an error, since the parser recurses.
Result<std::vector<TomlEntry>> read_toml(const std::filesystem::path& file);
// The text stands in for a file of that name; for --set and tests.
Result<std::vector<TomlEntry>> parse_toml(std::string_view text, const std::string& file);

}  // namespace infra
