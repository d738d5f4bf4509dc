#include "stages/history.hpp"

#include <simdjson.h>

#include <algorithm>
#include <functional>

#include "infra/json_string.hpp"
#include "infra/json_writer.hpp"
#include "infra/raw_json.hpp"
#include "stages/congruence.hpp"
#include "stages/json_values.hpp"

namespace stages {
namespace {

// `json` stands between quotes, and may be anything there.
bool put_rid(std::string& into, std::string_view json) {
  const std::string_view plain = plain_text(json);
  if (plain.find('\\') == std::string_view::npos) {
    into = plain;
  } else {
    const bool well_formed = static_cast<bool>(infra::raw_elements(json));
    into = well_formed ? infra::decoded_string(json).value_or("") : "";
  }
  return !into.empty() && into.size() <= kLongestRid &&
         simdjson::validate_utf8(into.data(), into.size());
}

bool put_time(std::int64_t& into, std::string_view json) {
  const auto time = number_of<std::int64_t>(json);
  into = time.value_or(-1);
  return into >= 0 && into <= kLatestMs;
}

bool put_unit(double& into, std::string_view json) {
  const auto unit = unit_of(json);
  into = unit.value_or(into);
  return unit.has_value();
}

bool is_primary(std::string_view name) {
  for (std::size_t i = 0; i < kNuances; i += kNuances / kPrimaries) {
    if (kWheel[i].primary == name) return true;
  }
  return false;
}

// Takes a line apart as line_of() puts it together. Ninety are read for each reflection, and to
// look for names in any order costs three times as much.
class LineReader {
 public:
  explicit LineReader(std::string_view line) : rest_(line) {}

  // A literal: its length is known when this is compiled.
  template <std::size_t N>
  bool skip(const char (&expected)[N]) {
    if (!rest_.starts_with(std::string_view(expected, N - 1))) return false;
    rest_.remove_prefix(N - 1);
    return true;
  }
  // A text, quotes and all; empty: there is none.
  std::string_view text() {
    if (!rest_.starts_with('"')) return {};
    std::size_t end = rest_.find('"', 1);
    while (end != std::string_view::npos && is_escaped(end)) end = rest_.find('"', end + 1);
    return take(end == std::string_view::npos ? 0 : end + 1);
  }
  // A number or a word.
  std::string_view plain() {
    std::size_t end = 0;
    while (end < rest_.size() && rest_[end] != ',' && rest_[end] != '}') ++end;
    return take(end);
  }
  std::string_view text_or_plain() { return rest_.starts_with('"') ? text() : plain(); }

 private:
  bool is_escaped(std::size_t at) const {
    std::size_t first = at;
    while (rest_[first - 1] == '\\') --first;  // there is a quote before
    return (at - first) % 2 == 1;
  }
  std::string_view take(std::size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
};

}  // namespace

PastReflection remembered(std::string_view rid, std::int64_t time_ms, const Analysis& analysis,
                          const WordSketch& words) {
  PastReflection past;
  past.rid = rid;
  past.time_ms = time_ms;
  past.valence = analysis.valence;
  past.arousal = analysis.arousal;
  if (analysis.state) past.primary = analysis.state->primary();
  past.events = DriverSet(uncontradicted(analysis.invoked, analysis.expressed));
  past.risk = !analysis.signals.empty();
  past.words = words;
  return past;
}

std::string line_of(const PastReflection& past) {
  constexpr std::size_t kUsual = 384;
  infra::JsonWriter line(kUsual);
  line.open_object();
  line.name("rid").text(past.rid);
  line.name("time_ms").whole(past.time_ms);
  line.name("valence").number(past.valence);
  line.name("arousal").number(past.arousal);
  line.name("primary");
  past.primary.empty() ? line.null() : line.text(past.primary);
  line.name("events").open_array();
  for (const std::string_view name : past.events.names()) line.text(name);
  line.close_array();
  line.name("risk").boolean(past.risk);
  line.name("words").text(past.words.hex());
  return line.close_object().take();
}

std::optional<PastReflection> parse_line(std::string_view line) {
  PastReflection past;
  LineReader reader(line);
  if (!line.ends_with('}') || !reader.skip("{\"rid\":") || !put_rid(past.rid, reader.text()) ||
      !reader.skip(",\"time_ms\":") || !put_time(past.time_ms, reader.plain()) ||
      !reader.skip(",\"valence\":") || !put_unit(past.valence, reader.plain()) ||
      !reader.skip(",\"arousal\":") || !put_unit(past.arousal, reader.plain()) ||
      !reader.skip(",\"primary\":")) {
    return std::nullopt;
  }
  const std::string_view primary = plain_text(reader.text_or_plain());
  if (is_primary(primary)) past.primary = primary;
  if (reader.skip(",\"events\":[")) {
    while (!reader.skip("]")) {
      const std::string_view name = reader.text();
      if (name.empty()) return std::nullopt;
      if (const auto driver = find_driver(plain_text(name))) past.events.add(*driver);
      static_cast<void>(reader.skip(","));
    }
    if (!reader.skip(",\"risk\":")) return std::nullopt;
    past.risk = reader.plain() == "true";
    if (!reader.skip(",\"words\":")) return std::nullopt;
    past.words = WordSketch::from_hex(plain_text(reader.text())).value_or(WordSketch());
  }
  // A newer version may add to its lines.
  if (!reader.skip("}") && !reader.skip(",")) return std::nullopt;
  return past;
}

History history_before(std::string_view rid, std::int64_t time_ms,
                       std::span<const std::string> lines) {
  History history;
  if (lines.empty()) return history;
  history.reserve(lines.size());
  std::vector<std::size_t> rids{std::hash<std::string_view>()(rid)};
  rids.reserve(lines.size() + 1);
  for (const std::string& line : lines) {
    auto past = parse_line(line);
    if (!past) continue;
    const std::size_t hash = std::hash<std::string_view>()(past->rid);
    if (std::find(rids.begin(), rids.end(), hash) != rids.end()) continue;
    rids.push_back(hash);
    if (past->time_ms <= time_ms) history.push_back(*std::move(past));
  }
  std::reverse(history.begin(), history.end());
  const auto earlier = [](const auto& a, const auto& b) { return a.time_ms < b.time_ms; };
  if (!std::is_sorted(history.begin(), history.end(), earlier)) {
    std::stable_sort(history.begin(), history.end(), earlier);
  }
  return history;
}

}  // namespace stages
