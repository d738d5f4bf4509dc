# What is shipped, and what the tests run against.
set(CMAKE_BUILD_TYPE Release CACHE STRING "")
set(DEV_BUILD ON CACHE BOOL "")
