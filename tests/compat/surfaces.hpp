#pragma once

#include <vector>

#include "tests/compat/checks.hpp"
#include "tests/compat/worker_host.hpp"

namespace compat {

// Of a worker that has just been started: its first word.
Outcome check_start(WorkerHost& host);
// What a monitor reads of a worker that runs, in Redis and over HTTP.
std::vector<Outcome> check_surfaces(WorkerHost& host);
Outcome check_health_without_model(WorkerHost& host);
// Ends the worker: what it leaves behind.
Outcome check_end(WorkerHost& host);
// Of a worker that has had nothing to do since its start: waits for its next heartbeat, which comes
// within a minute.
Outcome check_idle(WorkerHost& host);

}  // namespace compat
