#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/bench/report.hpp"

namespace bench {

// What one repetition of a loop gave. Microseconds are those of one turn, whatever it counts for.
struct LoopFigures {
  double per_s = 0, p50_us = 0, p99_us = 0;
  double allocations = 0;  // of one turn
};

struct Loop {
  std::string name;
  std::function<LoopFigures()> repetition;
};

// A loop of `turns` turns for the rate, and half as many that are timed one by one. A turn counts
// for `each` in the rate.
Loop loop(std::string name, int turns, std::function<void()> turn, int each = 1);

using Repetitions = std::vector<LoopFigures>;
// All loops take turns (A B C A B C ...), so that what else the machine does meets all of them.
std::vector<Repetitions> in_turns(const std::vector<Loop>& loops, int repetitions);

Spread spread(const Repetitions& repetitions, double LoopFigures::*figure);
// Repetition by repetition.
Spread ratio(const Repetitions& ours, const Repetitions& others, double LoopFigures::*figure);

// Rows of a table with the columns kLoopColumns.
extern const std::vector<std::string> kLoopColumns;
Report::Row row(std::string name, const Repetitions& repetitions);
Report::Row ratio_row(std::string name, const Repetitions& ours, const Repetitions& others);

}  // namespace bench
