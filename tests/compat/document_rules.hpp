#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "tests/compat/checks.hpp"

namespace compat {

// Whether the worker writes this top-level field of a record. All others are the app's.
bool is_own_field(std::string_view name);

// What the app's pages read, of a record after its last event, or after stage1_complete: every
// field by the schema, then what a schema cannot say: the wheel's names and triples, joiners, what
// belongs together, what must be there for `status`.
void check_document(const nlohmann::json& record, std::string_view rid, std::string_view status,
                    Checks& checks);

}  // namespace compat
