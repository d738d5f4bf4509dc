#include "infra/raw_json.hpp"

#include <doctest/doctest.h>

#include <array>

#include "infra/json_string.hpp"
#include "tests/support/random_json.hpp"

using infra::decoded_string;
using infra::raw_elements;
using infra::raw_field;

namespace {

using Views = std::vector<std::string_view>;

std::string wide(std::string_view text) { return std::string(text); }

}  // namespace

TEST_CASE("raw json: exactly what the grammar allows is a value") {
  const struct {
    std::string_view text;
    bool valid;
  } rows[] = {
      {"0", true},
      {"-0", true},
      {"12345678901234567890123", true},
      {"1e400", true},
      {"-1.5E+3", true},
      {"0.1", true},
      {"00", false},
      {"01", false},
      {"-", false},
      {"+1", false},
      {"1.", false},
      {".5", false},
      {"1e", false},
      {"1e+", false},
      {"0x10", false},
      {"1 2", false},
      {"NaN", false},
      {"Infinity", false},
      {"-Infinity", false},
      {"true", true},
      {"null", true},
      {"True", false},
      {"tru", false},
      {"truer", false},
      {"nonsense", false},
      {"", false},
      {" ", false},
      {"\"\"", true},
      {R"("\"\\\/\b\f\n\r\t\u0000\uD800")", true},
      {R"("\x")", false},
      {R"("\u12")", false},
      {R"("\u123g")", false},
      {R"("\)", false},
      {"\"a", false},
      {"'a'", false},
      {"\"a\tb\"", false},
      {"\"0123456\x1f\"", false},
      {"\"\x7f\xff\xc0\"", true},  // UTF-8 is somebody else's question
      {"[]", true},
      {" [ 1 , [ ] , { } ] ", true},
      {"[1,]", false},
      {"[,1]", false},
      {"[1 1]", false},
      {"[1}", false},
      {"]", false},
      {"[[]", false},
      {"[]]", false},
      {R"({"a":[{"b":{}},1]})", true},
      {R"({"a":1,})", false},
      {R"({"a" 1})", false},
      {R"({"a":})", false},
      {R"({"a"})", false},
      {R"({a:1})", false},
      {R"({1:1})", false},
      {R"({"a":1]})", false},
      {R"({"a":1}x)", false},
      {R"({"a":1}{})", false},
      {R"({"a":1} // note)", false},
      {"[1\v,2]", false},
      {"[1\xc2\xa0]", false},
      {std::string_view("1\0", 2), false},
      {std::string_view("\"a\0b\"", 5), false},
      {std::string_view("[1]\0[", 5), false},
      {"\xef\xbb\xbf[]", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto elements = raw_elements(row.text);
    CHECK(static_cast<bool>(elements) == row.valid);
    if (!row.valid) CHECK(elements.error().message == "json: not valid JSON");
    const auto member = wide("{\"k\":") + wide(row.text) + "}";
    CHECK(raw_field(member, "k").has_value() == row.valid);
    const auto nested = wide("[{\"k\":[") + wide(row.text) + ",0]}]";
    CHECK(static_cast<bool>(raw_elements(nested)) == row.valid);
  }
}

TEST_CASE("raw json: elements are the bytes that stand in the text, nested arrays opened") {
  CHECK(*raw_elements(R"( [1e400, {"b":1 , "a":0.10} ,[ [null],[]],"\u0041"] )") ==
        Views{"1e400", R"({"b":1 , "a":0.10})", "null", R"("\u0041")"});
  CHECK(*raw_elements(" {} ") == Views{"{}"});
  CHECK(raw_elements("[[],[[]]]")->empty());
}

TEST_CASE("raw json: depth is bounded where a bound is given, and costs no stack where none is") {
  const auto nested = [](std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
  };
  CHECK(raw_elements(nested(64), 64));
  CHECK(raw_elements(nested(65), 64).error().message == "depth: more than 64 levels");
  CHECK(raw_elements(std::string(1'000'000, '['), 64).error().message.starts_with("depth:"));
  CHECK(raw_elements("[[{\"a\":[]}]]", 4));
  CHECK_FALSE(raw_elements("[[{\"a\":[]}]]", 3));
  const std::array<std::string_view, 1> names{"a"};
  CHECK(infra::raw_fields("{\"a\":" + nested(63) + "}", names, 64));
  CHECK_FALSE(infra::raw_fields("{\"a\":" + nested(64) + "}", names, 64));
  CHECK(raw_field("{\"a\":" + nested(100'000) + "}", "a") == nested(100'000));
  CHECK_FALSE(raw_elements(std::string(1'000'000, '[')));
}

TEST_CASE("raw json: a field is found as it is written, the last of several") {
  const std::string_view record =
      R"({"owner_id": "guest:sid_1", "n": 12, "o": {"n": 1}, "final":1, "f\u0069nal": [2 ]})";
  CHECK(raw_field(record, "owner_id") == R"("guest:sid_1")");
  CHECK(raw_field(record, "n") == "12");
  CHECK(raw_field(record, "final") == "[2 ]");
  CHECK_FALSE(raw_field(record, "missing"));
  CHECK_FALSE(raw_field("[]", "n"));
}

TEST_CASE("raw json: names are compared by what they say") {
  const struct {
    std::string_view written;
    bool same;
  } rows[] = {
      {R"("final")", true},    {R"("\u0066inal")", true},   {R"("fin\u0061\u006C")", true},
      {R"("Final")", false},   {R"("fina")", false},        {R"("finals")", false},
      {R"("")", false},        {R"("\u0066inals")", false}, {R"("\\u0066inal")", false},
      {R"("final\n")", false}, {R"("\ud800final")", false}, {R"("\u0046inal")", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.written);
    CHECK(infra::MemberName(row.written).is("final") == row.same);
  }
}

TEST_CASE("raw json: a string is decoded, NUL and all, half a surrogate pair is none") {
  CHECK(decoded_string(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
  CHECK(decoded_string(R"("a\u0000b")") == std::string("a\0b", 3));
  CHECK(decoded_string(R"("\u007f\u0080\u07FF\u0800\uffff")") ==
        "\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf");
  CHECK(decoded_string(R"("\ud83d\ude43")") == "\xf0\x9f\x99\x83");
  CHECK(decoded_string(R"("\uD800\uDC00\uDBFF\uDFFF")") == "\xf0\x90\x80\x80\xf4\x8f\xbf\xbf");
  CHECK(decoded_string("\"\"") == "");
  for (const std::string_view half :
       {R"("\ud83d")", R"("\ude43")", R"("\ud83d\ud83d")", R"("\ud83dx")", R"("\ud83d\n")",
        R"("\ud83d\u0041")", R"("\ude43\ud83d")"}) {
    CAPTURE(half);
    CHECK_FALSE(decoded_string(half));
  }
  for (const std::string_view other : {"null", "7", "[]", "{}"}) CHECK_FALSE(decoded_string(other));
}

TEST_CASE("raw json: what was quoted at random is read back") {
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    support::RandomJson random(seed);
    const std::string text = random.text();
    const std::string quoted = random.quoted(text);
    CHECK(decoded_string(quoted) == text);
    CHECK(*raw_elements(random.space() + quoted + random.space()) == Views{quoted});
  }
}
