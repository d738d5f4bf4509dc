#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stages/content.hpp"

namespace stages {

// The constant part of the question, as in stage_one.hpp.
std::string_view stage_two_system();
std::string_view stage_two_schema();
// The variable part: the profile, and what was wrong with the first answer when this is the
// second try. `setting` colours the scenes ("" for none).
std::string stage_two_user(const Profile& profile, std::string_view setting,
                           const std::vector<std::string>& faults);

// Words of our own for when no model can be asked; obeys every rule of content.hpp.
Content fallback_content(const Profile& profile);

}  // namespace stages
