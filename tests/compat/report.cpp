#include "tests/compat/report.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace compat {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestFault = 300;
constexpr std::size_t kMostFaults = 8;  // of one shape

std::size_t wrong_of(const std::vector<Outcome>& outcomes) {
  return static_cast<std::size_t>(
      std::count_if(outcomes.begin(), outcomes.end(),
                    [](const Outcome& o) { return !o.checks.faults().empty(); }));
}

std::size_t checks_of(const std::vector<Outcome>& outcomes) {
  std::size_t made = 0;
  for (const Outcome& outcome : outcomes) made += outcome.checks.made();
  return made;
}

struct Widths {
  std::size_t name = 0, came = 0;

  void take(const std::vector<Outcome>& outcomes) {
    for (const Outcome& outcome : outcomes) {
      name = std::max(name, outcome.name.size());
      came = std::max(came, outcome.came.size());
    }
  }
};

std::string rows_of(const std::vector<Outcome>& outcomes, const Widths& widths) {
  std::string text;
  for (const Outcome& outcome : outcomes) {
    const auto& faults = outcome.checks.faults();
    text +=
        fmt::format("{:<{}}  {:<{}}  {:>5} checks  {}\n", outcome.name, widths.name, outcome.came,
                    widths.came, outcome.checks.made(), faults.empty() ? "ok" : "WRONG");
    for (std::size_t i = 0; i < std::min(faults.size(), kMostFaults); ++i) {
      text += fmt::format("    {}\n", faults[i].substr(0, kLongestFault));
    }
    if (faults.size() > kMostFaults)
      text += fmt::format("    {} more\n", faults.size() - kMostFaults);
  }
  return text;
}

json json_of(const std::vector<Outcome>& outcomes) {
  json rows = json::array();
  for (const Outcome& outcome : outcomes) {
    rows.push_back({{"name", outcome.name},
                    {"came", outcome.came},
                    {"checks", outcome.checks.made()},
                    {"faults", outcome.checks.faults()}});
  }
  return rows;
}

}  // namespace

bool Report::good() const { return wrong_of(shapes) + wrong_of(surfaces) == 0; }

std::string as_table(const Report& report) {
  Widths widths;
  widths.take(report.shapes);
  widths.take(report.surfaces);
  return fmt::format("{}\n{}\n{} shapes, {} surfaces, {} checks, {} wrong\n",
                     rows_of(report.shapes, widths), rows_of(report.surfaces, widths),
                     report.shapes.size(), report.surfaces.size(),
                     checks_of(report.shapes) + checks_of(report.surfaces),
                     wrong_of(report.shapes) + wrong_of(report.surfaces));
}

std::string as_json(const Report& report) {
  const json all{{"schema", 1},
                 {"shapes", json_of(report.shapes)},
                 {"surfaces", json_of(report.surfaces)},
                 {"checks", checks_of(report.shapes) + checks_of(report.surfaces)},
                 {"wrong", wrong_of(report.shapes) + wrong_of(report.surfaces)}};
  return all.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace compat
