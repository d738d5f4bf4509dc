#include "tests/double/keep_alive.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "tests/double/refused.hpp"

namespace ollama_double {
namespace {

using std::chrono::nanoseconds;

constexpr std::pair<std::string_view, double> kUnits[] = {
    {"ns", 1}, {"us", 1e3}, {"\xC2\xB5s", 1e3}, {"ms", 1e6}, {"s", 1e9}, {"m", 60e9}, {"h", 3600e9},
};

nanoseconds duration_of(double ns) {
  if (ns < 0 || ns >= static_cast<double>(kForEver.count())) return kForEver;
  return nanoseconds(static_cast<std::int64_t>(ns));
}

bool is_number_part(char c) { return (c >= '0' && c <= '9') || c == '.'; }

// One number and its unit, taken from the front of `rest`.
double take_part(std::string_view& rest, const std::string& whole) {
  double number = 0;
  const auto digits = static_cast<std::size_t>(
      std::find_if_not(rest.begin(), rest.end(), is_number_part) - rest.begin());
  const auto end = std::from_chars(rest.data(), rest.data() + digits, number);
  if (digits == 0 || end.ec != std::errc{} || end.ptr != rest.data() + digits) {
    throw Refused(400, fmt::format("time: invalid duration \"{}\"", whole));
  }
  rest.remove_prefix(digits);
  const auto size = static_cast<std::size_t>(
      std::find_if(rest.begin(), rest.end(), is_number_part) - rest.begin());
  const std::string_view name = rest.substr(0, size);
  if (name.empty()) {
    throw Refused(400, fmt::format("time: missing unit in duration \"{}\"", whole));
  }
  rest.remove_prefix(size);
  for (const auto& [unit, ns] : kUnits) {
    if (unit == name) return number * ns;
  }
  throw Refused(400, fmt::format("time: unknown unit \"{}\" in duration \"{}\"", name, whole));
}

nanoseconds parse_duration(const std::string& text) {
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative || rest.starts_with('+')) rest.remove_prefix(1);
  if (rest == "0") return nanoseconds(0);
  if (rest.empty()) throw Refused(400, fmt::format("time: invalid duration \"{}\"", text));
  double ns = 0;
  while (!rest.empty()) ns += take_part(rest, text);
  return duration_of(negative ? -ns : ns);
}

std::string_view go_type_of(const nlohmann::json& value) {
  if (value.is_boolean()) return "bool";
  return value.is_array() ? "[]interface {}" : "map[string]interface {}";
}

}  // namespace

std::optional<nanoseconds> keep_alive_of(const nlohmann::json& body) {
  const auto found = body.find("keep_alive");
  if (found == body.end() || found->is_null()) return std::nullopt;
  if (found->is_number()) return duration_of(found->get<double>() * 1e9);
  if (found->is_string()) return parse_duration(found->get<std::string>());
  throw Refused(400, fmt::format("Unsupported type: '{}'", go_type_of(*found)));
}

}  // namespace ollama_double
