#include "stages/congruence.hpp"

#include <algorithm>
#include <array>

#include "stages/drivers.hpp"

namespace stages {
namespace {

constexpr double kAligned = 0.9;
constexpr double kSuppressed = 0.6;
constexpr double kUnknown = 0.5;
constexpr double kUnpleasant = 0.4;

constexpr std::array<std::string_view, 9> kCalm{
    "calm", "still", "quiet", "settled", "relaxed", "at-ease", "comfortable", "tranquil", "steady"};

// Where the feelings that are expected with the first are expressed, the others are not at work.
struct Contradiction {
  std::string_view felt;
  std::array<std::string_view, 3> excluded;
};
constexpr std::array<Contradiction, 7> kContradictions{{
    {"pride", {"low_progress", "", ""}},
    {"progress", {"low_progress", "", ""}},
    {"achievement", {"low_progress", "", ""}},
    {"relief", {"pressure", "overwhelm", "tension"}},
    {"serenity", {"worry", "tension", "overwhelm"}},
    {"low_progress", {"progress", "achievement", "pride"}},
    {"overwhelm", {"relief", "serenity", "contentment"}},
}};

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool contradicts(std::string_view feeling, std::string_view cause) {
  return std::any_of(kContradictions.begin(), kContradictions.end(), [&](const Contradiction& row) {
    return one_of(row.excluded, cause) &&
           one_of(kDrivers.at(*find_driver(row.felt)).expected, feeling);
  });
}

// Most causes never are.
bool ever_excluded(std::string_view cause) {
  static const DriverSet kExcluded = [] {
    DriverSet all;
    for (const Contradiction& row : kContradictions) {
      for (const std::string_view name : row.excluded) {
        if (!name.empty()) all.add(find_driver(name).value());
      }
    }
    return all;
  }();
  const auto driver = find_driver(cause);
  return driver && kExcluded.has(*driver);
}

bool goes_with_any(std::string_view cause, const std::vector<std::string>& expressed) {
  const auto driver = find_driver(cause);
  return driver && std::any_of(expressed.begin(), expressed.end(), [&](const std::string& word) {
           return goes_with(kDrivers.at(*driver), word);
         });
}

}  // namespace

double congruence_of(const std::vector<std::string>& invoked,
                     const std::vector<std::string>& expressed) {
  double best = kUnknown;
  for (const std::string& cause : invoked) {
    const auto driver = find_driver(cause);
    if (!driver) continue;
    if (goes_with_any(cause, expressed)) return kAligned;
    const bool calm = std::any_of(expressed.begin(), expressed.end(),
                                  [](const std::string& word) { return one_of(kCalm, word); });
    if (calm && kDrivers.at(*driver).valence < kUnpleasant) best = kSuppressed;
  }
  return best;
}

std::vector<std::string> uncontradicted(const std::vector<std::string>& invoked,
                                        const std::vector<std::string>& expressed) {
  std::vector<std::string> left;
  left.reserve(invoked.size());
  for (const std::string& cause : invoked) {
    const bool contradicted =
        ever_excluded(cause) &&
        std::any_of(expressed.begin(), expressed.end(),
                    [&](const std::string& feeling) { return contradicts(feeling, cause); });
    if (!contradicted || goes_with_any(cause, expressed)) left.push_back(cause);
  }
  if (left.empty() && !invoked.empty()) left.push_back(invoked.front());
  return left;
}

}  // namespace stages
