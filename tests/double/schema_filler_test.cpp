#include "tests/double/schema_filler.hpp"

#include <doctest/doctest.h>

#include <set>

#include "stages/model_reading.hpp"
#include "stages/stage_one_prompt.hpp"
#include "stages/stage_two_prompt.hpp"
#include "tests/double/catalogue.hpp"
#include "tests/support/content.hpp"

using nlohmann::json;
using ollama_double::fill_schema;

TEST_CASE("double: every answer to Stage 2 may be shown to a stranger") {
  const json schema = json::parse(stages::stage_two_schema());
  int fitting = 0;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const auto content = stages::parse_content(fill_schema(schema, "feeling: Sad", seed).dump());
    REQUIRE(content);
    fitting += ollama_double::token_count(stages::serialised(*content)) <= 160 ? 1 : 0;
    for (const auto phase : {stages::Phase::night, stages::Phase::morning, stages::Phase::afternoon,
                             stages::Phase::evening}) {
      const auto faults = stages::faults_of(*content, phase);
      CHECK_MESSAGE(faults.empty(), support::said(faults));
    }
    std::set<std::string> lines{content->closing};
    lines.insert(content->poem.begin(), content->poem.end());
    lines.insert(content->tips.begin(), content->tips.end());
    CHECK(lines.size() == 7);
  }
  CHECK(fitting >= 475);  // of 500 in what inference.num_predict_long allows
}

TEST_CASE("double: every answer to Stage 1 is legal") {
  const json schema = json::parse(stages::stage_one_schema());
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    CHECK(stages::parse_reading(fill_schema(schema, "a day", seed).dump()));
  }
}

TEST_CASE("double: a value conforms to its schema") {
  const struct {
    json schema;
    bool (*conforms)(const json&);
  } rows[] = {
      {{{"type", "integer"}, {"minimum", 3}, {"maximum", 5}},
       [](const json& v) { return v.is_number_integer() && v >= 3 && v <= 5; }},
      {{{"type", "number"}, {"minimum", -1}, {"maximum", 1}},
       [](const json& v) { return v.is_number() && v >= -1 && v <= 1; }},
      {{{"type", "boolean"}}, [](const json& v) { return v.is_boolean(); }},
      {{{"type", {"string", "null"}}}, [](const json& v) { return v.is_string(); }},
      {{{"const", 7}}, [](const json& v) { return v == 7; }},
      {{{"anyOf", {{{"type", "boolean"}}}}}, [](const json& v) { return v.is_boolean(); }},
      {{{"type", "array"}, {"minItems", 2}, {"maxItems", 3}, {"items", {{"enum", {"one"}}}}},
       [](const json& v) {
         return v == json{"one", "one"};
       }},
      {{{"properties", {{"a", {{"type", "null"}}}}}},
       [](const json& v) {
         return v == json{{"a", nullptr}};
       }},
  };
  for (const auto& row : rows) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const json value = fill_schema(row.schema, "", seed);
      CAPTURE(row.schema.dump());
      CAPTURE(value.dump());
      CHECK(row.conforms(value));
      CHECK(fill_schema(row.schema, "", seed) == value);
    }
  }
}

TEST_CASE("double: of an enum, what the text mentions is chosen") {
  const json schema{{"enum", {"Lonely/Alone", "Proud/Confident", "Angry"}}};
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CHECK(fill_schema(schema, "I am PROUD of it", seed) == "Proud/Confident");
  }
}
