#include "worker/tune_report.hpp"

#include <fmt/color.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace worker {
namespace {

constexpr double kWidth = 40;  // of the longest bar

std::string bar(double share) {
  const double length = std::max(1.0, std::round(share * kWidth));
  return std::string(static_cast<std::size_t>(length), '#');
}

}  // namespace

std::string tune_report(const Tuning& tuning, bool colour) {
  double fastest = 0;
  for (const ThreadSpeed& speed : tuning.speeds) {
    fastest = std::max(fastest, speed.tokens_per_second);
  }
  std::string text = fmt::format("{} on Ollama {}\n{}\n\n  threads  tokens/s\n", tuning.model,
                                 tuning.server_version, tuning.cpu);
  for (const ThreadSpeed& speed : tuning.speeds) {
    const bool best = speed.num_thread == tuning.num_thread;
    const double share = fastest > 0 ? speed.tokens_per_second / fastest : 0;
    const std::string line = fmt::format("  {:>7}  {:>8.1f}  {}{}", speed.num_thread,
                                         speed.tokens_per_second, bar(share), best ? "  best" : "");
    text += best && colour ? fmt::format(fmt::fg(fmt::color::green), "{}", line) : line;
    text += '\n';
  }
  return text;
}

}  // namespace worker
