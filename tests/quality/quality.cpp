// Runs Stage 1 over a file of texts and compares what it says with the labels; see scripts/quality.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

#include "stages/safety.hpp"
#include "stages/stage_one.hpp"
#include "stages/text.hpp"
#include "tests/quality/figures.hpp"

namespace {

using quality::Row;
using stages::Analysis;

constexpr std::size_t kProblemsShown = 20;

// How a text is analysed. A mode with a model is another function of this kind.
using Analyse = std::function<Analysis(const std::string& text)>;

Analysis by_words(const std::string& text) {
  // As the worker does with what it takes from the queue. Not UTF-8: the reader refused it.
  return stages::analyse_words(stages::normalised(text).value_or(text));
}

// An ordered object: the lines are read by people too.
std::string prediction_line(const Row& row, const Analysis& analysis) {
  nlohmann::ordered_json line;
  const auto text_or_null = [&](std::string_view (stages::State::*name)() const) {
    return analysis.state ? nlohmann::ordered_json(((*analysis.state).*name)())
                          : nlohmann::ordered_json();
  };
  line["id"] = row.id;
  line["primary"] = text_or_null(&stages::State::primary);
  line["secondary"] = text_or_null(&stages::State::secondary);
  line["tertiary"] = text_or_null(&stages::State::tertiary);
  line["valence"] = analysis.valence;
  line["arousal"] = analysis.arousal;
  line["confidence"] = analysis.confidence;
  line["signals"] = analysis.signals;
  line["critical"] = stages::is_critical(analysis.signals);
  return line.dump() + '\n';
}

bool any_label(const std::vector<Row>& rows) {
  return std::any_of(rows.begin(), rows.end(),
                     [](const Row& row) { return row.primary || row.valence || row.arousal; });
}

int run(const std::string& file, const std::string& predictions, bool json, bool texts) {
  std::ifstream lines(file);
  if (!lines) {
    fmt::print(stderr, "quality: cannot read {}\n", file);
    return 1;
  }
  const quality::Rows read = quality::read_rows(lines);
  if (!read.problems.empty()) {
    for (std::size_t i = 0; i < std::min(kProblemsShown, read.problems.size()); ++i) {
      fmt::print(stderr, "quality: {}: {}\n", file, read.problems[i]);
    }
    fmt::print(stderr, "quality: {} malformed lines, nothing was done\n", read.problems.size());
    return 1;
  }

  const Analyse analyse = by_words;
  std::vector<Analysis> analyses;
  analyses.reserve(read.rows.size());
  for (const Row& row : read.rows) analyses.push_back(analyse(row.text));

  if (!predictions.empty()) {
    std::ofstream out(predictions, std::ios::binary);
    for (std::size_t i = 0; i < read.rows.size(); ++i) {
      out << prediction_line(read.rows[i], analyses[i]);
    }
    out.close();
    if (!out) {
      fmt::print(stderr, "quality: cannot write {}\n", predictions);
      return 1;
    }
  }
  if (!any_label(read.rows)) {
    fmt::print(stderr, "quality: {} rows, none of them labelled\n", read.rows.size());
    return 0;
  }
  const quality::Quality found = quality::quality_of(read.rows, analyses);
  fmt::print("{}", json ? report_json(found) : report_text(found, read.rows, analyses, texts));
  return 0;
}

}  // namespace

int main(int argc, char** argv) try {
  std::string file;
  std::string predictions;
  bool json = false;
  bool texts = false;
  CLI::App app("Runs Stage 1 over texts and compares what it says with their labels.", "quality");
  app.add_option("FILE", file, "JSON lines with id and text, and labels if there are any")
      ->required();
  app.add_option("--predictions", predictions,
                 "write what Stage 1 says here, a line for each text");
  app.add_flag("--json", json, "print the figures for machines");
  app.add_flag("--texts", texts, "print the texts of the worst mistakes too");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return run(file, predictions, json, texts);
} catch (const std::exception& error) {
  fmt::print(stderr, "quality: {}\n", error.what());
  return 1;
}
