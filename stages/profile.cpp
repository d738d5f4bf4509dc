#include "stages/profile.hpp"

#include <algorithm>
#include <unordered_map>

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
  static const auto kIndexes = [] {
    std::unordered_map<std::string_view, std::uint8_t> indexes;
    for (const std::string& name : expressions()) {
      indexes.emplace(name, static_cast<std::uint8_t>(indexes.size()));
    }
    return indexes;
  }();
  for (const std::string& name : names) {
    const auto found = kIndexes.find(name);
    const auto end = indexes_.begin() + size_;
    if (found == kIndexes.end() || size_ == indexes_.size()) continue;
    if (std::find(indexes_.begin(), end, found->second) != end) continue;
    indexes_.at(size_++) = found->second;
  }
  std::sort(indexes_.begin(), indexes_.begin() + size_);
}

std::vector<std::string_view> ExpressionSet::names() const {
  std::vector<std::string_view> names;
  names.reserve(size_);
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
