#pragma once

#include "stages/content.hpp"
#include "stages/profile.hpp"

namespace stages {

// Words of our own for when no model gave any; obeys every rule of content_rules.hpp at any time of
// day. Which of several follows from the profile's variant.
Content fallback_for(const Profile& profile);

}  // namespace stages
