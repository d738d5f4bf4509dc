#include "stages/content.hpp"

#include <simdjson.h>

#include <nlohmann/json.hpp>

namespace stages {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestReply = 16'384;  // bytes; a good one has some 450

struct Plain {
  std::string_view mark;
  std::string_view plain;
};
constexpr std::array<Plain, 9> kPlain{{{"\u2018", "'"},
                                       {"\u2019", "'"},
                                       {"\u201c", "\""},
                                       {"\u201d", "\""},
                                       {"\u2026", "..."},
                                       {"\u2014", ", "},
                                       {" \u2013 ", ", "},
                                       {"\u2013", "-"},
                                       {"\u00a0", " "}}};

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string with_plain_marks(std::string text) {
  for (const auto& [mark, plain] : kPlain) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.replace(at, mark.size(), plain);
      at += plain.size();
    }
  }
  return text;
}

std::string with_single_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!blank(c)) {
      // " ," is what is left of a dash between blanks
      if (c == ',' && out.ends_with(' ')) out.pop_back();
      out += c;
    } else if (!out.empty() && !out.ends_with(' ')) {
      out += ' ';
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string tidied(std::string text) {
  std::string line = with_single_blanks(with_plain_marks(std::move(text)));
  for (const std::string_view bullet : {"- ", "* ", "\u2022 "}) {
    if (line.starts_with(bullet)) line.erase(0, bullet.size());
  }
  if (line.size() > 2 && line.front() == '"' && line.back() == '"' &&
      line.find('"', 1) == line.size() - 1) {
    line = line.substr(1, line.size() - 2);
  }
  return line;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string tidied_closing(std::string text) {
  std::string line = tidied(std::move(text));
  std::string small = line;
  for (char& c : small) c = is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
  for (const std::string_view suffix : {"see you tomorrow.", "see you tomorrow"}) {
    if (small.ends_with(suffix)) line.erase(line.size() - suffix.size());
  }
  while (line.ends_with(' ')) line.pop_back();
  if (!line.empty() && std::string_view(".!?,;:").find(line.back()) == std::string_view::npos) {
    line += '.';
  }
  // "I" and its like stay.
  if (line.size() > 1 && is_capital(line[0]) && line[1] >= 'a' && line[1] <= 'z') {
    line[0] = static_cast<char>(line[0] - 'A' + 'a');
  } else if (line.starts_with("A ")) {
    line[0] = 'a';
  }
  return line;
}

}  // namespace

std::string serialised(const Content& content) {
  nlohmann::ordered_json value;
  value["poem"] = content.poem;
  value["tips"] = content.tips;
  value["closing"] = content.closing;
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Content> parse_content(std::string_view text) {
  auto content = read_content(text);
  if (!content) return std::nullopt;
  for (auto* lines : {&content->poem, &content->tips}) {
    for (std::string& line : *lines) line = tidied(std::move(line));
  }
  content->closing = tidied_closing(std::move(content->closing));
  return content;
}

// On the way of every hit, see parse_analysis().
std::optional<Content> read_content(std::string_view text) {
  if (text.size() > kLongestReply) return std::nullopt;
  thread_local simdjson::dom::parser parser;
  simdjson::dom::object value;
  if (parser.parse(text.data(), text.size()).get(value) != simdjson::SUCCESS) return std::nullopt;
  if (value.size() != 3) return std::nullopt;
  Content content;
  const auto lines = [&](std::string_view key, std::array<std::string, 3>& into) {
    simdjson::dom::array list;
    if (value[key].get(list) != simdjson::SUCCESS || list.size() != into.size()) return false;
    std::size_t i = 0;
    for (const simdjson::dom::element element : list) {
      std::string_view line;
      if (element.get(line) != simdjson::SUCCESS) return false;
      into.at(i++) = line;
    }
    return true;
  };
  std::string_view closing;
  if (!lines("poem", content.poem) || !lines("tips", content.tips) ||
      value["closing"].get(closing) != simdjson::SUCCESS) {
    return std::nullopt;
  }
  content.closing = closing;
  return content;
}

}  // namespace stages
