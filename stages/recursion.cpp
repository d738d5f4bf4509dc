#include "stages/recursion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace stages {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kWindowMs = 14 * kDayMs;
constexpr std::size_t kMostLookedAt = 20;
constexpr std::size_t kMostLinks = 5;

// From the same causes (.6): with half of the words .8, with a quarter .7.
std::string_view relation_of(double score) {
  if (score >= 0.95) return "identical";
  if (score >= 0.8) return "recurring";
  if (score >= 0.7) return "similar";
  return score >= 0.6 ? "related" : "tangential";
}

struct Match {
  const PastReflection* past;
  DriverSet common;
  double words;
  double score;
};

Match match_of(DriverSet events, const WordSketch& words, const PastReflection& past) {
  Match match{&past, events.common_with(past.events), words.jaccard(past.words), 0};
  // Two texts that nothing brought about are compared by their words alone.
  const bool no_events = events.empty() && past.events.empty();
  match.score = no_events ? match.words : 0.4 * match.words + 0.6 * events.jaccard(past.events);
  match.score = std::round(match.score * 1e4) / 1e4;  // .6 is not under .6
  return match;
}

std::string reason_of(const Match& match) {
  const int percent = static_cast<int>(std::lround(match.words * 100));
  const auto causes = fmt::format("{}", fmt::join(match.common.names(), ", "));
  if (causes.empty()) return fmt::format("{}% of the words in common", percent);
  if (percent == 0) return fmt::format("also about {}", causes);
  return fmt::format("also about {}, {}% of the words in common", causes, percent);
}

std::string summary_of(const std::vector<Match>& matches, std::int64_t time_ms) {
  const auto days = (time_ms - matches.front().past->time_ms) / kDayMs;
  const auto when = days == 0   ? std::string("less than a day ago")
                    : days == 1 ? std::string("a day ago")
                                : fmt::format("{} days ago", days);
  DriverSet common;
  for (const Match& match : matches) {
    for (std::size_t i = 0; i < kDriverCount; ++i) {
      if (match.common.has(i)) common.add(i);
    }
  }
  const auto about = fmt::format("{}", fmt::join(common.names(), ", "));
  return fmt::format("{} like it in the last 14 days{}{}, the last one {}", matches.size(),
                     about.empty() ? "" : ", about ", about, when);
}

std::string_view state_of(const std::vector<Match>& matches, std::int64_t time_ms) {
  std::set<std::int64_t> days_ago;  // this one is of day 0
  for (const Match& match : matches) days_ago.insert((time_ms - match.past->time_ms) / kDayMs);
  days_ago.insert(0);
  if (days_ago.size() >= 3 && *std::next(days_ago.begin()) <= 3) return "ongoing";
  return matches.size() >= 2 ? "recurring" : "related";
}

}  // namespace

Recursion recursion_of(DriverSet events, const WordSketch& words, const History& history,
                       std::int64_t time_ms) {
  Recursion recursion;
  std::vector<Match> matches;  // the latest first
  std::size_t looked_at = 0;
  for (auto past = history.rbegin(); past != history.rend(); ++past) {
    if (looked_at == kMostLookedAt || past->time_ms < time_ms - kWindowMs) break;
    ++looked_at;
    const Match match = match_of(events, words, *past);
    if (match.score >= kLinkThreshold) matches.push_back(match);
  }
  if (looked_at == 0) return recursion;
  if (matches.empty()) {
    recursion.thread_state = "isolated";
    return recursion;
  }
  recursion.thread_state = state_of(matches, time_ms);
  recursion.thread_summary = summary_of(matches, time_ms);
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return a.score > b.score; });
  matches.resize(std::min(matches.size(), kMostLinks));
  for (const Match& match : matches) {
    recursion.links.push_back(
        {match.past->rid, match.score, relation_of(match.score), reason_of(match)});
  }
  return recursion;
}

}  // namespace stages
