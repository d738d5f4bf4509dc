#pragma once

#include <cstdio>
#include <cstdlib>

// Whatever an input is, this holds; else it is kept as one that failed.
inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "not so: %s\n", what);
  std::abort();
}
