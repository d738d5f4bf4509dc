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
  CHECK(std::get<Unprocessable>(parts[0].content).reason.starts_with("depth:"));
  CHECK(parts[0].payload == as_json_text(wrapped));
}

TEST_CASE("reflection: every element of an array counts, good or bad, with its own bytes") {
  const std::string object(kObject);
  const std::string wrapped = as_json_text(object);
  const std::string array =
      "[ " + object + " ,1e400,[" + object + "]," + wrapped + ",null,{ \"b\" : 1.0, \"a\":1}]";
  const std::vector<std::string> expected{object, "1e400", object, wrapped,
                                          "{ \"b\" : 1.0, \"a\":1}"};
  for (const std::string& element : {array, as_json_text(array), as_json_text("[" + array + "]")}) {
    CAPTURE(element);
    const auto parts = decode_element(element, 1000);
    REQUIRE(parts.size() == expected.size());
    for (std::size_t i = 0; i < parts.size(); ++i) CHECK(parts[i].payload == expected[i]);
    CHECK(std::holds_alternative<Reflection>(parts[0].content));
    CHECK(std::get<Unprocessable>(parts[1].content).reason.starts_with("type:"));
    CHECK(std::holds_alternative<Reflection>(parts[2].content));
    CHECK(std::holds_alternative<Reflection>(parts[3].content));
    CHECK(std::get<Unprocessable>(parts[4].content).reason == "missing: no rid");
  }
  CHECK(decode_element(wrapped, 1000).size() == 1);
}

TEST_CASE("reflection: an element with a mistake anywhere is kept whole") {
  const std::string array = "[" + std::string(kObject) + ",{\"rid\":}]";
  const auto parts = decode_element(array, 1000);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].payload == array);
  CHECK(std::get<Unprocessable>(parts[0].content).reason.starts_with("json:"));
}

TEST_CASE("reflection: fields that are not read may hold anything that is JSON") {
  for (const std::string_view value :
       {R"(1e400)", R"(12345678901234567890123)", R"("\ud800")", R"({"\ud800":[]})", R"("\u0000")",
        R"([null,{"rid":7}])", R"({"normalized_text":""})", "\"\xf0\x9f\x99\x83\""}) {
    CAPTURE(value);
    const auto parts = decode_element(
        "{\"x\":" + std::string(value) + R"(,"rid":"r","sid":"s","normalized_text":"x"})", 1000);
    REQUIRE(parts.size() == 1);
    CHECK(std::holds_alternative<Reflection>(parts[0].content));
  }
}

TEST_CASE("reflection: of several fields with one name the last counts, however it is written") {
  const auto parts = decode_element(
      R"({"rid":7,"sid":"a","rid":"r1","normalized_text":"x","s\u0069d":"b",)"
      R"("client_context":{"timezone":"Asia/Tokyo","timezone":"Europe/Paris"},"timestamp":"t",)"
      R"("timestamp":null,"\u006eormalized_text":"y"})",
      1000);
  REQUIRE(parts.size() == 1);
  const auto& reflection = std::get<Reflection>(parts[0].content);
  CHECK(reflection.rid == "r1");
  CHECK(reflection.sid == "b");
  CHECK(reflection.text == "y");
  CHECK(reflection.timestamp.empty());
  CHECK(reflection.timezone == "Europe/Paris");
  const auto worse =
      decode_element(R"({"rid":"r","sid":"s","normalized_text":"x","rid":null})", 1000);
  CHECK(std::get<Unprocessable>(worse[0].content).reason == "type: rid is not a string");
}

TEST_CASE("reflection: NUL ends nothing") {
  const auto parts = decode_element(
      R"({"rid":"r\u00001","sid":"s\u0000","normalized_text":"glad\u0000I want to die"})", 1000);
  REQUIRE(parts.size() == 1);
  const auto& reflection = std::get<Reflection>(parts[0].content);
  CHECK(reflection.rid == std::string("r\0001", 3));
  CHECK(reflection.sid == std::string("s\0", 2));
  CHECK(reflection.text == std::string("glad\0I want to die", 18));
}

