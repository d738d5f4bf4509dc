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

bool put_unit(double& into, std::string_view json) {
  const auto number = unit_of(json);
  into = number.value_or(into);
  return number.has_value();
}

bool put_rid(std::string& into, std::string_view json) {
  auto rid = infra::decoded_string(json);
  if (!rid || rid->empty() || rid->size() > kLongestRid ||
      !simdjson::validate_utf8(rid->data(), rid->size())) {
    return false;
  }
  into = *std::move(rid);
  return true;
}

DriverSet drivers_in(std::string_view json) {
  DriverSet drivers;
  const auto elements = infra::raw_elements(json);
  if (!elements) return drivers;
  for (const std::string_view element : *elements) {
    if (const auto driver = find_driver(plain_text(element))) drivers.add(*driver);
  }
  return drivers;
}

bool is_primary(std::string_view name) {
  return std::any_of(kWheel.begin(), kWheel.end(),
                     [&](const Nuance& nuance) { return nuance.primary == name; });
}

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
  infra::JsonWriter line;
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
  bool rid = false, time = false, valence = false, arousal = false;
  const auto whole = infra::each_member(line, [&](std::string_view name, std::string_view value) {
    name = plain_text(name);
    if (name == "rid") {
      rid = put_rid(past.rid, value);
    } else if (name == "time_ms") {
      past.time_ms = number_of<std::int64_t>(value).value_or(-1);
      time = past.time_ms >= 0 && past.time_ms <= kLatestMs;
    } else if (name == "valence") {
      valence = put_unit(past.valence, value);
    } else if (name == "arousal") {
      arousal = put_unit(past.arousal, value);
    } else if (name == "primary") {
      past.primary = is_primary(plain_text(value)) ? plain_text(value) : std::string_view();
    } else if (name == "events") {
      past.events = drivers_in(value);
    } else if (name == "risk") {
      past.risk = value == "true";
    } else if (name == "words") {
      past.words = WordSketch::from_hex(plain_text(value)).value_or(WordSketch());
    }
  });
  if (!whole || !rid || !time || !valence || !arousal) return std::nullopt;
  return past;
}

History history_before(std::string_view rid, std::int64_t time_ms,
                       std::span<const std::string> lines) {
  History history;
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
  std::stable_sort(history.begin(), history.end(),
                   [](const auto& a, const auto& b) { return a.time_ms < b.time_ms; });
  return history;
}

}  // namespace stages
