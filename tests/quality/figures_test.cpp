#include "tests/quality/figures.hpp"

#include <doctest/doctest.h>

#include <sstream>

using quality::Row;
using stages::Analysis;

namespace {

Row row(std::string id, std::string primary, std::vector<std::string> also = {}) {
  Row row;
  row.id = std::move(id);
  row.primary = std::move(primary);
  row.primaries_ok = std::move(also);
  row.primaries_ok.push_back(*row.primary);
  return row;
}

Analysis said(std::string_view state, double confidence) {
  Analysis analysis;
  if (!state.empty()) analysis.state = stages::find_state(state);
  analysis.confidence = confidence;
  return analysis;
}

}  // namespace

TEST_CASE("quality: figures of four rows, by hand") {
  std::vector<Row> rows{row("a", "Sad"), row("b", "Sad", {"Angry"}), row("c", "Happy"),
                        row("d", "Happy")};
  rows[0].secondary = "Lonely";
  rows[1].secondary = "Grief";
  rows[0].source = rows[1].source = "one";
  const std::vector<Analysis> analyses{said("Lonely/Alone", 0.9), said("Mad/Furious", 0.75),
                                       said("Excited/Cheerful", 0.2), said("", 0)};
  const auto quality = quality::quality_of(rows, analyses);
  CHECK(*quality.all.accuracy == 0.5);
  CHECK(*quality.all.lenient == 0.75);
  CHECK(*quality.all.secondary == 0.5);
  // Sad: one of two, nothing else called so; Happy likewise.
  CHECK(*quality.all.macro_f1 == doctest::Approx(2.0 / 3));
  CHECK_FALSE(quality.all.r_valence);
  CHECK(quality.by_source.at("one").rows == 2);
  CHECK(quality.confusion[3][3] == 1);
  CHECK(quality.confusion[3][4] == 1);
  CHECK(quality.confusion[0][0] == 1);
  CHECK(quality.confusion[0][6] == 1);  // no feeling
  CHECK(quality.confident.count == 2);
  CHECK(quality.confident.right == 1);
  CHECK(quality.reliability[2].right == 1);
  REQUIRE(quality.wrong_primaries.size() == 2);
  CHECK(quality.wrong_primaries[0].row == 1);
}

TEST_CASE("quality: the correlation of numbers") {
  std::vector<Row> rows(4);
  std::vector<Analysis> analyses(4);
  const double labelled[] = {0.1, 0.2, 0.3, 0.4};
  const double named[] = {0.3, 0.2, 0.5, 0.6};
  for (std::size_t i = 0; i < 4; ++i) {
    rows[i].valence = labelled[i];
    analyses[i].valence = named[i];
  }
  const auto quality = quality::quality_of(rows, analyses);
  CHECK(*quality.all.r_valence == doctest::Approx(0.8485).epsilon(0.001));
  CHECK_FALSE(quality.all.accuracy);
  CHECK(quality.far_valences[0].weight == doctest::Approx(0.2));
}

TEST_CASE("quality: diagnostic rows are part of no figure") {
  std::vector<Row> rows{row("a", "Sad"), row("b", "Sad")};
  rows[1].diagnostic = true;
  const auto quality =
      quality::quality_of(rows, {said("Lonely/Alone", 0.9), said("Mad/Furious", 0.9)});
  CHECK(*quality.all.accuracy == 1);
  CHECK(*quality.diagnostic->accuracy == 0);
}

TEST_CASE("quality: rows are read, and what is wrong with one is told with its line") {
  std::istringstream lines(
      "{\"id\": \"a\", \"text\": \"x\"}\n\n"
      "{\"id\": \"b\", \"text\": \"\", \"primary\": null, \"valence\": 0.5}\n"
      "nonsense\n[1]\n{\"text\": \"x\"}\n{\"id\": \"c\"}\n{\"id\": \"a\", \"text\": \"y\"}\n"
      "{\"id\": \"d\", \"text\": 7}\n{\"id\": \"e\", \"text\": \"x\", \"valence\": \"high\"}\n");
  const auto read = quality::read_rows(lines);
  REQUIRE(read.rows.size() == 2);
  CHECK_FALSE(read.rows[1].primary);
  CHECK(*read.rows[1].valence == 0.5);
  CHECK(read.problems ==
        std::vector<std::string>{"line 4: not JSON in UTF-8", "line 5: not a JSON object",
                                 "line 6: no text 'id'", "line 7: no text 'text'",
                                 "line 8: the id 'a' again", "line 9: 'text' is no text",
                                 "line 10: 'valence' is no number"});
}
