#pragma once

#include <cstdint>

namespace support {

// How often this thread has used `new`. By replacing the operator and not malloc, so that the
// sanitizers keep theirs.
std::uint64_t news();

}  // namespace support
