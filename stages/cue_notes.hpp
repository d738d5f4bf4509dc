#pragma once

#include "stages/circumstances.hpp"
#include "stages/lexical_scorer.hpp"

namespace stages {

// Words for what an entry found in a text said, and what its surroundings made of it.
CueNote note_of(const Tokens& tokens, const Match& match, const Reading& reading,
                const Circumstances& around);

}  // namespace stages
