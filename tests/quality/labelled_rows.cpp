#include "tests/quality/labelled_rows.hpp"

#include <fmt/format.h>

#include <istream>
#include <nlohmann/json.hpp>
#include <set>

namespace quality {
namespace {

using nlohmann::json;

// Thrown and caught in this file: what is wrong with one line.
struct Malformed {
  std::string what;
};

std::optional<std::string> text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return std::nullopt;
  if (!found->is_string()) throw Malformed{fmt::format("'{}' is no text", key)};
  return found->get<std::string>();
}

std::optional<double> number_at(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return std::nullopt;
  if (!found->is_number()) throw Malformed{fmt::format("'{}' is no number", key)};
  return found->get<double>();
}

Row row_of(const std::string& line) {
  const json object = json::parse(line, nullptr, false);
  if (object.is_discarded()) throw Malformed{"not JSON in UTF-8"};
  if (!object.is_object()) throw Malformed{"not a JSON object"};
  Row row;
  const auto id = text_at(object, "id");
  const auto text = text_at(object, "text");
  if (!id || id->empty()) throw Malformed{"no text 'id'"};
  if (!text) throw Malformed{"no text 'text'"};
  row.id = *id;
  row.text = *text;
  row.source = text_at(object, "source").value_or("");
  row.diagnostic = text_at(object, "tier").value_or("") == "D";
  row.primary = text_at(object, "primary");
  row.secondary = text_at(object, "secondary");
  row.valence = number_at(object, "valence");
  row.arousal = number_at(object, "arousal");
  if (row.primary) row.primaries_ok.push_back(*row.primary);
  if (const auto also = object.find("primaries_ok"); also != object.end() && also->is_array()) {
    for (const json& name : *also) {
      if (name.is_string()) row.primaries_ok.push_back(name.get<std::string>());
    }
  }
  return row;
}

}  // namespace

Rows read_rows(std::istream& lines) {
  Rows read;
  std::set<std::string> ids;
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      Row row = row_of(line);
      if (!ids.insert(row.id).second) throw Malformed{fmt::format("the id '{}' again", row.id)};
      read.rows.push_back(std::move(row));
    } catch (const Malformed& problem) {
      read.problems.push_back(fmt::format("line {}: {}", number, problem.what));
    }
  }
  return read;
}

}  // namespace quality
