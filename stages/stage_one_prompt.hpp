#pragma once

#include <string>
#include <string_view>

namespace stages {

// The constant part of the question: comes first and never changes, so that the server reuses what
// it worked out for it.
std::string_view stage_one_system();
// JSON schema of the answer, serialised.
std::string_view stage_one_schema();

// The variable part: the text, fenced, as data. Of a text of more than some 500 tokens the
// beginning and the end, so that all of it fits the usual 2048 with room to spare.
std::string stage_one_user(std::string_view text);

}  // namespace stages
