#include "tests/bench/report.hpp"

#include <fmt/format.h>
#include <sys/utsname.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "tests/support/temp_dir.hpp"

namespace bench {
namespace {

using nlohmann::ordered_json;

std::string cpu_model() {
  std::ifstream cpus("/proc/cpuinfo");
  for (std::string line; std::getline(cpus, line);) {
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  }
  return "unknown";
}

std::string kernel() {
  utsname names{};
  ::uname(&names);
  return fmt::format("{} {}", names.sysname, names.release);
}

std::string load() {
  const std::string averages = support::read_file("/proc/loadavg");
  std::size_t end = 0;
  for (int i = 0; i < 3; ++i) end = averages.find(' ', end) + 1;
  return averages.substr(0, end == 0 ? 0 : end - 1);
}

std::string with_thousands(double whole) {
  std::string digits = fmt::format("{:.0f}", whole);
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(digits.begin() + at, ',');
  }
  return digits;
}

// Three figures or so: more would be noise.
std::string shown(double value) {
  if (value == 0 || value >= 100) return with_thousands(value);
  return fmt::format("{:.{}f}", value, value >= 10 ? 1 : 2);
}

std::string shown(const std::optional<Spread>& figure) {
  if (!figure) return "-";
  const std::string median = shown(figure->median);
  if (figure->min == figure->max) return median;
  return fmt::format("{} ({}..{})", median, shown(figure->min), shown(figure->max));
}

// Names to the left, figures to the right, each column as wide as it needs to be.
std::string text_of(const Report::Table& table) {
  std::vector<std::vector<std::string>> lines{table.columns};
  lines.front().insert(lines.front().begin(), table.title);
  for (const auto& row : table.rows) {
    lines.push_back({row.name});
    for (const auto& figure : row.figures) lines.back().push_back(shown(figure));
  }
  std::vector<std::size_t> widths(lines.front().size());
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], line[i].size());
  }
  std::string text;
  for (const auto& line : lines) {
    text += fmt::format("{:<{}}", line[0], widths[0]);
    for (std::size_t i = 1; i < line.size(); ++i)
      text += fmt::format("   {:>{}}", line[i], widths[i]);
    text += '\n';
  }
  return text;
}

const char* sign_of(Report::Bound bound) { return bound == Report::Bound::at_least ? ">=" : "<="; }

}  // namespace

Spread spread_of(std::vector<double> samples) {
  std::sort(samples.begin(), samples.end());
  return {percentile(samples, 0.5), samples.front(), samples.back()};
}

double percentile(const std::vector<double>& sorted, double share) {
  const auto last = static_cast<double>(sorted.size() - 1);
  return sorted.at(static_cast<std::size_t>(std::lround(last * share)));
}

bool Report::Requirement::met() const {
  if (!measured) return true;
  return bound == Bound::at_least ? *measured >= limit : *measured <= limit;
}

Report::Report(const std::vector<Fact>& versions)
    : machine_{{"cpu", cpu_model()},
               {"cores", std::to_string(std::thread::hardware_concurrency())},
               {"kernel", kernel()}} {
  machine_.insert(machine_.end(), versions.begin(), versions.end());
  machine_.insert(
      machine_.end(),
      {{"compiler", "g++ " __VERSION__}, {"program", PROGRAM_VERSION}, {"load before", load()}});
}

bool Report::all_met() const {
  return std::all_of(requirements.begin(), requirements.end(),
                     [](const Requirement& one) { return one.met(); });
}

std::string Report::text() const {
  std::string text;
  for (const auto& [name, value] : machine_) text += fmt::format("{:<13} {}\n", name, value);
  text += "\nmedian (min..max) of the repetitions\n\n";
  for (const Table& table : tables) text += text_of(table) + '\n';
  for (const std::string& note : notes) text += note + '\n';
  if (!notes.empty()) text += '\n';
  text += fmt::format("{:<66}{:>10}  {:>10}\n", "", "required", "measured");
  for (const Requirement& one : requirements) {
    text += fmt::format("{:<66}{:>2} {:>7}  {:>10}  {}\n", one.what, sign_of(one.bound),
                        shown(one.limit), one.measured ? shown(*one.measured) : "-",
                        !one.measured ? "skipped"
                        : one.met()   ? "ok"
                                      : "MISSED");
  }
  return text;
}

std::string Report::json() const {
  ordered_json root{{"schema", 1}};
  for (const auto& [name, value] : machine_) root["machine"][name] = value;
  root["tables"] = ordered_json::array();
  for (const Table& table : tables) {
    ordered_json rows = ordered_json::array();
    for (const Row& row : table.rows) {
      ordered_json figures = ordered_json::object();
      for (std::size_t i = 0; i < row.figures.size(); ++i) {
        if (const auto& one = row.figures[i]) {
          figures[table.columns[i]] = {
              {"median", one->median}, {"min", one->min}, {"max", one->max}};
        }
      }
      rows.push_back({{"name", row.name}, {"figures", std::move(figures)}});
    }
    root["tables"].push_back({{"title", table.title}, {"rows", std::move(rows)}});
  }
  root["requirements"] = ordered_json::array();
  for (const Requirement& one : requirements) {
    ordered_json entry{{"what", one.what}, {"bound", sign_of(one.bound)}, {"limit", one.limit}};
    entry["measured"] = one.measured ? ordered_json(*one.measured) : ordered_json();
    entry["met"] = one.measured ? ordered_json(one.met()) : ordered_json();
    root["requirements"].push_back(std::move(entry));
  }
  root["notes"] = notes;
  return root.dump(2) + '\n';
}

int run_main(const char* program, int argc, char** argv, Report (*run)(const Options&)) try {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--quick") {
      options.quick = true;
    } else if (word == "--json") {
      options.json = true;
    } else {
      fmt::print(stderr, "{}: unknown option '{}' (--quick, --json)\n", program, word);
      return 2;
    }
  }
  const Report report = run(options);
  fmt::print("{}", options.json ? report.json() : report.text());
  return report.all_met() ? 0 : 1;
} catch (const std::exception& e) {
  fmt::print(stderr, "{}: {}\n", program, e.what());
  return 1;
}

void progress(const std::string& doing) { fmt::print(stderr, "  {}\n", doing); }

}  // namespace bench
