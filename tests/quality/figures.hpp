#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "stages/analysis.hpp"
#include "tests/quality/labelled_rows.hpp"

namespace quality {

// How well the analyses of some rows agree with their labels. What cannot be said of these rows
// (no labels, fewer than three numbers) is not there.
struct Figures {
  std::size_t rows = 0;
  std::size_t with_primary = 0, with_secondary = 0, with_valence = 0, with_arousal = 0;
  std::optional<double> accuracy;   // a state that is not named counts as wrong, in all of these
  std::optional<double> macro_f1;   // the mean over the primaries that occur
  std::optional<double> lenient;    // any of primaries_ok
  std::optional<double> secondary;  // of the rows with a secondary
  std::optional<double> r_valence, r_arousal;  // Pearson
};

// One bin of confidence, of the labelled rows for which a primary was named.
struct ReliabilityBin {
  std::size_t count = 0;
  std::size_t right = 0;
};

struct Mistake {
  std::size_t row = 0;  // its place
  double weight = 0;    // confidence of a wrong primary, or distance of a valence
};

struct Quality {
  Figures all;                               // without the diagnostic rows
  std::map<std::string, Figures> by_source;  // likewise
  std::optional<Figures> diagnostic;
  // [labelled][named], named one more: no feeling. In the wheel's order.
  std::array<std::array<std::size_t, stages::kPrimaries + 1>, stages::kPrimaries> confusion{};
  std::array<ReliabilityBin, 10> reliability{};
  ReliabilityBin confident;                            // 0.7 or more
  std::vector<Mistake> wrong_primaries, far_valences;  // the worst first
};

Quality quality_of(const std::vector<Row>& rows, const std::vector<stages::Analysis>& analyses);

// For people; `texts`: with the texts of the worst mistakes.
std::string report_text(const Quality& quality, const std::vector<Row>& rows,
                        const std::vector<stages::Analysis>& analyses, bool texts);
std::string report_json(const Quality& quality);

}  // namespace quality
