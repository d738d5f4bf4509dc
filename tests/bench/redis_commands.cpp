#include "tests/bench/redis_commands.hpp"

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace bench {

void RedisCommands::begin(infra::RedisConnection& redis) {
  if (auto reset = redis.command({"CONFIG", "RESETSTAT"}); !reset) {
    throw std::runtime_error(reset.error().message);
  }
}

void RedisCommands::end(infra::RedisConnection& redis) {
  const auto info = redis.command({"INFO", "commandstats"});
  if (!info) throw std::runtime_error(info.error().message);
  std::istringstream lines{std::string(info->value().text())};
  for (std::string line; std::getline(lines, line);) {
    constexpr std::string_view kPrefix = "cmdstat_";
    const std::size_t colon = line.find(':');
    if (!line.starts_with(kPrefix) || colon == std::string::npos) continue;
    double calls = 0;
    double us = 0;
    if (std::sscanf(line.c_str() + colon, ":calls=%lf,usec=%lf", &calls, &us) != 2) continue;
    Sum& sum = sums_[line.substr(kPrefix.size(), colon - kPrefix.size())];
    sum.calls += calls;
    sum.us += us;
  }
}

Report::Table RedisCommands::table(double jobs) const {
  constexpr std::size_t kShown = 14;
  std::vector<std::pair<std::string, Sum>> all(sums_.begin(), sums_.end());
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.second.us > b.second.us; });
  Report::Table table{"Redis, for each reflection (evalsha holds what its scripts call)",
                      {"us", "calls"}};
  for (std::size_t i = 0; i < std::min(all.size(), kShown); ++i) {
    const auto& [name, sum] = all[i];
    table.rows.push_back({name, {spread_of({sum.us / jobs}), spread_of({sum.calls / jobs})}});
  }
  return table;
}

}  // namespace bench
