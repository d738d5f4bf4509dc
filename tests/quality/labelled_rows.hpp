#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace quality {

// A line of a file of texts. Only id and text must be there.
struct Row {
  std::string id;
  std::string text;
  std::string source;                    // "": not said
  bool diagnostic = false;               // tier D: shown apart, part of no figure
  std::optional<std::string> primary;    // nothing: not labelled
  std::optional<std::string> secondary;  // likewise
  std::optional<double> valence;
  std::optional<double> arousal;
  std::vector<std::string> primaries_ok;  // for the lenient score; holds the primary
};

struct Rows {
  std::vector<Row> rows;
  std::vector<std::string> problems;  // "line 7: no text 'id'"
};

// JSON, one object a line; blank lines are skipped. No id may come twice.
Rows read_rows(std::istream& lines);

}  // namespace quality
