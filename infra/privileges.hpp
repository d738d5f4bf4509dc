#pragma once

#include <filesystem>

#include "infra/result.hpp"

namespace infra {

// Root becomes the owner of `directory`, for good, when that is somebody else; others stay who
// they are. What root creates in a service's directory would otherwise be closed to the service.
// Main thread, before any other. A directory that is not there changes nothing.
Status become_owner_of(const std::filesystem::path& directory);

}  // namespace infra
