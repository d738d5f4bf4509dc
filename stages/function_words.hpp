#pragma once

#include <string_view>

namespace stages {

// Whether a word, in lower case, says nothing of what a text is about: articles, pronouns,
// prepositions, auxiliaries and their like, English and Hinglish.
bool is_function_word(std::string_view word);

}  // namespace stages
