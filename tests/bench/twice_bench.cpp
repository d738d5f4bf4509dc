// The same reflection twice, through the whole program and a model that talks at a usual speed:
//   twice-bench [--quick] [--json]      exit 1: something required is missed
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/bench/events.hpp"
#include "tests/bench/full_path.hpp"
#include "tests/bench/redis_process.hpp"

namespace {

using bench::Report;
using nlohmann::json;

constexpr double kTokensPerSecond = 60;
constexpr std::chrono::milliseconds kPatience{9'900};  // what Events can wait for

// All that may differ between two answers to one reflection: when it was worked on, and how long
// the model took, which is 0 when nobody asked it. Everything else is compared: writer, time of
// writing and past are the same, because record and past are put back before the second time.
const std::vector<json::json_pointer> kLeftOut{json::json_pointer("/meta/enriched_at"),
                                               json::json_pointer("/meta/ollama_latency_ms")};

struct Visit {
  double ms = 0;
  double asked = 0;  // questions of any kind that the model heard
  json answer;
};

double asked(const bench::FullPath& path) {
  const json requests = json::parse(path.model.stats_json()).at("requests");
  return requests.value("chat", 0) + requests.value("generate", 0) + requests.value("embed", 0);
}

Visit visit(bench::FullPath& path, bench::Events& events, const bench::Written& one) {
  const double before = asked(path);
  const auto took = events.visible_after_ms(one.element, one.rid, kPatience);
  if (!took) throw std::runtime_error("a reflection does not end");
  path.check_complete({one});
  Visit visit{*took, asked(path) - before, {}};
  const auto record = path.web.redis().command({"GET", "reflection:" + one.rid});
  if (!record) throw std::runtime_error(record.error().message);
  visit.answer = json::parse(record->value().text());
  for (const auto& pointer : kLeftOut) {
    json& parent = visit.answer.at(pointer.parent_pointer());
    if (parent.erase(pointer.back()) != 1) throw std::runtime_error("no " + pointer.to_string());
  }
  return visit;
}

Report::Row row(std::string name, const std::vector<double>& ms, const std::vector<double>& asked) {
  return {std::move(name), {bench::spread_of(ms), bench::spread_of(asked)}};
}

Report run(const bench::Options& options) {
  const int repetitions = options.quick ? 3 : 10;
  bench::FullPath path({}, kTokensPerSecond);
  Report report({{"redis-server", bench::server_info(path.web.redis(), "redis_version")},
                 {"SQLite", sqlite3_libversion()}});
  bench::Events events(path.server);
  std::vector<double> first_ms, first_asked, second_ms, second_asked, ratio;
  int equal = 0;
  for (int i = 0; i <= repetitions; ++i) {
    bench::progress(i == 0 ? "warming up" : fmt::format("twice: {} of {}", i, repetitions));
    const auto written = path.web.write_texts(bench::fresh_texts(1));
    const Visit first = visit(path, events, written.front());
    path.web.forget(written);
    path.web.store(written);
    const Visit second = visit(path, events, written.front());
    path.web.forget(written);
    if (i == 0) continue;
    first_ms.push_back(first.ms);
    first_asked.push_back(first.asked);
    second_ms.push_back(second.ms);
    second_asked.push_back(second.asked);
    ratio.push_back(first.ms / second.ms);
    if (first.answer == second.answer) {
      ++equal;
    } else {
      report.notes.push_back("they differ: " + json::diff(first.answer, second.answer).dump());
    }
  }
  report.tables.push_back(
      {fmt::format("a new reflection, a model of {} tokens/s", kTokensPerSecond),
       {"push to visible, ms", "questions to the model"},
       {row("the first time: a miss", first_ms, first_asked),
        row("the second time: a hit", second_ms, second_asked),
        {"    first by second", {bench::spread_of(ratio), std::nullopt}}}});
  report.notes.push_back(fmt::format(
      "{} of {} pairs of answers are equal but for {}", equal, repetitions,
      fmt::join(std::vector<std::string>{kLeftOut[0].to_string(), kLeftOut[1].to_string()},
                " and ")));
  report.requirements.push_back({"equal pairs of answers, of all", Report::Bound::at_least, 1,
                                 equal / static_cast<double>(repetitions)});
  report.requirements.push_back({"questions to the model the first time, at least",
                                 Report::Bound::at_least, 1,
                                 *std::min_element(first_asked.begin(), first_asked.end())});
  report.requirements.push_back({"questions to the model the second time, at most",
                                 Report::Bound::at_most, 0,
                                 *std::max_element(second_asked.begin(), second_asked.end())});
  report.requirements.push_back({"times as fast the second time", Report::Bound::at_least, 100,
                                 bench::spread_of(ratio).median});
  return report;
}

}  // namespace

int main(int argc, char** argv) { return bench::run_main("twice-bench", argc, argv, run); }
