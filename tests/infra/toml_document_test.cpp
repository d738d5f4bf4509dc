#include "infra/toml_document.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "tests/support/temp_dir.hpp"

TEST_CASE("toml: values come with dotted names, in the order of the file, with their lines") {
  const auto entries = infra::parse_toml(
      "top = 1\n[a]\ntext = \"x\"\nyes = true\n# comment\n[a.b]\nlist = [1, 2]\nwords = [\"p\"]\n"
      "real = 0.5\nempty = []\n",
      "f.toml");
  REQUIRE(entries);
  REQUIRE(entries->size() == 7);
  CHECK((*entries)[0].key == "top");
  CHECK(std::get<std::int64_t>((*entries)[0].value) == 1);
  CHECK((*entries)[1].key == "a.text");
  CHECK((*entries)[1].line == 3);
  CHECK(std::get<bool>((*entries)[2].value));
  CHECK((*entries)[3].key == "a.b.list");
  CHECK(std::get<std::vector<std::int64_t>>((*entries)[3].value).size() == 2);
  CHECK(std::get<std::vector<std::string>>((*entries)[4].value).front() == "p");
  CHECK(std::get<double>((*entries)[5].value) == 0.5);
}

TEST_CASE("toml: mistakes are one line with file and line") {
  for (const std::string_view text : {"[queue\n", "a = \n", "a = 1\na = 2\n", "a = 1 b = 2\n",
                                      "= 1\n", "a = \"\xff\xfe", "a = 1 1\n"}) {
    CAPTURE(text);
    const auto entries = infra::parse_toml(text, "f.toml");
    REQUIRE_FALSE(entries);
    CHECK(entries.error().message.starts_with("f.toml:"));
    CHECK(entries.error().message.find('\n') == std::string::npos);
  }
}

TEST_CASE("toml: a line that cannot be read comes with what may be the matter") {
  for (const std::string_view text :
       {"a = 30m\n", "a = yes\n", "a = 0,3\n", "a 1\n", "a = \"x\n"}) {
    CAPTURE(text);
    const auto entries = infra::parse_toml(text, "f.toml");
    REQUIRE_FALSE(entries);
    CHECK(entries.error().message.starts_with("f.toml:1: not valid TOML: "));
    CHECK(entries.error().message.ends_with(
        "; write name = value, texts in \"quotes\", decimals with a point"));
  }
  CHECK(infra::parse_toml("a = 1\na = 2\n", "f").error().message.find("quotes\",") ==
        std::string::npos);
}

TEST_CASE("toml: what no setting can be is told as such, also a table that holds nothing") {
  const auto entries =
      infra::parse_toml("a = 1979-05-27\nb = [1, \"x\"]\nc = [[1]]\n[d]\n[e.f]\n", "f");
  REQUIRE(entries);
  REQUIRE(entries->size() == 5);
  for (const auto& entry : *entries) {
    CHECK(std::holds_alternative<infra::TomlOther>(entry.value));
  }
  CHECK((*entries)[4].key == "e.f");
}

TEST_CASE("toml: depth and size that would harm the parser are refused") {
  for (const std::string& text :
       {"\na = " + std::string(200'000, '['), "a = " + std::string(90, '{'),
        "a" + std::string(100'000, '.'), std::string(2'000'000, ' ')}) {
    const auto entries = infra::parse_toml(text, "f.toml");
    REQUIRE_FALSE(entries);
    CHECK(entries.error().message.starts_with("f.toml:"));
  }
  CHECK_FALSE(infra::read_toml("/dev/zero"));
}

TEST_CASE("toml: a file that cannot be read is named") {
  const support::TempDir dir;
  const auto missing = infra::read_toml(dir / "no.toml");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().message.find("no.toml") != std::string::npos);
  const auto directory = infra::read_toml(dir.path());
  REQUIRE_FALSE(directory);
  CHECK(directory.error().message.find("is a directory") != std::string::npos);
  if (::geteuid() == 0) return;  // may read everything
  support::write_file(dir / "c.toml", "");
  std::filesystem::permissions(dir / "c.toml", std::filesystem::perms::none);
  const auto forbidden = infra::read_toml(dir / "c.toml");
  REQUIRE_FALSE(forbidden);
  CHECK(forbidden.error().message.ends_with("; use sudo, or a file of your own with --config"));
}
