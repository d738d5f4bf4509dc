#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "tests/quality/figures.hpp"

namespace quality {
namespace {

using stages::Analysis;
using stages::kPrimaries;

constexpr std::size_t kMistakesShown = 20;

std::string shown(const std::optional<double>& figure) {
  return figure ? fmt::format("{:.3f}", *figure) : "-";
}

std::string figures_line(std::string_view name, const Figures& figures) {
  return fmt::format("{:<22}{:>7}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}\n", name,
                     figures.rows, figures.with_primary, shown(figures.accuracy),
                     shown(figures.macro_f1), shown(figures.lenient), figures.with_secondary,
                     shown(figures.secondary), figures.with_valence, shown(figures.r_valence),
                     shown(figures.r_arousal));
}

std::string label_of(const Row& row) {
  return row.primary.value_or("-") + (row.secondary ? "/" + *row.secondary : "");
}

std::string named(const Analysis& analysis) {
  if (!analysis.state) return "no feeling";
  return fmt::format("{}/{}", analysis.state->primary(), analysis.state->secondary());
}

std::string confusion_table(const Quality& quality) {
  std::string text = fmt::format("\n{:<12}", "label \\ said");
  for (std::size_t i = 0; i < kPrimaries; ++i) {
    text += fmt::format("{:>10}", stages::kWheel.at(i * 6).primary);
  }
  text += fmt::format("{:>12}\n", "no feeling");
  for (std::size_t i = 0; i < kPrimaries; ++i) {
    text += fmt::format("{:<12}", stages::kWheel.at(i * 6).primary);
    for (std::size_t j = 0; j <= kPrimaries; ++j) {
      text += fmt::format(fmt::runtime(j < kPrimaries ? "{:>10}" : "{:>12}"),
                          quality.confusion.at(i).at(j));
    }
    text += '\n';
  }
  return text;
}

std::string reliability_line(std::string_view name, const ReliabilityBin& bin) {
  const double right = static_cast<double>(bin.right) / static_cast<double>(bin.count);
  return fmt::format("{:<12}{:>8}{:>10}\n", name, bin.count,
                     bin.count > 0 ? fmt::format("{:.3f}", right) : "-");
}

std::string reliability_table(const Quality& quality) {
  std::string text = fmt::format("\n{:<12}{:>8}{:>10}\n", "confidence", "rows", "accuracy");
  for (std::size_t i = 0; i < quality.reliability.size(); ++i) {
    if (quality.reliability.at(i).count == 0) continue;
    text += reliability_line(fmt::format("0.{}-", i), quality.reliability.at(i));
  }
  return text + reliability_line(">= 0.7", quality.confident);
}

nlohmann::json figure(const std::optional<double>& value) {
  return value ? nlohmann::json(*value) : nlohmann::json();
}

nlohmann::json json_of(const Figures& figures) {
  return {{"rows", figures.rows},
          {"with_primary", figures.with_primary},
          {"accuracy", figure(figures.accuracy)},
          {"macro_f1", figure(figures.macro_f1)},
          {"lenient", figure(figures.lenient)},
          {"with_secondary", figures.with_secondary},
          {"secondary", figure(figures.secondary)},
          {"with_valence", figures.with_valence},
          {"r_valence", figure(figures.r_valence)},
          {"with_arousal", figures.with_arousal},
          {"r_arousal", figure(figures.r_arousal)}};
}

nlohmann::json json_of(const ReliabilityBin& bin) {
  return {{"rows", bin.count}, {"right", bin.right}};
}

}  // namespace

std::string report_text(const Quality& quality, const std::vector<Row>& rows,
                        const std::vector<Analysis>& analyses, bool texts) {
  std::string text = fmt::format("{:<22}{:>7}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}\n", "",
                                 "rows", "primary", "accuracy", "macro-F1", "lenient", "second.",
                                 "second.", "valence", "r val.", "r arous.");
  text += figures_line("all", quality.all);
  for (const auto& [source, figures] : quality.by_source) {
    text += figures_line("  " + source, figures);
  }
  if (quality.diagnostic) text += figures_line("not counted: tier D", *quality.diagnostic);
  if (quality.all.with_primary > 0) {
    text += confusion_table(quality) + reliability_table(quality);
    text += "\nwrong with most confidence\n";
    for (std::size_t i = 0; i < std::min(kMistakesShown, quality.wrong_primaries.size()); ++i) {
      const Mistake& mistake = quality.wrong_primaries[i];
      text += fmt::format("  {:.2f}  {:<40} {:<24} {}\n", mistake.weight, rows[mistake.row].id,
                          label_of(rows[mistake.row]), named(analyses[mistake.row]));
      if (texts) text += fmt::format("        {}\n", rows[mistake.row].text);
    }
  }
  if (quality.all.with_valence > 0) {
    text += "\nfurthest in valence (labelled, said)\n";
    for (std::size_t i = 0; i < std::min(kMistakesShown, quality.far_valences.size()); ++i) {
      const Mistake& mistake = quality.far_valences[i];
      text += fmt::format("  {:<46} {:.2f} {:.2f}\n", rows[mistake.row].id,
                          rows[mistake.row].valence.value_or(0), analyses[mistake.row].valence);
      if (texts) text += fmt::format("        {}\n", rows[mistake.row].text);
    }
  }
  return text;
}

std::string report_json(const Quality& quality) {
  nlohmann::json report{{"all", json_of(quality.all)}};
  for (const auto& [source, figures] : quality.by_source) {
    report["by_source"][source] = json_of(figures);
  }
  if (quality.diagnostic) report["diagnostic"] = json_of(*quality.diagnostic);
  report["confusion"] = quality.confusion;
  for (const auto& bin : quality.reliability) report["reliability"].push_back(json_of(bin));
  report["confident"] = json_of(quality.confident);
  return report.dump(2) + '\n';
}

}  // namespace quality
