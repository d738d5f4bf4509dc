# Data races. Warnings are no errors here, as in the asan variant. -Og compiles a sixth faster than -O1.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-Og -g1" CACHE STRING "")
set(SANITIZE "thread" CACHE STRING "")
