#include "infra/json_splice.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "tests/support/random_json.hpp"

using infra::JsonField;
using infra::splice_fields;

TEST_CASE("json splice: foreign fields keep every byte") {
  const std::vector<JsonField> fields{{"final", R"({"x":1})"}, {"status", R"("complete")"}};
  for (const std::string& value : {
           std::string("12345678901234567890"),
           std::string("1e400"),
           std::string("0.1"),
           std::string("-0.10E+01"),
           std::string(R"("a\u0000b\/c\ud800")"),
           std::string("\"\xff\xfe no UTF-8 \x7f\""),
           std::string(R"("\"}")"),
           std::string("{ \"z\" :1,\t\"a\":[1, 2,{\"b\":\"}]\"}]\n, \"z\":2}"),
           std::string("[\r\n]"),
           std::string(100'000, '[') + std::string(100'000, ']'),
           "\"" + std::string(10U << 20U, 'A') + "\"",
       }) {
    CAPTURE(value.substr(0, 100));
    const std::string record = R"({"n":)" + value + R"(,"n":)" + value + "}";
    const auto merged = splice_fields(record, fields);
    REQUIRE(merged);
    const bool same =
        *merged == record.substr(0, record.size() - 1) + R"(,"final":{"x":1},"status":"complete"})";
    CHECK(same);  // not 20 MB of message
  }
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
      {R"({"fin\u0061l":0})", R"({"final":1,"status":2})"},
      {R"({"a":0,"\u0066inal":{},"final":0,"status":0,"\u0073tatus":0})",
       R"({"a":0,"final":1,"status":2})"},
      {R"({"finals":0,"fina":0,"":0,"\u0046inal":0})",
       R"({"finals":0,"fina":0,"":0,"\u0046inal":0,"final":1,"status":2})"},
      {R"({"a":true,"b":-1.5E+3,"c":[]})", R"({"a":true,"b":-1.5E+3,"c":[],"final":1,"status":2})"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.before);
    const auto merged = splice_fields(row.before, fields);
    REQUIRE(merged);
    CHECK(*merged == row.after);
  }
}

TEST_CASE("json splice: what is no object is refused, and named as the record") {
  const std::string_view nul("{\"a\":1}\0", 8);
  for (const std::string_view text : {std::string_view(""),
                                      std::string_view(" "),
                                      std::string_view("null"),
                                      std::string_view("[]"),
                                      std::string_view("[{}]"),
                                      std::string_view("\"x\""),
                                      std::string_view("7"),
                                      std::string_view("{"),
                                      std::string_view("}"),
                                      std::string_view("{\"a\"}"),
                                      std::string_view("{\"a\":}"),
                                      std::string_view("{\"a\":1"),
                                      std::string_view("{\"a\":1,}"),
                                      std::string_view("{a:1}"),
                                      std::string_view("{\"a\":1}x"),
                                      std::string_view("{\"a\":nonsense}"),
                                      std::string_view("{\"a\":01}"),
                                      std::string_view("{\"a\":[1 2]}"),
                                      std::string_view("{\"a\":{\"b\":NaN}}"),
                                      std::string_view("{\"a\":[}"),
                                      std::string_view("{\"a\":{]}"),
                                      std::string_view("{\"a\":\"}"),
                                      std::string_view("{\"a\":\"\\"),
                                      std::string_view("{\"a\":\"\\x\"}"),
                                      std::string_view("{,}"),
                                      std::string_view("{\"a\":1 \"b\":2}"),
                                      std::string_view("{\"a\":\"\n\"}"),
                                      std::string_view("\xef\xbb\xbf{}"),
                                      nul}) {
    CAPTURE(text);
    const auto merged = splice_fields(text, {});
    REQUIRE_FALSE(merged);
    CHECK(merged.error().message == "record: not a JSON object");
  }
}

TEST_CASE("json splice: random records keep what is foreign and have each of our fields once") {
  const std::vector<JsonField> fields{{"final", "{}"}, {"status", "\"x\""}, {"meta", "[1]"}};
  for (std::uint32_t seed = 1; seed <= 2000; ++seed) {
    CAPTURE(seed);
    support::RandomJson random(seed);
    std::vector<bool> placed(fields.size());
    std::string record = random.space() + "{";
    std::string expected = "{";
    const auto expect = [&](const std::string& member) {
      if (expected.size() > 1) expected += ',';
      expected += member;
    };
    const auto expect_ours = [&](std::size_t index) {
      if (placed[index]) return;
      placed[index] = true;
      expect("\"" + std::string(fields[index].name) + "\":" + std::string(fields[index].value));
    };
    for (std::size_t left = random.below(8); left > 0; --left) {
      const std::size_t index = random.below(2 * fields.size());
      const bool ours = index < fields.size();
      const std::string name = random.quoted(ours ? fields[index].name : random.text());
      const std::string value = random.value();
      record += random.space();
      record += name + random.space() + ":" + random.space() + value + random.space();
      if (left > 1) record += ',';
      if (ours) {
        expect_ours(index);
      } else {
        expect(name + ":" + value);
      }
    }
    record += random.space() + "}";
    for (std::size_t i = 0; i < fields.size(); ++i) expect_ours(i);
    CAPTURE(record);
    const auto merged = splice_fields(record + random.space(), fields);
    REQUIRE(merged);
    CHECK(*merged == expected + "}");
    for (std::size_t cut = 0; cut < record.size(); ++cut) {
      if (splice_fields(record.substr(0, cut), fields)) FAIL("accepted when cut at ", cut);
    }
  }
}

TEST_CASE("json splice: an object that was read once is asked and set as often as one likes") {
  auto read = infra::JsonObject::read(R"({"a":1, "o\u0077ner":"x", "owner" : {"b":[]}, "":null})");
  REQUIRE(read);
  const infra::JsonObject object = std::move(*read);
  CHECK(object.value("a") == "1");
  CHECK(object.value("owner") == R"({"b":[]})");  // the last counts
  CHECK(object.value("") == "null");
  CHECK(object.value("b").empty());
  const std::vector<JsonField> owner{{"owner", "2"}};
  for (int i = 0; i < 2; ++i) CHECK(object.with(owner) == R"({"a":1,"owner":2,"":null})");
  CHECK(object.with({}) == R"({"a":1,"o\u0077ner":"x","owner":{"b":[]},"":null})");

  // Short texts move with the string that holds them.
  auto small = infra::JsonObject::read(R"({"a":12})");
  REQUIRE(small);
  const infra::JsonObject moved = std::move(*small);
  CHECK(moved.value("a") == "12");
  CHECK(infra::JsonObject().with(owner) == R"({"owner":2})");
  CHECK(infra::JsonObject().text() == "{}");
}
