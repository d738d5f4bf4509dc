#pragma once

#include <string>
#include <string_view>

namespace worker {

// The page at `/`, worker/dashboard.html: shows the figures and keeps them up to date. Needs
// nothing from outside.
std::string_view admin_page();
// The Content-Security-Policy that lets a browser run this page's own script and style, and no
// other.
std::string admin_page_policy();

}  // namespace worker
