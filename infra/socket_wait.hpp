#pragma once

#include <string_view>

#include "infra/clock.hpp"
#include "infra/result.hpp"
#include "infra/stop.hpp"

namespace infra {

// Until the socket is ready for `events`, as poll() names them, or has an error that the next
// call will report. A stop is a cancelled error, the limit a transient one.
Status wait_ready(int socket, short events, SteadyTime limit, const Stop& stop);

// A transient error of the system call `what`.
Error system_error(std::string_view what, int number);

}  // namespace infra
