#pragma once

#include <string_view>
#include <vector>

#include "infra/result.hpp"
#include "stages/reflection.hpp"
#include "worker/config.hpp"

namespace worker {

// The texts of a file for `cache warm` and `cache explain`: one JSON object, or a line for each,
// which is a JSON object with `normalized_text` (and rid, sid, timestamp, client_context if it has
// them) or just a text. Blank lines are passed over; what cannot be read is an error that names the
// line.
infra::Result<std::vector<stages::Reflection>> texts_in(std::string_view input,
                                                        const Config& config);

}  // namespace worker
