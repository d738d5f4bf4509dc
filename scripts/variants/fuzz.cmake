# For scripts/fuzz: libFuzzer comes with clang. Assertions on, optimised: inputs per second count.
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1" CACHE STRING "")
set(SANITIZE "fuzzer-no-link,address,undefined" CACHE STRING "")
