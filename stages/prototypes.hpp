#pragma once

#include <span>
#include <string_view>

#include "stages/wheel.hpp"

namespace stages {

// A sentence that plainly speaks of one nuance, for texts to be compared with.
struct Prototype {
  std::size_t nuance;  // kNuances: of no feeling
  std::string_view text;
};

inline constexpr std::size_t kPrototypesPerNuance = 5;

// Those of the first nuance of the wheel first, those of no feeling last.
std::span<const Prototype> prototypes();

}  // namespace stages
