#pragma once

#include <string_view>

namespace worker {

// The page at `/`: shows /api/stats and /api/cache/stats and keeps itself up to date. Needs
// nothing from outside.
extern const std::string_view kAdminPage;

}  // namespace worker
