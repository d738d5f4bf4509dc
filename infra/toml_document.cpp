#include "infra/toml_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>
#include <toml.hpp>

namespace infra {
namespace {

constexpr std::size_t kLargestFile = 1UL << 20U;

// toml11 keeps tables in a hash map; the file's order comes back by sorting on the line.
class Flattener {
 public:
  void add(const toml::table& table, const std::string& prefix) {
    for (const auto& [name, value] : table) {
      const std::string key = prefix.empty() ? name : fmt::format("{}.{}", prefix, name);
      if (value.is_table() && value.as_table().empty()) {
        keep(key, TomlOther{}, value.location().line());
      } else if (value.is_table()) {
        add(value.as_table(), key);
      } else {
        add_value(key, value);
      }
    }
  }

  std::vector<TomlEntry> take() {
    std::stable_sort(entries_.begin(), entries_.end(), [](const TomlEntry& a, const TomlEntry& b) {
      return std::pair(a.line, std::string_view(a.key)) <
             std::pair(b.line, std::string_view(b.key));
    });
    return std::move(entries_);
  }

 private:
  void add_value(const std::string& key, const toml::value& value) {
    const std::size_t line = value.location().line();
    if (value.is_boolean()) return keep(key, value.as_boolean(), line);
    if (value.is_integer()) return keep(key, std::int64_t{value.as_integer()}, line);
    if (value.is_floating()) return keep(key, double{value.as_floating()}, line);
    if (value.is_string()) return keep(key, value.as_string().str, line);
    if (value.is_array()) {
      const auto& array = value.as_array();
      const auto all = [&](auto is) { return std::all_of(array.begin(), array.end(), is); };
      if (all([](const toml::value& v) { return v.is_integer(); })) {
        std::vector<std::int64_t> numbers;
        for (const auto& v : array) numbers.push_back(v.as_integer());
        return keep(key, std::move(numbers), line);
      }
      if (all([](const toml::value& v) { return v.is_string(); })) {
        std::vector<std::string> texts;
        for (const auto& v : array) texts.push_back(v.as_string().str);
        return keep(key, std::move(texts), line);
      }
    }
    return keep(key, TomlOther{}, line);
  }

  void keep(const std::string& key, TomlValue value, std::size_t line) {
    entries_.push_back({key, std::move(value), line});
  }

  std::vector<TomlEntry> entries_;
};

// "[error] toml::parse_...: what it is\n --> file\n ..." -> "what it is"
std::string first_sentence(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  for (const std::string_view noise : {"[error] ", "toml::"}) {
    if (text.starts_with(noise)) text.remove_prefix(noise.size());
  }
  if (const std::size_t colon = text.find(": "); colon != std::string_view::npos) {
    text.remove_prefix(colon + 2);
  }
  return std::string(text);
}

// What most often is the matter with a line that cannot be read at all.
std::string with_hint(std::string problem) {
  if (problem.find("already exists") != std::string::npos) return problem;
  while (problem.ends_with('.')) problem.pop_back();
  return problem + "; write name = value, texts in \"quotes\", decimals with a point";
}

// The line in which brackets or dotted names go deeper than any setting; 0: none. What stands in
// texts and comments counts as well: no setting's line has that many.
std::size_t too_deep_line(std::string_view text) {
  constexpr int kDeepest = 64;
  std::size_t line = 1;
  int depth = 0;
  int dots = 0;
  for (const char c : text) {
    if (c == '\n') {
      ++line;
      dots = 0;
    }
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    if (c == '.') ++dots;
    if (depth > kDeepest || dots > kDeepest) return line;
  }
  return 0;
}

}  // namespace

std::string_view toml_type_name(const TomlValue& value) {
  constexpr std::array<std::string_view, 7> kNames{"true or false",
                                                   "a whole number",
                                                   "a number",
                                                   "a text in quotes",
                                                   "a list of numbers",
                                                   "a list of texts",
                                                   "a table, date or mixed list"};
  return kNames.at(value.index());
}

Result<std::vector<TomlEntry>> parse_toml(std::string_view text, const std::string& file) try {
  if (text.size() > kLargestFile) {
    return permanent(fmt::format("{}: is larger than 1 MiB, so it is no configuration file", file));
  }
  if (const std::size_t line = too_deep_line(text); line > 0) {
    return permanent(fmt::format("{}:{}: nested too deeply", file, line));
  }
  std::istringstream stream{std::string(text)};
  const toml::value root = toml::parse(stream, file);
  Flattener flattener;
  flattener.add(root.as_table(), "");
  return flattener.take();
} catch (const toml::exception& e) {
  return permanent(fmt::format("{}:{}: not valid TOML: {}", file, e.location().line(),
                               with_hint(first_sentence(e.what()))));
} catch (const std::exception& e) {  // toml11 also throws what has no place
  return permanent(fmt::format("{}: not valid TOML: {}", file, first_sentence(e.what())));
}

Result<std::vector<TomlEntry>> read_toml(const std::filesystem::path& file) {
  std::error_code problem;
  if (std::filesystem::is_directory(file, problem)) {
    return permanent(fmt::format("{}: is a directory, not a configuration file", file.string()));
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    const int reason = errno;
    return permanent(
        fmt::format("{}: cannot read the configuration: {}{}", file.string(),
                    std::generic_category().message(reason),
                    reason == EACCES ? "; use sudo, or a file of your own with --config" : ""));
  }
  std::string text(kLargestFile + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return parse_toml(text, file.string());
}

}  // namespace infra
