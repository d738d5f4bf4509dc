#include "tests/bench/allocations.hpp"

#include <cstddef>

// The names under which glibc lets a program that replaces malloc reach the real one.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
}

namespace {
thread_local std::uint64_t asked = 0;
}

extern "C" void* malloc(std::size_t size) {
  ++asked;
  return __libc_malloc(size);
}

extern "C" void* calloc(std::size_t count, std::size_t size) {
  ++asked;
  return __libc_calloc(count, size);
}

extern "C" void* realloc(void* old, std::size_t size) {
  ++asked;
  return __libc_realloc(old, size);
}

namespace bench {

std::uint64_t allocations() { return asked; }

}  // namespace bench
