#pragma once

#include "tests/bench/report.hpp"

namespace bench {

// All in seconds.

// A worker is killed with 10 jobs in flight, and another one, whose model answers at once, does
// them. After such a death they are handed out one at a time, in case one of them was the killer.
struct Redelivery {
  double taken_back;  // none is leased to the dead any more
  double done;        // the last one is finished
};
// By a worker on another state directory that was idle; counted from the kill.
Redelivery redelivery_elsewhere(int lease_s);
// By the next start on the same state directory; counted from the start of the process.
Redelivery redelivery_after_restart();
// The server is killed under an idle worker and started again two seconds later; from its first
// answer until a job that is pushed then is finished.
Spread recovery_of_redis(int repetitions);

}  // namespace bench
