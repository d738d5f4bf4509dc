#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace support {

// What of `value` is not as `schema` wants it, a line for each fault: "$.final.valence: above 1".
// Of JSON Schema this knows type (one or a list), const, enum, minimum, maximum, required,
// properties, additionalProperties (false, or a schema), items, minItems, maxItems, pattern, and
// $ref to "#/$defs/NAME". A schema that says anything else is refused with an exception: it would
// seem to hold and say nothing.
std::vector<std::string> schema_faults(const nlohmann::json& value, const nlohmann::json& schema);

}  // namespace support
