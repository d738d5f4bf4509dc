#pragma once

#include <string>
#include <string_view>

#include "infra/result.hpp"
#include "worker/config.hpp"

namespace worker {

// Asks the running worker's admin interface; the error says how to get one.
infra::Result<std::string> ask_worker(const Config& config, std::string_view path);

}  // namespace worker
