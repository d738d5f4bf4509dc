#include "stages/profile.hpp"

#include <algorithm>

#include "stages/congruence.hpp"

namespace stages {

Level level_of(double value) {
  if (value < 0.4) return Level::low;
  return value > 0.6 ? Level::high : Level::mid;
}

std::string_view name_of(Level level) {
  static constexpr std::array<std::string_view, 3> kNames{"low", "mid", "high"};
  return kNames.at(static_cast<std::size_t>(level));
}

ExpressionSet::ExpressionSet(const std::vector<std::string>& names) {
  const auto& all = expressions();
  for (std::size_t i = 0; i < all.size() && size_ < indexes_.size(); ++i) {
    if (std::find(names.begin(), names.end(), all[i]) == names.end()) continue;
    indexes_.at(size_++) = static_cast<std::uint8_t>(i);
  }
}

std::vector<std::string_view> ExpressionSet::names() const {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < size_; ++i) names.emplace_back(expressions().at(indexes_.at(i)));
  return names;
}

Profile profile_of(const Analysis& analysis, Phase phase, int variant) {
  Profile profile;
  profile.state = analysis.state;
  profile.invoked = DriverSet(uncontradicted(analysis.invoked, analysis.expressed));
  profile.expressed = ExpressionSet(analysis.expressed);
  profile.valence = level_of(analysis.valence);
  profile.arousal = level_of(analysis.arousal);
  profile.phase = phase;
  profile.variant = variant;
  return profile;
}

}  // namespace stages
