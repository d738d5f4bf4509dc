#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stages {

// What a word may look like in a text by the rules of English: the word itself, its -s (verb or
// plural noun), -ing and, unless its past is known to be irregular, -ed. Where spelling depends on
// the stress ("visited" but "admitted") both are given; a form nobody writes does no harm. ASCII,
// lower case.
std::vector<std::string> inflections(std::string_view base, bool irregular_past);

}  // namespace stages
