#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/compat/document_rules.hpp"
#include "tests/compat/record_fields.hpp"
#include "tests/compat/shape.hpp"
#include "tests/support/temp_dir.hpp"

using compat::Checks;
using nlohmann::json;

namespace {

json good_record() {
  return json::parse(support::read_file(std::string(SOURCE_DIR) + "/tests/compat/record.json"));
}

std::string all_of(const Checks& checks) {
  std::string text;
  for (const std::string& fault : checks.faults()) text += fault + "\n";
  return text;
}

std::string faults_of(const json& record) {
  Checks checks;
  compat::check_document(record, "refl_1", "complete", checks);
  return all_of(checks);
}

std::string foreign_faults(const std::string& before, const std::string& after) {
  Checks checks;
  compat::check_foreign_fields(before, after, checks);
  return all_of(checks);
}

std::vector<compat::Shape> parsed(const std::string& text) {
  std::istringstream lines(text);
  return compat::parse_shapes(lines, "file");
}

}  // namespace

TEST_CASE("compat: a good record passes, and each of its fields was looked at") {
  Checks checks;
  compat::check_document(good_record(), "refl_1", "complete", checks);
  CHECK(all_of(checks) == "");
  CHECK(checks.made() > good_record().flatten().size());
}

TEST_CASE("compat: no field may be missing") {
  const json good = good_record();
  const json flat = good.flatten();
  for (const auto& [pointer, unused] : flat.items()) {
    const json::json_pointer at(pointer);
    json record = good;
    if (!record.at(at.parent_pointer()).is_object()) continue;
    record.at(at.parent_pointer()).erase(at.back());
    CAPTURE(pointer);
    CHECK(faults_of(record) != "");
  }
}

TEST_CASE("compat: no field may be of another type") {
  const json good = good_record();
  const json flat = good.flatten();
  for (const auto& [pointer, unused] : flat.items()) {
    json record = good;
    record[json::json_pointer(pointer)] = json::object();
    CAPTURE(pointer);
    CHECK(faults_of(record) != "");
  }
}

TEST_CASE("compat: what a schema cannot say is seen as well") {
  const struct {
    const char* pointer;
    json value;
    const char* fault;
  } rows[] = {
      {"/status", "stage1_complete", "status is not complete"},
      {"/final/wheel/primary", "sad", "is none of"},
      {"/final/wheel/primary", "Happy", "not on the wheel"},
      {"/final/wheel/primary", nullptr, "not on the wheel"},
      {"/final/wheel/secondary", "lonely", "not on the wheel"},
      {"/final/wheel/tertiary", nullptr, "not on the wheel"},
      {"/final/valence", -0.25, "below 0"},
      {"/final/invoked", "withdrawal, loss", "not names joined"},
      {"/final/invoked", "withdrawal + ", "not names joined"},
      {"/final/invoked", "loss + loss", "one twice"},
      {"/final/invoked", "a + b + c + d", "too many names"},
      {"/final/expressed", "isolated + distant", "not names joined"},
      {"/final/events/0/label", "elsewhere", "not in final.invoked"},
      {"/timezone_used", "Mars/Olympus", "timezone_used"},
      {"/meta/model", "another", "ollama_model"},
      {"/comparator/deviation/valence", 0.9, "comparator.deviation"},
      {"/quality/uncertainty", 0.01, "quality.uncertainty"},
      {"/risk_signals_weak", {"weak_distress"}, "meta.safety.signals"},
      {"/post_enrichment/crisis", true, "does not go with"},
      {"/post_enrichment/poems", {"one", "two"}, "poems"},
      {"/post_enrichment/poems/1", "", "poems"},
      {"/post_enrichment/tips/2", "", "tips"},
      {"/post_enrichment/closing_line", "it ends here.", "closing_line"},
      {"/post_enrichment/tags/1", "loss", "has no #"},
      {"/post_enrichment/tags/0", "#Happy", "not the feeling"},
      {"/post_enrichment", nullptr, "no post_enrichment"},
  };
  for (const auto& row : rows) {
    json record = good_record();
    record[json::json_pointer(row.pointer)] = row.value;
    CAPTURE(row.pointer);
    CAPTURE(row.value.dump());
    CHECK(faults_of(record).find(row.fault) != std::string::npos);
  }
}

