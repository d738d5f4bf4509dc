#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bench {

// What repetitions of one measurement gave.
struct Spread {
  double median = 0, min = 0, max = 0;
};
Spread spread_of(std::vector<double> samples);
// Of sorted samples, such as 0.99; not interpolated.
double percentile(const std::vector<double>& sorted, double share);

// What a benchmark found, for people or for machines. Figures of one row were measured in the
// same repetitions.
class Report {
 public:
  struct Row {
    std::string name;
    std::vector<std::optional<Spread>> figures;  // one for each column
  };
  struct Table {
    std::string title;
    std::vector<std::string> columns;
    std::vector<Row> rows = {};
  };
  enum class Bound { at_least, at_most };
  struct Requirement {
    std::string what;
    Bound bound;
    double limit;
    std::optional<double> measured = {};  // none: left out of this run
    bool met() const;
  };

  using Fact = std::pair<std::string, std::string>;  // name and what it is
  // Begins with the machine and its load. `versions`: of what is measured on it.
  explicit Report(const std::vector<Fact>& versions);

  std::vector<Table> tables;
  std::vector<Requirement> requirements;
  std::vector<std::string> notes;

  std::string text() const;
  std::string json() const;
  // Whether nothing that was measured misses what is required.
  bool all_met() const;

 private:
  std::vector<Fact> machine_;
};

struct Options {
  bool quick = false;  // less of it, for trying
  bool json = false;
};
// The main() of a benchmark: reads the options, runs it, prints what it found. Exit code 1:
// something required is missed, or it could not be measured; 2: an unknown option.
int run_main(const char* program, int argc, char** argv, Report (*run)(const Options&));

// One line on stderr: what is being done now.
void progress(const std::string& doing);

}  // namespace bench
