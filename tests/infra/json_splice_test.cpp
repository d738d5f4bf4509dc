#include "infra/json_splice.hpp"

#include <doctest/doctest.h>

#include <vector>

using infra::JsonField;
using infra::splice_fields;

TEST_CASE("json splice: foreign fields keep every byte") {
  const std::string record =
      R"({"n":12345678901234567890,"big":1e400,"f":0.1,"z":"a\u0000b","deep":{"a":[1, 2,{"b":"}]"}]},"s":"\"}"})";
  const std::vector<JsonField> fields{{"final", R"({"x":1})"}, {"status", R"("complete")"}};
  const auto merged = splice_fields(record, fields);
  REQUIRE(merged);
  CHECK(*merged ==
        record.substr(0, record.size() - 1) + R"(,"final":{"x":1},"status":"complete"})");
}

TEST_CASE("json splice: our fields replace what stands there, once") {
  const std::vector<JsonField> fields{{"final", "1"}, {"status", "2"}};
  const struct {
    std::string_view before, after;
  } rows[] = {
      {"{}", R"({"final":1,"status":2})"},
      {" { } ", R"({"final":1,"status":2})"},
      {R"({"final":null,"a":1})", R"({"final":1,"a":1,"status":2})"},
      {R"({ "a" : 1 , "status" : "old" })", R"({"a":1,"status":2,"final":1})"},
      {R"({"final":1,"final":{"x":[]},"final":"y"})", R"({"final":1,"status":2})"},
      {R"({"fin\u0061l":0})", R"({"fin\u0061l":0,"final":1,"status":2})"},
      {R"({"a":true,"b":-1.5E+3,"c":[]})", R"({"a":true,"b":-1.5E+3,"c":[],"final":1,"status":2})"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.before);
    const auto merged = splice_fields(row.before, fields);
    REQUIRE(merged);
    CHECK(*merged == row.after);
  }
}

TEST_CASE("json splice: what is no object is refused") {
  for (const std::string_view text : {"",
                                      " ",
                                      "null",
                                      "[]",
                                      "\"x\"",
                                      "7",
                                      "{",
                                      "}",
                                      "{\"a\"}",
                                      "{\"a\":}",
                                      "{\"a\":1",
                                      "{\"a\":1,}",
                                      "{a:1}",
                                      "{\"a\":1}x",
                                      "{\"a\":[}",
                                      "{\"a\":{]}",
                                      "{\"a\":\"}",
                                      "{\"a\":\"\\",
                                      "{,}",
                                      "{\"a\":1 \"b\":2}",
                                      "{\"a\":\"\n\"}"}) {
    CAPTURE(text);
    CHECK_FALSE(splice_fields(text, {}));
    CHECK_FALSE(infra::raw_field(text, "a"));
  }
}

TEST_CASE("json splice: depth costs no stack") {
  const std::string deep =
      "{\"a\":" + std::string(1'000'000, '[') + std::string(1'000'000, ']') + "}";
  CHECK(splice_fields(deep, {}));
}

TEST_CASE("json splice: a field is found as it is written") {
  const std::string_view record = R"({"owner_id": "guest:sid_1", "n": 12, "o": {"n": 1}})";
  CHECK(infra::raw_field(record, "owner_id") == R"("guest:sid_1")");
  CHECK(infra::raw_field(record, "n") == "12");
  CHECK_FALSE(infra::raw_field(record, "missing"));
}
