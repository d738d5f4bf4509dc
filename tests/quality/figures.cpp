#include "tests/quality/figures.hpp"

#include <algorithm>
#include <cmath>

namespace quality {
namespace {

using stages::Analysis;
using stages::kPrimaries;

constexpr std::size_t kFewestForR = 3;
constexpr double kConfident = 0.7;

using Places = std::vector<std::size_t>;

std::string_view primary_named(const Analysis& analysis) {
  return analysis.state ? analysis.state->primary() : std::string_view();
}

bool accepted(const Row& row, std::string_view name) {
  return std::find(row.primaries_ok.begin(), row.primaries_ok.end(), name) !=
         row.primaries_ok.end();
}

// The place of a primary on the wheel; kPrimaries: it is none of them.
std::size_t place_of(std::string_view primary) {
  for (std::size_t i = 0; i < kPrimaries; ++i) {
    if (stages::kWheel.at(i * 6).primary == primary) return i;
  }
  return kPrimaries;
}

std::optional<double> share(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

std::optional<double> pearson(const std::vector<std::pair<double, double>>& pairs) {
  if (pairs.size() < kFewestForR) return std::nullopt;
  const auto n = static_cast<double>(pairs.size());
  double mean_x = 0;
  double mean_y = 0;
  for (const auto& [x, y] : pairs) {
    mean_x += x / n;
    mean_y += y / n;
  }
  double xy = 0;
  double xx = 0;
  double yy = 0;
  for (const auto& [x, y] : pairs) {
    xy += (x - mean_x) * (y - mean_y);
    xx += (x - mean_x) * (x - mean_x);
    yy += (y - mean_y) * (y - mean_y);
  }
  return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : 0.0;
}

std::optional<double> macro_f1(const std::vector<Row>& rows, const std::vector<Analysis>& analyses,
                               const Places& places) {
  double sum = 0;
  std::size_t occurring = 0;
  for (std::size_t p = 0; p < kPrimaries; ++p) {
    const std::string_view primary = stages::kWheel.at(p * 6).primary;
    std::size_t both = 0;
    std::size_t labelled = 0;
    std::size_t named = 0;
    for (const std::size_t i : places) {
      if (!rows[i].primary) continue;
      const bool is = *rows[i].primary == primary;
      const bool said = primary_named(analyses[i]) == primary;
      labelled += is ? 1U : 0U;
      named += said ? 1U : 0U;
      both += is && said ? 1U : 0U;
    }
    if (labelled == 0) continue;
    ++occurring;
    sum += 2 * static_cast<double>(both) / static_cast<double>(labelled + named);
  }
  if (occurring == 0) return std::nullopt;
  return sum / static_cast<double>(occurring);
}

Figures figures_of(const std::vector<Row>& rows, const std::vector<Analysis>& analyses,
                   const Places& places) {
  Figures figures;
  figures.rows = places.size();
  std::size_t right = 0;
  std::size_t lenient = 0;
  std::size_t right_secondary = 0;
  std::vector<std::pair<double, double>> valences;
  std::vector<std::pair<double, double>> arousals;
  for (const std::size_t i : places) {
    const Row& row = rows[i];
    const Analysis& analysis = analyses[i];
    if (row.primary) {
      ++figures.with_primary;
      right += primary_named(analysis) == *row.primary ? 1U : 0U;
      lenient += analysis.state && accepted(row, analysis.state->primary()) ? 1U : 0U;
      if (row.secondary) {
        ++figures.with_secondary;
        right_secondary +=
            analysis.state && analysis.state->secondary() == *row.secondary ? 1U : 0U;
      }
    }
    if (row.valence) valences.emplace_back(*row.valence, analysis.valence);
    if (row.arousal) arousals.emplace_back(*row.arousal, analysis.arousal);
  }
  figures.with_valence = valences.size();
  figures.with_arousal = arousals.size();
  figures.accuracy = share(right, figures.with_primary);
  figures.lenient = share(lenient, figures.with_primary);
  figures.secondary = share(right_secondary, figures.with_secondary);
  figures.macro_f1 = macro_f1(rows, analyses, places);
  figures.r_valence = pearson(valences);
  figures.r_arousal = pearson(arousals);
  return figures;
}

void worst_first(std::vector<Mistake>& mistakes) {
  std::stable_sort(mistakes.begin(), mistakes.end(), [](const Mistake& left, const Mistake& right) {
    return left.weight > right.weight;
  });
}

}  // namespace

Quality quality_of(const std::vector<Row>& rows, const std::vector<Analysis>& analyses) {
  Quality quality;
  Places counted;
  Places diagnostic;
  std::map<std::string, Places> by_source;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].diagnostic) {
      diagnostic.push_back(i);
      continue;
    }
    counted.push_back(i);
    if (!rows[i].source.empty()) by_source[rows[i].source].push_back(i);
  }
  quality.all = figures_of(rows, analyses, counted);
  for (const auto& [source, places] : by_source) {
    quality.by_source.emplace(source, figures_of(rows, analyses, places));
  }
  if (!diagnostic.empty()) quality.diagnostic = figures_of(rows, analyses, diagnostic);

  for (const std::size_t i : counted) {
    const Row& row = rows[i];
    const Analysis& analysis = analyses[i];
    if (row.valence) {
      quality.far_valences.push_back({i, std::abs(*row.valence - analysis.valence)});
    }
    if (!row.primary) continue;
    const std::size_t labelled = place_of(*row.primary);
    const bool right = primary_named(analysis) == *row.primary;
    if (labelled < kPrimaries) {
      ++quality.confusion.at(labelled).at(place_of(primary_named(analysis)));
    }
    if (!right) quality.wrong_primaries.push_back({i, analysis.confidence});
    if (!analysis.state) continue;
    const auto bin = static_cast<std::size_t>(std::clamp(analysis.confidence * 10, 0.0, 9.0));
    for (ReliabilityBin* one : {&quality.reliability.at(bin), &quality.confident}) {
      if (one == &quality.confident && analysis.confidence < kConfident) continue;
      ++one->count;
      one->right += right ? 1U : 0U;
    }
  }
  worst_first(quality.wrong_primaries);
  worst_first(quality.far_valences);
  return quality;
}

}  // namespace quality
