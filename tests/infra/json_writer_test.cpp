#include "infra/json_writer.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "infra/json_string.hpp"
#include "infra/random.hpp"

using infra::JsonWriter;

TEST_CASE("json writer: brackets, names and commas") {
  JsonWriter json;
  json.open_object();
  json.name("a").text("x").name("b").open_array();
  json.whole(-1).number(0.5).boolean(true).null();
  json.open_array().close_array().open_object().close_object();
  json.close_array().name("c").raw("[1]").close_object();
  CHECK(json.take() == R"({"a":"x","b":[-1,0.5,true,null,[],{}],"c":[1]})");
  CHECK(json.text("again").take() == "\"again\"");
  CHECK(json.open_array().text("{").text(":").text("").text("[").close_array().take() ==
        R"(["{",":","","["])");
}

TEST_CASE("json writer: every text is read back as it was") {
  std::string all;
  for (int c = 0; c < 128; ++c) all += static_cast<char>(c);
  for (const std::string& text : {all, std::string(), std::string("नमस्ते 😀"), std::string("\\\"")}) {
    const auto written = JsonWriter().text(text).take();
    CHECK(nlohmann::json::parse(written).get<std::string>() == text);
    CHECK(written.find('\n') == std::string::npos);
  }
}

TEST_CASE("json writer: numbers are the shortest that read back the same, with a fraction") {
  CHECK(JsonWriter().number(0.1).take() == "0.1");
  CHECK(JsonWriter().number(1).take() == "1.0");
  CHECK(JsonWriter().number(0).take() == "0.0");
  CHECK(JsonWriter().number(-3).take() == "-3.0");
  CHECK(JsonWriter().number(1e300).take() == "1e+300");
  CHECK(JsonWriter().number(std::numeric_limits<double>::quiet_NaN()).take() == "null");
  CHECK(JsonWriter().number(std::numeric_limits<double>::infinity()).take() == "null");
  for (int i = 0; i < 10'000; ++i) {
    const double value = std::ldexp(infra::random_0_to_1() - .5, i % 200 - 100);
    const auto read = nlohmann::json::parse(JsonWriter().number(value).take());
    CHECK(read.is_number_float());
    CHECK(read.get<double>() == value);
  }
}

TEST_CASE("json writer: rounded numbers are what rounding and the shortest text make of them") {
  const auto check = [](double value, int digits) {
    const double scale = std::pow(10, digits);
    const double rounded = std::round(value * scale) / scale + 0.0;
    const auto written = JsonWriter().rounded(value, digits).take();
    if (written != JsonWriter().number(rounded).take()) {
      FAIL(written, " of ", value, " with ", digits, " digits");
    }
  };
  for (int i = -30'000; i <= 30'000; ++i) {
    for (const int digits : {0, 1, 2, 3, 4}) {
      check(i / 10'000.0, digits);
      check(i / 20'000.0, digits);  // halves
      check(i / 7.0, digits);
    }
  }
  for (int i = 0; i < 100'000; ++i) {
    check(std::ldexp(infra::random_0_to_1() - .5, i % 200 - 100), i % 5);
    check(infra::random_0_to_1() * 2000 - 1000, i % 5);
  }
  for (const double value : {999.99994, 999.99996, 1000.0, -999.99996, 0.49999999999999994, -0.0}) {
    for (const int digits : {0, 1, 4}) check(value, digits);
  }
  CHECK(JsonWriter().rounded(-0.00001, 4).take() == "0.0");
  CHECK(JsonWriter().rounded(0.0001, 4).take() == "1e-04");
  CHECK(JsonWriter().rounded(std::numeric_limits<double>::quiet_NaN(), 4).take() == "null");
  CHECK(JsonWriter().rounded(-std::numeric_limits<double>::infinity(), 4).take() == "null");
}

TEST_CASE("json writer: what was expected to be short may become long") {
  JsonWriter json(8);
  std::string expected = "[";
  json.open_array();
  for (int i = 0; i < 1'000; ++i) {
    json.text("some text").whole(i);
    expected += (i > 0 ? "," : "") + std::string("\"some text\",") + std::to_string(i);
  }
  CHECK(json.close_array().take() == expected + "]");
  CHECK(json.take().empty());
  CHECK(json.whole(1).take() == "1");
}

TEST_CASE("json string: every byte that does not stand for itself is seen, wherever it is") {
  for (int c = 0; c < 256; ++c) {
    const bool plain = c >= 0x20 && c != '"' && c != '\\';
    for (std::size_t at = 0; at < 20; ++at) {
      std::string text = "\x7f\x80 abc \xff!#[]^defghijk";
      text[at] = static_cast<char>(c);
      CAPTURE(c);
      CAPTURE(at);
      CHECK(infra::plain_bytes(text) == (plain ? text.size() : at));
    }
  }
  CHECK(infra::plain_bytes("") == 0);
}

TEST_CASE("json string: what is plain up to its end is, however long it is") {
  const std::string text(40, 'a');
  for (std::size_t size = 0; size <= text.size(); ++size) {
    CAPTURE(size);
    CHECK(infra::plain_bytes(std::string_view(text).substr(0, size)) == size);
    for (std::size_t at = 0; at < size; ++at) {
      std::string marked = text.substr(0, size) + "\"\\";
      marked[at] = '"';
      CHECK(infra::plain_bytes(std::string_view(marked).substr(0, size)) == at);
    }
  }
}