TEST_CASE("reflection: a byte order mark is passed over, at the start and nowhere else") {
  const std::string mark = "\xef\xbb\xbf";
  const std::string object(kObject);
  for (const std::string& element :
       {mark + object, mark + " " + object, as_json_text(mark + object),
        mark + as_json_text(object), mark + "[" + object + "]"}) {
    CAPTURE(element);
    const auto parts = decode_element(element, 1000);
    REQUIRE(parts.size() == 1);
    CHECK(std::holds_alternative<Reflection>(parts[0].content));
  }
  CHECK(decode_element(mark + object, 1000)[0].payload == mark + object);
  for (const std::string& element : {mark + mark + object, object + mark, "[" + mark + object + "]",
                                     " " + mark + object, mark}) {
    CAPTURE(element);
    const auto parts = decode_element(element, 1000);
    REQUIRE(parts.size() == 1);
    CHECK(std::get<Unprocessable>(parts[0].content).reason.starts_with("json:"));
  }
}

TEST_CASE("reflection: ten megabytes of image beside a small text are no obstacle") {
  const std::string image(10U << 20U, 'A');
  const std::string object =
      R"({"image_base64":")" + image + R"(","rid":"r","sid":"s","normalized_text":"x"})";
  const auto alone = decode_element(object, 1000);
  REQUIRE(alone.size() == 1);
  CHECK(std::get<Reflection>(alone[0].content).text == "x");
  const auto parts = decode_element(as_json_text("[" + object + ",{}]"), 1000);
  REQUIRE(parts.size() == 2);
  CHECK(std::get<Reflection>(parts[0].content).rid == "r");
  const bool same = parts[0].payload == object;
  CHECK(same);  // not 20 MB of message
  const auto long_text =
      decode_element(R"({"rid":"r","sid":"s","normalized_text":")" + image + "\"}", 1000);
  CHECK(std::get<Unprocessable>(long_text[0].content).reason ==
        "length: 10485760 bytes of text, queue.max_text_bytes is 1000");
}

TEST_CASE("reflection: nothing to do is told from nothing understood") {
  for (const std::string_view text :
       {"null", " null\n", "[]", " [ ] ", "[[],[null]]", "\"null\"", "\"[]\"", "[\"[null]\"]"}) {
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
      {"{\"rid\":\"r\",\"sid\":\"s\",\"normalized_text\":\"" + secret + "\"}]", "json:"},
      {"{\"rid\":\"r\",\"sid\":\"s\",\"normalized_text\":\"" + secret + "\",}", "json:"},
      {"{\"rid\":\"r\",\"sid\":\"s\",\"normalized_text\":\"" + secret + "\n\"}", "json:"},
      {"{\"rid\":\"r\",\"sid\":\"s\",\"normalized_text\":\"" + secret, "json:"},
      {"{\"" + secret + "\":NaN}", "json:"},
      {std::string("{}\0", 3), "json:"},
      {"\"" + secret, "json:"},
      {"\"\"", "json:"},
      {"{\"rid\":\"\\ud800\",\"sid\":\"s\",\"normalized_text\":\"x\"}", "utf8: rid"},
      {"{\"rid\":\"r\",\"sid\":\"s\",\"normalized_text\":\"" + secret + "\\udc00\"}",
       "utf8: normalized_text"},
      {"\"" + secret + "\\ud800\"", "utf8:"},
      {"{\"\xc0\xaf\":\"" + secret + "\"}", "utf8:"},
      {"{\"x\":\"\xed\xa0\x80\"}", "utf8:"},
      {"\xff\xfe", "utf8:"},
      {"{\"rid\":\"r\",\"sid\":\"s\",\"normalized_text\":\"\xff\"}", "utf8:"},
      {std::string(100'000, '['), "depth:"},
      {as_json_text(std::string(100'000, '[')), "depth:"},
      {std::string(65, '[') + std::string(65, ']'), "depth:"},
      {"{\"a\":" + std::string(64, '[') + std::string(64, ']') + "}", "depth:"},
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

TEST_CASE("reflection: what would fill keys and streams without a bound is refused as a whole") {
  const auto reason = [](const std::string& element) {
    const auto parts = stages::decode_element(element, 1000);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].payload == element);
    const auto* bad = std::get_if<stages::Unprocessable>(&parts[0].content);
    return bad == nullptr ? std::string() : bad->reason;
  };
  std::string array = "[1";
  for (int i = 0; i < 10'000; ++i) array += ",1";
  CHECK(reason(array + "]") == "parts: 10001 in one array, at most 10000");
  const std::string longest(512, 'r');
  const std::string rest = R"(","normalized_text":"x"})";
  CHECK(reason(R"({"sid":"s","rid":")" + longest + rest).empty());
  CHECK(reason(R"({"sid":"s","rid":")" + longest + "r" + rest) ==
        "length: rid has 513 bytes, at most 512");
  CHECK(reason(R"({"rid":"r","sid":")" + longest + "s" + rest) ==
        "length: sid has 513 bytes, at most 512");
}
