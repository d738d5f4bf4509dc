#pragma once

#include "tests/bench/report.hpp"

namespace bench {

// All in seconds.

// A worker is killed with 10 jobs in flight; until another one, which was idle and has a state
// directory of its own, has finished all of them. The model of the second answers at once.
double recovery_elsewhere(int lease_s);
// The same until the worker, started again on the same state directory, has finished them;
// counted from the start of the process.
Spread recovery_after_restart(int repetitions);
// The server is killed under an idle worker and started again two seconds later; from its first
// answer until a job that is pushed then is finished.
Spread recovery_of_redis(int repetitions);

}  // namespace bench
