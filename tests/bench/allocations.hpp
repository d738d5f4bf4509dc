#pragma once

#include <cstdint>

namespace bench {

// How often this thread has asked for memory, by whatever means: malloc, calloc, realloc, new, in
// the program or in a library.
std::uint64_t allocations();

}  // namespace bench
