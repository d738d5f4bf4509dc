# Memory errors, leaks and undefined behaviour. Warnings are no errors here: the sanitizers'
# instrumentation makes GCC 12 warn where nothing is wrong. Not optimised: that takes half as long again
# to compile, and the tests mostly wait.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1" CACHE STRING "")
set(SANITIZE "address,undefined" CACHE STRING "")