TEST_CASE("compat: a poem must not be there before Stage 2") {
  json record = good_record();
  record["status"] = "stage1_complete";
  Checks checks;
  compat::check_document(record, "refl_1", "stage1_complete", checks);
  CHECK(all_of(checks) == "post_enrichment is there too soon\n");
}

TEST_CASE("compat: the app's fields keep every byte") {
  const std::string before = R"({ "n" : 1.50,"t":"a\/b", "l":[ 1,{"x":"}]"}],"final":null})";
  CHECK(compat::fields_of(before) ==
        std::vector<compat::RecordField>{{"\"n\"", "1.50"},
                                         {"\"t\"", "\"a\\/b\""},
                                         {"\"l\"", "[ 1,{\"x\":\"}]\"}]"},
                                         {"\"final\"", "null"}});
  CHECK(foreign_faults(before, R"({"n":1.50,"t":"a\/b","l":[ 1,{"x":"}]"}],"final":{"a":1}})") ==
        "");
  for (const char* after :
       {R"({"n":1.5,"t":"a\/b","l":[ 1,{"x":"}]"}]})",
        R"({"n":1.50,"t":"a/b","l":[ 1,{"x":"}]"}]})",
        R"({"n":1.50,"t":"a\/b","l":[1,{"x":"}]"}]})",
        R"({"t":"a\/b","n":1.50,"l":[ 1,{"x":"}]"}]})", R"({"n":1.50,"t":"a\/b"})",
        R"({"n":1.50,"t":"a\/b","l":[ 1,{"x":"}]"}],"more":0})"}) {
    CAPTURE(after);
    CHECK(foreign_faults(before, after) != "");
  }
  CHECK(foreign_faults("", R"({"final":{},"status":"complete"})") == "");
  CHECK(foreign_faults("", R"({"final":{},"rid":"r"})") != "");
  CHECK(foreign_faults(R"({"fin\u0061l":null})", R"({"final":{}})") == "");
  for (const char* bad : {"", "[]", "{", R"({"a"})", R"({"a":})", R"({"a":1} x)", R"({"a":"x})"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(static_cast<void>(compat::fields_of(bad)), std::invalid_argument);
  }
}

TEST_CASE("compat: shapes are read as they are written, and nothing is guessed") {
  const auto shapes = parsed(
      "# a comment\n\nshape one thing\nrecord k 1500 {\"a\":1}\nrecord l - {}\n"
      "rpush {{hex 00ff}} and {{fill 3}}\nlpush  x\nwritten k a b\nfield /x [1]\n"
      "dead json not {}\nhistory o 300\nunchanged l\nindex s 1 m\nshape "
      "two\nwithout-model\nnothing\n");
  REQUIRE(shapes.size() == 2);
  CHECK(shapes[0].name == "one thing");
  CHECK(shapes[0].stored[0].ttl_ms == 1500);
  CHECK_FALSE(shapes[0].stored[1].ttl_ms.has_value());
  CHECK(shapes[0].pushed[0].bytes == std::string("\0\xff and AHO", 10));
  CHECK(shapes[0].pushed[1].at_head);
  CHECK(shapes[0].pushed[1].bytes == " x");
  CHECK(shapes[0].written[0].statuses == std::vector<std::string>{"a", "b"});
  CHECK(shapes[0].written[0].fields[0].second == json::array({1}));
  CHECK(shapes[0].dead[0].bytes == "not {}");
  CHECK(shapes[0].kept[0].key == "reflections:history:o");
  CHECK(shapes[1].world == compat::World::without_model);
  for (const char* bad :
       {"rpush x", "shape a\nrpsh x", "shape a\nrpush {{hex 0}", "shape a\nrpush {{hex zz}}",
        "shape a\nrpush {{flll 3}}", "shape a\nrecord k 5s {}", "shape a\nfield /x 1",
        "shape a\nwritten k", "shape a\nwritten k c\nfield /x {"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(static_cast<void>(parsed(bad)), std::invalid_argument);
  }
}
