#pragma once

#include "tests/bench/report.hpp"

namespace bench {

// From a push to the event that it has ended, of reflections that nobody has an answer for. The
// model, in the process of the benchmark, answers at once; both stages are asked.
void measure_cold_path(const Options& options, Report& report);
// The same of hits and of texts that tell of danger, while every slot waits for a model that says
// nothing and more wait behind.
void measure_hanging_model(const Options& options, Report& report);
// From the start of the process, with a cache of 100,000 entries, until it says that it is ready,
// and until a reflection that waited is visible.
void measure_start(const Options& options, Report& report);
// Memory with 64 slots that all wait for the model.
void measure_in_flight(Report& report);

}  // namespace bench
