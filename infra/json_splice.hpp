#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "infra/result.hpp"

namespace infra {

// One field of a JSON object, its value already serialised.
struct JsonField {
  std::string_view name;  // plain ASCII without quotes or backslashes
  std::string_view value;
};

// `object` with `fields` set at its top level. Everything else keeps its bytes: a parser would
// turn 12345678901234567890 or 1e400 of somebody else's field into another number. A field that
// is there already is replaced where it stands (all but the first of several equal names go),
// the others are appended in the given order.
//
// Fails, with nothing of the text in the message, when `object` is not one well-formed JSON
// object; values of foreign fields are checked for balance and termination, not for grammar.
Result<std::string> splice_fields(std::string_view object, std::span<const JsonField> fields);

// The value of a top-level field as it is written, quotes and all; nothing when `object` has no
// such field or is no object.
std::optional<std::string_view> raw_field(std::string_view object, std::string_view name);

}  // namespace infra
