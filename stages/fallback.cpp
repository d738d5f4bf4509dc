#include "stages/fallback.hpp"

#include <span>

#include "stages/fallback_sets.hpp"

namespace stages {
namespace {

using Sets = std::span<const FallbackSet>;

Sets sets_of(const std::optional<State>& state) {
  if (!state) return kNeutralFallbacks;
  for (const Sets sets : {Sets(kHappyFallbacks), Sets(kStrongFallbacks), Sets(kPeacefulFallbacks),
                          Sets(kSadFallbacks), Sets(kAngryFallbacks), Sets(kFearfulFallbacks)}) {
    for (std::size_t first = 0; first < sets.size(); ++first) {
      if (sets[first].secondary != state->secondary()) continue;
      std::size_t count = 1;
      while (first + count < sets.size() && sets[first + count].secondary == state->secondary()) {
        ++count;
      }
      return sets.subspan(first, count);
    }
  }
  return kNeutralFallbacks;
}

}  // namespace

Content fallback_for(const Profile& profile) {
  const Sets sets = sets_of(profile.state);
  const FallbackSet& chosen = sets[static_cast<std::size_t>(profile.variant) % sets.size()];
  Content content;
  for (std::size_t i = 0; i < 3; ++i) {
    content.poem.at(i) = chosen.poem.at(i);
    content.tips.at(i) = chosen.tips.at(i);
  }
  content.closing = chosen.closing;
  return content;
}

}  // namespace stages
