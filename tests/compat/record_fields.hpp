#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/compat/checks.hpp"

namespace compat {

// A field at the top of a JSON object: its name and its value as they are written, quotes, blanks
// inside and digits too.
struct RecordField {
  std::string name;
  std::string bytes;
  bool operator==(const RecordField&) const = default;
};

// In their order. Throws std::invalid_argument for what is no JSON object.
std::vector<RecordField> fields_of(std::string_view record);

// Whether what the worker does not own is in the record as it was: the same fields in the same
// order, byte for byte. `before` is "" where there was no record: then there is nothing but its
// own.
void check_foreign_fields(std::string_view before, std::string_view after, Checks& checks);

}  // namespace compat
