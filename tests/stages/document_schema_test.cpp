#include <doctest/doctest.h>

#include <stdexcept>

#include "tests/support/document_check.hpp"

using nlohmann::json;
using support::schema_faults;

using Faults = std::vector<std::string>;

TEST_CASE("schema: each of its words is obeyed, and each breach has its place") {
  const auto schema = json::parse(R"({
    "$defs": {"unit": {"type": "number", "minimum": 0, "maximum": 1}},
    "type": "object", "required": ["a"], "additionalProperties": false,
    "properties": {
      "a": {"$ref": "#/$defs/unit"},
      "b": {"type": ["string", "null"], "enum": ["x", null]},
      "c": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "integer"}},
      "d": {"const": 90},
      "e": {"type": "object", "additionalProperties": {"type": "boolean"}},
      "f": {"type": "string", "pattern": "^[0-9]+$"}}})");
  const struct {
    const char* value;
    Faults faults;
  } rows[] = {
      {R"({"a": 0.5})", {}},
      {R"({"a": 1, "b": null, "c": [1, 2], "d": 90, "e": {"y": true}, "f": "12"})", {}},
      {R"([])", {"$: is array, not [\"object\"]"}},
      {R"({})", {"$: has no a"}},
      {R"({"a": 0, "z": 1})", {"$: has z"}},
      {R"({"a": -0.1})", {"$.a: below 0"}},
      {R"({"a": 1.1})", {"$.a: above 1"}},
      {R"({"a": "0"})", {"$.a: is string, not [\"number\"]"}},
      {R"({"a": 0, "b": "y"})", {"$.b: is none of [\"x\",null]"}},
      {R"({"a": 0, "b": 1})", {"$.b: is number, not [\"string\",\"null\"]"}},
      {R"({"a": 0, "c": []})", {"$.c: has fewer than 1"}},
      {R"({"a": 0, "c": [1, 2, 3]})", {"$.c: has more than 2"}},
      {R"({"a": 0, "c": [1, 2.5]})", {"$.c[1]: is number, not [\"integer\"]"}},
      {R"({"a": 0, "d": 91})", {"$.d: is not 90"}},
      {R"({"a": 0, "e": {"y": 1}})", {"$.e.y: is number, not [\"boolean\"]"}},
      {R"({"a": 0, "f": "1x"})", {"$.f: does not match \"^[0-9]+$\""}},
      {R"({"a": 2, "d": 1})", {"$.a: above 1", "$.d: is not 90"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.value);
    CHECK(schema_faults(json::parse(row.value), schema) == row.faults);
  }
}

TEST_CASE("schema: what it does not understand it refuses, so that nothing only seems to hold") {
  for (const char* schema : {R"({"minLength": 3})", R"({"type": "float"})", R"({"$ref": "other"})",
                             R"({"properties": {"a": {"oneOf": []}}})"}) {
    CAPTURE(schema);
    CHECK_THROWS(static_cast<void>(schema_faults(json{{"a", 1}}, json::parse(schema))));
  }
}

// An object that may hold anything would let a misspelt field through.
TEST_CASE("schema: in the document's own schema every object lists its fields") {
  int objects = 0;
  const auto look = [&](const json& part, const auto& self) -> void {
    if (!part.is_structured()) return;
    if (part.is_object() && part.contains("properties")) {
      ++objects;
      CHECK(part["additionalProperties"] == false);
      CHECK(part["required"].size() + (part["properties"].contains("post_enrichment") ? 1 : 0) ==
            part["properties"].size());
    }
    for (const auto& inner : part) self(inner, self);
  };
  look(support::document_schema(), look);
  CHECK(objects > 20);
}
