#include "infra/json_writer.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

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
