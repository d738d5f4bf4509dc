#pragma once

#include <cstddef>

#include "stages/wheel.hpp"

namespace stages {

// What somebody is left with who denies a feeling: the mild one of the other side. "Not happy" is
// not fury but let-down, "not afraid" is not joy but assurance.
State opposite_of(std::size_t nuance);

// What praise that is not meant stands for.
State mocked_praise();

}  // namespace stages
