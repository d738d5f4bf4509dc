# Memory errors, leaks and undefined behaviour. Warnings are no errors here: the sanitizers'
# instrumentation makes GCC 12 warn where nothing is wrong.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1" CACHE STRING "")
set(SANITIZE "address,undefined" CACHE STRING "")
