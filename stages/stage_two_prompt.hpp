#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stages/content_rules.hpp"
#include "stages/profile.hpp"

namespace stages {

// The constant part of the question: nothing variable stands before it, so Ollama reads it once.
// `setting` colours the scenes, "" for none; it is the same for every question of a run.
std::string stage_two_system(std::string_view setting);
std::string_view stage_two_schema();
// The variable part: the profile, and what was wrong with the first answer when this is the second
// try.
std::string stage_two_user(const Profile& profile, const std::vector<ContentFault>& faults);

}  // namespace stages
