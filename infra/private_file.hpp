#pragma once

#include <filesystem>
#include <string_view>

#include "infra/result.hpp"

namespace infra {

// Puts a file in place for this user alone (mode 0600), whole or not at all: readers see the old
// content or the new, also after a power cut. Its directory must be there.
Status replace_private_file(const std::filesystem::path& path, std::string_view content);

}  // namespace infra
