#pragma once

#include <span>
#include <string>
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

// "prototypes-" and four bytes of a digest of them all: nobody has to remember to raise a number.
const std::string& prototypes_version();

}  // namespace stages
