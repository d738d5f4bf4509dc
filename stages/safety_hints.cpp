#include "stages/safety_hints.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace stages::safety {
namespace {

constexpr std::size_t kFirst = static_cast<std::size_t>(Finding::absence);
constexpr std::size_t kHints = static_cast<std::size_t>(Finding::wish) - kFirst + 1;

// How far apart two hints may stand to count together, in sentences; kNever: they do not.
constexpr std::uint8_t kNever = 255;
constexpr std::uint8_t N = kNever;
// clang-format off
constexpr std::uint8_t kTogether[kHints][kHints] = {
    // absence ending parting finality reaction weariness existing flaw death comfort wish
    {N, 1, 1, 1, 0, 0, N, 0, N, N, N},  // absence
    {1, 0, 1, 1, 1, 0, 0, 0, N, N, 0},  // ending
    {1, 1, 2, 1, 0, N, N, N, N, N, N},  // parting
    {1, 1, 1, 1, N, N, N, 1, N, N, N},  // finality
    {0, 1, 0, N, N, N, N, 0, N, N, N},  // reaction
    {0, 0, N, N, N, N, 0, N, 0, N, N},  // weariness
    {N, 0, N, N, N, 0, N, N, N, N, N},  // existing
    {0, 0, N, 1, 0, N, N, N, N, N, N},  // flaw
    {N, N, N, N, N, 0, N, N, N, 0, 0},  // death
    {N, N, N, N, N, N, N, N, 0, N, N},  // comfort
    {N, 0, N, N, N, N, N, N, 0, N, N},  // wish
};
// clang-format on

// Sharing a word at the seam ("any difference if | if I died") does not make two hints one.
bool overlap(const Match& a, const Match& b) {
  return a.begin + 1 < b.end && b.begin + 1 < a.end;
}
bool is_strong(const Match& match) { return match.finding <= Finding::finality; }

}  // namespace

bool hints_at_suicide(const std::vector<Word>& words, const std::vector<Match>& matches,
                      const Scope& scope, bool desperate) {
  std::array<const Match*, 16> hints{};  // more say nothing new
  std::size_t count = 0;
  const auto beside_despair = [&](const Match& hint) {
    return desperate && std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
             const bool despair = match.finding == Finding::hopelessness ||
                                  (match.finding == Finding::isolation && hint.finding <= Finding::ending);
             return despair && !overlap(match, hint) && scope.counts(match);
           });
  };
  for (const Match& match : matches) {
    if (!is_hint(match.finding) || count == hints.size() || !scope.counts(match)) continue;
    if (is_strong(match) && beside_despair(match)) return true;
    for (std::size_t i = 0; i < count; ++i) {
      const Match& other = *hints.at(i);
      if (other.rule == match.rule || overlap(match, other)) continue;
      const std::uint8_t reach = kTogether[static_cast<std::size_t>(match.finding) - kFirst]
                                          [static_cast<std::size_t>(other.finding) - kFirst];
      const int apart = std::abs(int{words[match.begin].sentence} - int{words[other.begin].sentence});
      if (reach == kNever || apart > int{reach}) continue;
      // People also say goodbye to a flat, and settle things before a journey.
      const bool worldly = (is_strong(match) || is_strong(other)) &&
                           (scope.is_everyday(words[match.begin].sentence) ||
                            scope.is_everyday(words[other.begin].sentence));
      if (!worldly) return true;
    }
    hints.at(count++) = &match;
  }
  return false;
}

}  // namespace stages::safety
