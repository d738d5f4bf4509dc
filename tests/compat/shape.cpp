#include "tests/compat/shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <stdexcept>

namespace compat {
namespace {

constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kOpen = "{{", kClose = "}}";

// The text up to the next blank; it and the blank are taken away.
std::string take_word(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(' '), rest.size());
  std::string word(rest.substr(0, end));
  rest.remove_prefix(std::min(rest.size(), end + 1));
  if (word.empty()) throw std::invalid_argument("a word is missing");
  return word;
}

template <typename Number>
Number number_of(std::string_view text, int base = 10) {
  Number number{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (problem != std::errc() || end != text.data() + text.size()) {
    throw std::invalid_argument(fmt::format("'{}' is no number", text));
  }
  return number;
}

std::string bytes_of_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    bytes += static_cast<char>(number_of<unsigned char>(hex.substr(i, 2), 16));
  }
  return bytes;
}

std::string filling(std::size_t count) {
  std::string text(count, ' ');
  for (std::size_t i = 0; i < count; ++i) text[i] = kBase64[i * 7 % kBase64.size()];
  return text;
}

// What {{...}} stands for.
std::string stand_in(std::string_view said) {
  const std::string what = take_word(said);
  if (what == "hex") return bytes_of_hex(said);
  if (what == "fill") return filling(number_of<std::size_t>(said));
  throw std::invalid_argument(fmt::format("there is no {{{{{} ...}}}}", what));
}

std::string bytes_of(std::string_view text) {
  std::string bytes;
  for (std::size_t open = text.find(kOpen); open != std::string_view::npos;
       open = text.find(kOpen)) {
    const std::size_t close = text.find(kClose, open);
    if (close == std::string_view::npos) throw std::invalid_argument("{{ without }}");
    bytes += text.substr(0, open);
    bytes += stand_in(text.substr(open + kOpen.size(), close - open - kOpen.size()));
    text.remove_prefix(close + kClose.size());
  }
  return bytes += text;
}

void add_record(Shape& shape, std::string_view rest) {
  Stored stored{take_word(rest), std::nullopt, ""};
  const std::string ttl = take_word(rest);
  if (ttl != "-") stored.ttl_ms = number_of<std::int64_t>(ttl);
  stored.bytes = bytes_of(rest);
  shape.stored.push_back(std::move(stored));
}

void add_index(Shape& shape, std::string_view rest) {
  Indexed indexed{take_word(rest), take_word(rest), take_word(rest)};
  shape.indexed.push_back(std::move(indexed));
}

void add_written(Shape& shape, std::string_view rest) {
  Written written{take_word(rest), {}, {}};
  while (!rest.empty()) written.statuses.push_back(take_word(rest));
  if (written.statuses.empty()) throw std::invalid_argument("a status is missing");
  shape.written.push_back(std::move(written));
}

void add_field(Shape& shape, std::string_view rest) {
  if (shape.written.empty()) throw std::invalid_argument("a field of no record");
  std::string pointer = take_word(rest);
  shape.written.back().fields.emplace_back(std::move(pointer), nlohmann::json::parse(rest));
}

void add_dead(Shape& shape, std::string_view rest) {
  std::string reason = take_word(rest);
  shape.dead.push_back({std::move(reason), bytes_of(rest)});
}

void add_history(Shape& shape, std::string_view rest) {
  std::string owner = take_word(rest);
  shape.kept.push_back({"reflections:history:" + owner, number_of<std::int64_t>(rest)});
}

void add_line(Shape& shape, const std::string& verb, std::string_view rest) {
  static const std::map<std::string, void (*)(Shape&, std::string_view)> kVerbs{
      {"with-cache", [](Shape& s, std::string_view) { s.world = World::with_cache; }},
      {"without-model", [](Shape& s, std::string_view) { s.world = World::without_model; }},
      {"stage-two-hangs", [](Shape& s, std::string_view) { s.world = World::stage_two_hangs; }},
      {"record", add_record},
      {"index", add_index},
      {"rpush",
       [](Shape& s, std::string_view r) {
         s.pushed.push_back({false, bytes_of(r)});
       }},
      {"lpush",
       [](Shape& s, std::string_view r) {
         s.pushed.push_back({true, bytes_of(r)});
       }},
      {"written", add_written},
      {"field", add_field},
      {"dead", add_dead},
      {"history", add_history},
      {"unchanged", [](Shape& s, std::string_view r) { s.unchanged.emplace_back(r); }},
      {"nothing", [](Shape&, std::string_view) {}},
  };
  const auto found = kVerbs.find(verb);
  if (found == kVerbs.end()) throw std::invalid_argument(fmt::format("what is '{}'?", verb));
  found->second(shape, rest);
}

}  // namespace

std::vector<Shape> parse_shapes(std::istream& text, const std::string& name) {
  std::vector<Shape> shapes;
  std::string line;
  for (int number = 1; std::getline(text, line); ++number) try {
      if (line.empty() || line.front() == '#') continue;
      std::string_view rest = line;
      const std::string verb = take_word(rest);
      if (verb == "shape") {
        shapes.emplace_back().name = rest;
      } else if (shapes.empty()) {
        throw std::invalid_argument("there is no shape yet");
      } else {
        add_line(shapes.back(), verb, rest);
      }
    } catch (const std::exception& e) {
      throw std::invalid_argument(fmt::format("{}:{}: {}", name, number, e.what()));
    }
  return shapes;
}

std::vector<Shape> read_shapes(const std::filesystem::path& path) {
  std::vector<std::filesystem::path> files{path};
  if (std::filesystem::is_directory(path)) {
    files.clear();
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
  }
  std::vector<Shape> shapes;
  for (const auto& file : files) {
    std::ifstream text(file, std::ios::binary);
    if (!text) throw std::invalid_argument(fmt::format("cannot read {}", file.string()));
    for (Shape& shape : parse_shapes(text, file.string())) shapes.push_back(std::move(shape));
  }
  return shapes;
}

}  // namespace compat
