# Data races. Warnings are no errors here, as in the asan variant.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1" CACHE STRING "")
set(SANITIZE "thread" CACHE STRING "")
