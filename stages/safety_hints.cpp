#include "stages/safety_hints.hpp"

#include <algorithm>
#include <array>

namespace stages::safety {
namespace {

constexpr auto kFirst = static_cast<std::size_t>(Finding::absence);
constexpr std::size_t kHints = static_cast<std::size_t>(Finding::wish) - kFirst + 1;
constexpr std::size_t kMostHints = 16;  // of a text; more say nothing new

// How far apart two hints may stand to count together, in sentences; N: they never do.
constexpr std::uint8_t N = 255;
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

bool is_strong(const Match& hint) { return hint.finding <= Finding::finality; }

// Sharing a word at the seam ("any difference if | if I died") does not make two hints one.
bool overlap(const Match& a, const Match& b) { return a.begin + 1 < b.end && b.begin + 1 < a.end; }

// People also say goodbye to a flat, and settle things before a journey.
bool are_worldly(const Match& a, const Match& b, const Scope& scope) {
  return (is_strong(a) || is_strong(b)) && (scope.is_everyday(a) || scope.is_everyday(b));
}

bool belong_together(const Match& a, const Match& b, const SafetyText& text) {
  if (a.rule == b.rule || overlap(a, b)) return false;
  const std::uint8_t reach = kTogether[static_cast<std::size_t>(a.finding) - kFirst]
                                      [static_cast<std::size_t>(b.finding) - kFirst];
  const std::uint32_t first = text.sentence(a.begin);
  const std::uint32_t second = text.sentence(b.begin);
  return reach != N && std::max(first, second) - std::min(first, second) <= reach;
}

}  // namespace

bool hints_at_suicide(const SafetyText& text, const std::vector<Match>& matches, const Scope& scope,
                      bool desperate) {
  const auto beside_despair = [&](const Match& hint) {
    return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
      // Being alone makes no more of a farewell or a date.
      const bool despair = match.finding == Finding::hopelessness ||
                           (match.finding == Finding::isolation && hint.finding <= Finding::ending);
      return despair && !overlap(match, hint) && scope.counts(match);
    });
  };
  std::array<const Match*, kMostHints> hints{};
  std::size_t count = 0;
  for (const Match& match : matches) {
    if (count == hints.size()) break;
    if (!is_hint(match.finding) || !scope.counts(match)) continue;
    if (desperate && is_strong(match) && beside_despair(match)) return true;
    const bool paired = std::any_of(hints.begin(), hints.begin() + count, [&](const Match* other) {
      return belong_together(match, *other, text) && !are_worldly(match, *other, scope);
    });
    if (paired) return true;
    hints.at(count++) = &match;
  }
  return false;
}

}  // namespace stages::safety
