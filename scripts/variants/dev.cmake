# For a debugger: symbols, little optimisation.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-Og -g" CACHE STRING "")
set(DEV_BUILD ON CACHE BOOL "")
