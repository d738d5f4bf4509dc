#pragma once

#include <string>

#include "stages/tokens.hpp"

namespace stages {

// The first four words of the first sentence that say what it is about; without such a word the
// first of the text, without any "moment". The writer's own words: never cached.
std::string headline_of(const Tokens& tokens);

}  // namespace stages
