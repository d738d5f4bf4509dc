#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace infra {

// The candidate that a person most likely meant by `word`, for "did you mean". Nothing when
// none is close: a wrong guess sends people the wrong way. Counts insertions, deletions,
// substitutions and swapped neighbours; allows about one slip in three letters.
std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates);

}  // namespace infra
