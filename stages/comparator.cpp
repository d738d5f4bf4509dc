#include "stages/comparator.hpp"

#include <fmt/format.h>

#include <cmath>

#include "stages/drivers.hpp"

namespace stages {
namespace {

constexpr double kNotable = 0.1;

double two_digits(double value) { return std::round(value * 1e2) / 1e2; }

bool usual_for(const Driver& driver, const ValenceArousal& now) {
  if (driver.valence >= 0.6 && now.valence > 0.6) return true;
  if (driver.valence <= 0.4 && now.valence < 0.4) return true;
  return driver.arousal >= 0.7 && now.arousal > 0.6;
}

std::string note_of(const ValenceArousal& deviation, const std::string& causes) {
  std::vector<std::string_view> words;
  if (deviation.valence >= kNotable) words.emplace_back("more positive than expected");
  if (deviation.valence <= -kNotable) words.emplace_back("more negative than expected");
  if (deviation.arousal >= kNotable) words.emplace_back("more activated than expected");
  if (deviation.arousal <= -kNotable) words.emplace_back("calmer than expected");
  if (words.empty()) return "As expected";
  return fmt::format("{}. Events: {}", fmt::join(words, ", "), causes);
}

}  // namespace

std::vector<Event> events_of(const std::vector<std::string>& causes, const ValenceArousal& now) {
  std::vector<Event> events;
  events.reserve(causes.size());
  for (const std::string& cause : causes) {
    const auto driver = find_driver(cause);
    const double confidence = !driver ? 0.6 : usual_for(kDrivers.at(*driver), now) ? 0.9 : 0.85;
    events.push_back({cause, confidence});
  }
  return events;
}

Comparison comparison_of(const std::vector<std::string>& causes, const ValenceArousal& now) {
  Comparison comparison;
  comparison.invoked = fmt::format("{}", fmt::join(causes, " + "));
  ValenceArousal sum;
  int known = 0;
  for (const std::string& cause : causes) {
    const auto found = find_driver(cause);
    if (!found) continue;
    const Driver& driver = kDrivers.at(*found);
    sum.valence += driver.valence;
    sum.arousal += driver.arousal;
    if (known++ == 0) comparison.expressed = {driver.expected.begin(), driver.expected.end()};
  }
  if (known > 0) comparison.expected = {sum.valence / known, sum.arousal / known};
  comparison.deviation = {two_digits(now.valence - comparison.expected.valence),
                          two_digits(now.arousal - comparison.expected.arousal)};
  comparison.note =
      known == 0 ? "No events to compare" : note_of(comparison.deviation, comparison.invoked);
  return comparison;
}

}  // namespace stages
