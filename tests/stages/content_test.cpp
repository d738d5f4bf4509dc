#include "stages/content.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/support/content.hpp"

using nlohmann::json;
using stages::parse_content;
using support::good_content;

TEST_CASE("content: it comes back as it was kept") {
  const auto text = stages::serialised(good_content());
  REQUIRE(parse_content(text));
  CHECK(*parse_content(text) == good_content());
  CHECK(stages::serialised(*parse_content(text)) == text);
}

TEST_CASE("content: replies that are not three lines, three tips and a closing are none") {
  const std::string many(20'000, 'a');
  for (const std::string& wrong :
       {std::string(), std::string("{}"), std::string("[]"), std::string("poem"),
        std::string("null"),
        std::string(R"({"poem":["a","b"],"tips":["a","b","c"],"closing":"x"})"),
        std::string(R"({"poem":["a","b","c","d"],"tips":["a","b","c"],"closing":"x"})"),
        std::string(R"({"poem":["a","b","c","d","e","f"],"tips":["a","b","c"],"closing":"x"})"),
        std::string(R"({"poem":["a","b",3],"tips":["a","b","c"],"closing":"x"})"),
        std::string(R"({"poem":[["a"],"b","c"],"tips":["a","b","c"],"closing":"x"})"),
        std::string(R"({"poem":"a b c","tips":["a","b","c"],"closing":"x"})"),
        std::string(R"({"poem":["a","b","c"],"tips":["a","b","c"]})"),
        std::string(R"({"poem":["a","b","c"],"tips":["a","b","c"],"closing":["x"]})"),
        std::string(R"({"poem":["a","b","c"],"tips":["a","b","c"],"closing":null})"),
        std::string(R"({"poem":["a","b","c"],"tips":["a","b","c"],"closing":"x","song":"y"})"),
        std::string(R"([{"poem":["a","b","c"],"tips":["a","b","c"],"closing":"x"}])"),
        R"({"poem":["a","b","c"],"tips":["a","b","c"],"closing":")" + many + R"("})",
        std::string(R"({"poem":["a","b","c"],"tips":["a","b","c"],"closing":"x")")}) {
    CAPTURE(wrong.substr(0, 80));
    CHECK_FALSE(parse_content(wrong));
  }
}

TEST_CASE("content: what is no question of taste is put right, once and for all") {
  const struct {
    const char *given, *tidied;
  } lines[] = {
      {"  The cup \t cools\nslowly.  ", "The cup cools slowly."},
      {"\"The cup cools slowly.\"", "The cup cools slowly."},
      {"- The cup cools slowly.", "The cup cools slowly."},
      {"\u2022 The cup cools slowly.", "The cup cools slowly."},
      {"\u201cThe cup\u2019s rim cools\u2026\u201d", "The cup's rim cools..."},
      {"The cup \u2014 it cools.", "The cup, it cools."},
      {"The cup\u2014it cools.", "The cup, it cools."},
      {"Say \"cup\" and \"rim\"", "Say \"cup\" and \"rim\""},
      {"", ""},
  };
  const struct {
    const char *given, *tidied;
  } closings[] = {
      {"The cup stays warm", "the cup stays warm."},
      {"A cup stays warm.", "a cup stays warm."},
      {"I stay beside the cup.", "I stay beside the cup."},
      {"the cup stays warm. See you tomorrow.", "the cup stays warm."},
      {"the cup stays warm; see you tomorrow", "the cup stays warm;"},
      {"The cup stays warm! See you tomorrow", "the cup stays warm!"},
      {"See you tomorrow.", ""},
  };
  const auto with = [](const std::string& line, const std::string& closing) {
    json value = json::parse(stages::serialised(good_content()));
    value["poem"][1] = line;
    value["tips"][2] = line;
    value["closing"] = closing;
    return value.dump();
  };
  for (const auto& row : lines) {
    CAPTURE(row.given);
    const auto content = parse_content(with(row.given, "x y z."));
    REQUIRE(content);
    CHECK(content->poem[1] == row.tidied);
    CHECK(content->tips[2] == row.tidied);
    CHECK(*parse_content(stages::serialised(*content)) == *content);
  }
  for (const auto& row : closings) {
    CAPTURE(row.given);
    const auto content = parse_content(with("x", row.given));
    REQUIRE(content);
    CHECK(content->closing == row.tidied);
    CHECK(*parse_content(stages::serialised(*content)) == *content);
  }
}
