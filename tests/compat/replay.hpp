#pragma once

#include "tests/compat/app_redis.hpp"
#include "tests/compat/checks.hpp"

namespace compat {

// Does what a producer does, waits until the queue is empty, and looks at all that came of it.
// A worker must be running.
Outcome replay(AppRedis& redis, const Shape& shape);

}  // namespace compat
