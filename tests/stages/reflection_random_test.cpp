#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "stages/reflection.hpp"
#include "tests/support/random_json.hpp"

using nlohmann::json;
using stages::decode_element;
using stages::Unprocessable;
using support::RandomJson;

namespace {

constexpr std::size_t kLongest = 1000;

// An object that may or may not be a reflection.
std::string some_object(RandomJson& random) {
  std::string out = "{" + random.space() + "\"other\":" + random.value();
  for (const std::string_view name : {"rid", "sid", "normalized_text"}) {
    if (random.once_in(10)) continue;
    out += "," + random.space() + random.quoted(name) + ":";
    out += random.once_in(3) ? random.value() : "\"x\"";
  }
  return out + random.space() + "}";
}

// An array of all sorts, and the bytes that each of its parts must keep.
std::string some_array(RandomJson& random, std::vector<std::string>& expected, int deepest) {
  std::string out = "[" + random.space();
  for (std::size_t left = random.below(5); left > 0; --left) {
    const std::size_t kind = random.below(deepest > 0 ? 6 : 4);
    if (kind == 0) {
      out += "null";
    } else if (kind >= 4) {
      std::string inner = some_array(random, expected, deepest - 1);
      out += kind == 4 ? inner : random.quoted(inner);
    } else {
      expected.push_back(kind == 1   ? some_object(random)
                         : kind == 2 ? random.quoted(some_object(random))
                                     : random.quoted("no JSON " + random.text()));
      out += expected.back();
    }
    out += random.space();
    if (left > 1) out += "," + random.space();
  }
  return out + "]";
}

// nlohmann's verdict; nothing where it is stricter than the grammar.
std::optional<bool> is_json(const std::string& text) {
  try {
    return !json::parse(text).is_discarded();
  } catch (const json::out_of_range&) {  // a number that no double holds
    return std::nullopt;
  } catch (const json::parse_error& e) {
    if (std::string_view(e.what()).find("surrogate") != std::string_view::npos) return std::nullopt;
    return false;
  }
}

bool is_unreadable(const stages::Part& part) {
  const auto* bad = std::get_if<Unprocessable>(&part.content);
  return bad != nullptr && (bad->reason.starts_with("json:") || bad->reason.starts_with("utf8:"));
}

std::string mutated(std::string text, RandomJson& random) {
  for (std::size_t left = 1 + random.below(2); left > 0 && !text.empty(); --left) {
    const std::size_t at = random.below(text.size());
    // Bytes that mean something in JSON, or any but NUL, which nlohmann takes for the end.
    constexpr std::string_view kMeaningful = "\"\\{}[],: 0-.eEtu\n\x1f\x7f\xc3\xed";
    const char byte = random.once_in(2) ? kMeaningful[random.below(kMeaningful.size())]
                                        : static_cast<char>(1 + random.below(255));
    switch (random.below(3)) {
      case 0:
        text[at] = byte;
        break;
      case 1:
        text.insert(at, 1, byte);
        break;
      default:
        text.erase(at, 1 + random.below(3));
    }
  }
  return text;
}

}  // namespace

TEST_CASE("reflection: parts of random arrays keep exactly their bytes") {
  for (std::uint32_t seed = 1; seed <= 2000; ++seed) {
    CAPTURE(seed);
    RandomJson random(seed);
    std::vector<std::string> expected;
    std::string element = some_array(random, expected, 2);
    for (std::size_t left = random.below(3); left > 0; --left) element = random.quoted(element);
    CAPTURE(element);
    std::vector<std::string> kept;
    for (auto& part : decode_element(element, kLongest)) kept.push_back(part.payload);
    CHECK(kept == expected);
  }
}

TEST_CASE("reflection: what is JSON is decided as by another parser, whatever is broken") {
  int broken = 0;
  for (std::uint32_t seed = 1; seed <= 5000; ++seed) {
    CAPTURE(seed);
    RandomJson random(seed);
    const bool array = random.once_in(3);
    std::string whole = some_object(random);
    if (array) whole = "[" + whole + "," + random.space() + some_object(random) + "]";
    const std::string text = mutated(whole, random);
    const auto valid = is_json(text);
    if (!valid) continue;
    CAPTURE(text);
    const auto parts = decode_element(text, kLongest);
    const bool unreadable = std::any_of(parts.begin(), parts.end(), is_unreadable);
    CHECK(unreadable == !*valid);
    if (unreadable) {
      ++broken;
      REQUIRE(parts.size() == 1);
      CHECK(parts.front().payload == text);
    }
  }
  CHECK(broken > 1000);
}
