#include "stages/reflection.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using stages::decode_element;
using stages::Reflection;
using stages::Unprocessable;

namespace {

constexpr std::string_view kObject =
    R"({"rid":"r1","sid":"sess_1","normalized_text":" Tired. ","timestamp":"t","x":[1],)"
    R"("client_context":{"timezone":"Asia/Kolkata"}})";

std::string as_json_text(std::string_view text) { return nlohmann::json(text).dump(); }

}  // namespace

TEST_CASE("reflection: an object is read, unknown fields are not in the way") {
  const auto parts = decode_element(kObject, 1000);
  REQUIRE(parts.size() == 1);
  const auto& reflection = std::get<Reflection>(parts[0].content);
  CHECK(reflection.rid == "r1");
  CHECK(reflection.sid == "sess_1");
  CHECK(reflection.text == "Tired.");
  CHECK(reflection.timestamp == "t");
  CHECK(reflection.timezone == "Asia/Kolkata");
  CHECK(parts[0].payload == kObject);
}

TEST_CASE("reflection: a missing timestamp or strange context is no obstacle") {
  for (const std::string_view text :
       {R"({"rid":"r","sid":"s","normalized_text":"x"})",
        R"({"rid":"r","sid":"s","normalized_text":"x","timestamp":7,"client_context":"?"})",
        R"({"rid":"r","sid":"s","normalized_text":"x","client_context":{"timezone":5}})"}) {
    CAPTURE(text);
    const auto parts = decode_element(text, 1000);
    REQUIRE(parts.size() == 1);
    CHECK(std::get<Reflection>(parts[0].content).timestamp.empty());
  }
}

TEST_CASE("reflection: JSON inside JSON text is unwrapped, so many times and no more") {
  std::string wrapped(kObject);
  for (int i = 0; i < 4; ++i) {
    wrapped = as_json_text(wrapped);
    CAPTURE(i);
    const auto parts = decode_element(wrapped, 1000);
    REQUIRE(parts.size() == 1);
    CHECK(std::holds_alternative<Reflection>(parts[0].content));
    CHECK(parts[0].payload == wrapped);
  }
  const auto parts = decode_element(as_json_text(wrapped), 1000);
  CHECK(std::holds_alternative<Unprocessable>(parts[0].content));
}

TEST_CASE("reflection: every element of an array counts, good or bad") {
  const std::string array = "[" + std::string(kObject) + ",7,[" + std::string(kObject) + "]," +
                            as_json_text(kObject) + ",null,{}]";
  const auto parts = decode_element(array, 1000);
  REQUIRE(parts.size() == 5);
  CHECK(std::holds_alternative<Reflection>(parts[0].content));
  CHECK(std::holds_alternative<Unprocessable>(parts[1].content));
  CHECK(std::holds_alternative<Reflection>(parts[2].content));
  CHECK(std::holds_alternative<Reflection>(parts[3].content));
  CHECK(std::get<Unprocessable>(parts[4].content).reason == "missing: no rid");
  CHECK(decode_element(as_json_text(array), 1000).size() == 5);
  CHECK(decode_element(parts[2].payload, 1000).size() == 1);
}

TEST_CASE("reflection: nothing to do is told from nothing understood") {
  for (const std::string_view text : {"null", "[]", " [ ] ", "[[],[null]]", "\"null\"", "\"[]\""}) {
    CAPTURE(text);
    CHECK(decode_element(text, 1000).empty());
  }
}

TEST_CASE("reflection: what cannot be processed has a reason, never a quotation") {
  const std::string secret = "my secret thought";
  const struct {
    std::string element;
    std::string_view reason;
  } rows[] = {
      {"", "json:"},
      {secret, "json:"},
      {"{\"rid\":", "json:"},
      {"7", "type:"},
      {"true", "type:"},
      {as_json_text(secret), "json:"},
      {"{\"sid\":\"s\",\"normalized_text\":\"" + secret + "\"}", "missing: no rid"},
      {"{\"rid\":\"r\",\"normalized_text\":\"" + secret + "\"}", "missing: no sid"},
      {"{\"rid\":\"r\",\"sid\":\"s\",\"text\":\"" + secret + "\"}", "missing: no normalized_text"},
      {"{\"rid\":5,\"sid\":\"s\",\"normalized_text\":\"x\"}", "type: rid"},
      {"{\"rid\":\"\",\"sid\":\"s\",\"normalized_text\":\"x\"}", "empty: rid"},
      {"{\"rid\":\"r\",\"sid\":\"s\",\"normalized_text\":\" \\n \"}", "empty:"},
      {"{\"rid\":\"r\",\"sid\":\"s\",\"normalized_text\":[\"" + secret + "\"]}", "type:"},
      {"{\"rid\":\"r\",\"sid\":\"s\",\"normalized_text\":\"" + std::string(1001, 'a') + "\"}",
       "length:"},
      {"\xff\xfe", "utf8:"},
      {"{\"rid\":\"r\",\"sid\":\"s\",\"normalized_text\":\"\xff\"}", "utf8:"},
      {std::string(100'000, '['), "depth:"},
      {as_json_text(std::string(100'000, '[')), "json:"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.element.substr(0, 100));
    const auto parts = decode_element(row.element, 1000);
    REQUIRE(parts.size() == 1);
    const auto& reason = std::get<Unprocessable>(parts[0].content).reason;
    CHECK(reason.starts_with(row.reason));
    CHECK(reason.find("secret") == std::string::npos);
    CHECK(parts[0].payload == row.element);
  }
}
