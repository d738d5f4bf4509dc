#pragma once

#include <optional>
#include <string_view>

namespace stages {

// Goes into the key of every Stage 1 answer.
inline constexpr std::string_view kLexiconVersion = "lexicon-1";

// The nuance (place in kWheel) that a word speaks for. Exact words; inflections are listed.
std::optional<std::size_t> nuance_of_word(std::string_view word);

}  // namespace stages
