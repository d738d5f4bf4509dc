#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace infra {

// What a JSON string says; `value` is well formed, quotes and all, as raw_json.hpp gives it.
// Nothing when it is no string, or when an escape in it is half of a surrogate pair, which has no
// UTF-8. The text may hold NUL.
std::optional<std::string> decoded_string(std::string_view value);

}  // namespace infra
