#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "stages/analysis.hpp"
#include "stages/circadian.hpp"
#include "stages/drivers.hpp"
#include "stages/labels.hpp"

namespace stages {

enum class Level : std::uint8_t { low, mid, high };
Level level_of(double value);  // below .4, up to .6, above
std::string_view name_of(Level level);

// At most kMostLabels of expressions(), in its order.
class ExpressionSet {
 public:
  ExpressionSet() = default;
  // Names that are not of the list are left out.
  explicit ExpressionSet(const std::vector<std::string>& names);

  std::vector<std::string_view> names() const;
  bool operator==(const ExpressionSet&) const = default;

 private:
  std::array<std::uint8_t, kMostLabels> indexes_{};
  std::uint8_t size_ = 0;
};

// All that Stage 2 knows of a reflection: the prompt and the cache's key are made of exactly this,
// so an answer that is shared can reveal nothing. Numbers only: it has no place for a byte of the
// text.
struct Profile {
  std::optional<State> state;  // nothing: no feeling was found
  DriverSet invoked;
  ExpressionSet expressed;
  Level valence = Level::mid;
  Level arousal = Level::mid;
  Phase phase = Phase::evening;  // of the writer's day
  int variant = 0;               // which of the answers to this profile, from 0

  bool operator==(const Profile&) const = default;
};
static_assert(std::is_trivially_copyable_v<Profile>);

Profile profile_of(const Analysis& analysis, Phase phase, int variant);

}  // namespace stages
