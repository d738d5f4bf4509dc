#pragma once

#include <charconv>
#include <optional>
#include <string_view>

// Reading single values of JSON as it is written (infra/raw_json.hpp gives them): nothing, where it
// is another type or cannot be held.
namespace stages {

template <typename Number>
std::optional<Number> number_of(std::string_view json) {
  Number number{};
  const char* end = json.data() + json.size();
  const auto [at, problem] = std::from_chars(json.data(), end, number);
  if (problem != std::errc() || at != end || json.empty()) return std::nullopt;
  return number;
}

// 0..1.
inline std::optional<double> unit_of(std::string_view json) {
  const auto number = number_of<double>(json);
  if (!number || !(*number >= 0 && *number <= 1)) return std::nullopt;
  return number;
}

// A text as it stands between its quotes; empty of anything else. Names, digits and words of ours
// hold nothing that would be escaped.
inline std::string_view plain_text(std::string_view json) {
  if (json.size() < 2 || json.front() != '"') return {};
  return json.substr(1, json.size() - 2);
}

}  // namespace stages
