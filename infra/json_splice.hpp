#pragma once

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

// `record` with `fields` set at its top level. All other values keep their bytes, whatever they
// are (raw_json.hpp). A field that is there already is replaced where it stands first and goes
// where it stands again, also under an escaped spelling of its name: parsers disagree on which of
// two counts. The others are appended in the given order.
//
// Fails, with nothing of the text in the message, when `record` is not one JSON object from its
// first byte to its last. Foreign bytes that are no UTF-8 are none of our business and stay.
Result<std::string> splice_fields(std::string_view record, std::span<const JsonField> fields);

}  // namespace infra
