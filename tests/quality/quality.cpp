// Runs Stage 1 over a file of texts and compares what it says with the labels; see scripts/quality.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

#include "infra/log.hpp"
#include "infra/terminal.hpp"
#include "stages/safety.hpp"
#include "stages/stage_one.hpp"
#include "stages/text.hpp"
#include "tests/quality/figures.hpp"
#include "tests/quality/with_models.hpp"

namespace {

using quality::Row;
using stages::Analysis;

constexpr std::size_t kProblemsShown = 20;

struct Choice {
  std::string file;
  std::string predictions;
  bool json = false;
  bool texts = false;
  bool words_alone = false;
};

// How a text is analysed.
using Analyse = std::function<Analysis(const std::string& text)>;

std::vector<Analysis> analyses_of(const std::vector<Row>& rows, const Analyse& analyse) {
  infra::Progress progress("analysing", rows.size());
  std::vector<Analysis> analyses;
  analyses.reserve(rows.size());
  for (const Row& row : rows) {
    // As the worker does with what it takes from the queue. Not UTF-8: the reader refused it.
    analyses.push_back(analyse(stages::normalised(row.text).value_or(row.text)));
    progress.advance_to(analyses.size());
  }
  return analyses;
}

void print_report(const Choice& choice, const std::vector<Row>& rows,
                  const std::vector<Analysis>& analyses) {
  const quality::Quality found = quality::quality_of(rows, analyses);
  fmt::print("{}",
             choice.json ? report_json(found) : report_text(found, rows, analyses, choice.texts));
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

bool write_predictions(const std::string& file, const std::vector<Row>& rows,
                       const std::vector<Analysis>& analyses) {
  std::ofstream out(file, std::ios::binary);
  for (std::size_t i = 0; i < rows.size(); ++i) out << prediction_line(rows[i], analyses[i]);
  out.close();
  if (!out) fmt::print(stderr, "quality: cannot write {}\n", file);
  return static_cast<bool>(out);
}

int run(const Choice& choice) {
  std::ifstream lines(choice.file);
  if (!lines) {
    fmt::print(stderr, "quality: cannot read {}\n", choice.file);
    return 1;
  }
  const quality::Rows read = quality::read_rows(lines);
  if (!read.problems.empty()) {
    for (std::size_t i = 0; i < std::min(kProblemsShown, read.problems.size()); ++i) {
      fmt::print(stderr, "quality: {}: {}\n", choice.file, read.problems[i]);
    }
    fmt::print(stderr, "quality: {} malformed lines, nothing was done\n", read.problems.size());
    return 1;
  }
  const bool labelled = any_label(read.rows);
  if (!labelled) fmt::print(stderr, "quality: {} rows, none labelled\n", read.rows.size());

  std::optional<quality::WithModels> models;
  if (!choice.words_alone) models.emplace();
  const std::string names = models ? models->names() : "";
  auto analyses = analyses_of(read.rows, stages::analyse_words);
  // For machines only what Stage 1 comes to.
  if (labelled && (names.empty() || !choice.json)) {
    if (!names.empty()) fmt::print("by words alone\n\n");
    print_report(choice, read.rows, analyses);
  }
  if (!names.empty()) {
    analyses =
        analyses_of(read.rows, [&](const std::string& text) { return models->analyse(text); });
    if (labelled && !choice.json) fmt::print("\nwith {}\n\n", names);
    if (labelled) print_report(choice, read.rows, analyses);
  }
  if (choice.predictions.empty()) return 0;
  return write_predictions(choice.predictions, read.rows, analyses) ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  infra::log::set_level(infra::log::Level::error);
  Choice choice;
  CLI::App app("Runs Stage 1 over texts and compares what it says with their labels.", "quality");
  app.add_option("FILE", choice.file, "JSON lines with id and text, and labels if there are any")
      ->required();
  app.add_option("--predictions", choice.predictions,
                 "write what Stage 1 says here, a line for each text");
  app.add_flag("--words", choice.words_alone, "ask no model even if one answers");
  app.add_flag("--json", choice.json, "print the figures for machines");
  app.add_flag("--texts", choice.texts, "print the texts of the worst mistakes too");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return run(choice);
} catch (const std::exception& error) {
  fmt::print(stderr, "quality: {}\n", error.what());
  return 1;
}
