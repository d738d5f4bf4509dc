#include "stages/analysis.hpp"

#include <simdjson.h>

#include <nlohmann/json.hpp>

namespace stages {

std::string serialised(const Analysis& analysis) {
  const nlohmann::json value{
      {"state", analysis.state ? nlohmann::json(analysis.state->short_path()) : nlohmann::json()},
      {"valence", analysis.valence},
      {"arousal", analysis.arousal},
      {"confidence", analysis.confidence},
      {"invoked", analysis.invoked},
      {"expressed", analysis.expressed},
      {"domain", analysis.domain},
      {"control", analysis.control},
      {"polarity", analysis.polarity},
      {"signals", analysis.signals},
      {"mode", analysis.mode},
      {"language", analysis.language},
      {"warnings", analysis.warnings}};
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// On the way of every hit: a JSON tree of its own would take ten times as long.
std::optional<Analysis> parse_analysis(std::string_view text) {
  thread_local simdjson::dom::parser parser;
  simdjson::dom::object value;
  if (parser.parse(text.data(), text.size()).get(value) != simdjson::SUCCESS) return std::nullopt;
  bool whole = true;
  const auto field = [&](std::string_view name, auto& into) {
    whole = whole && value[name].get(into) == simdjson::SUCCESS;
  };
  const auto text_field = [&](std::string_view name, std::string& into) {
    std::string_view found;
    field(name, found);
    into = found;
  };
  const auto texts = [&](std::string_view name, std::vector<std::string>& into) {
    simdjson::dom::array found;
    field(name, found);
    if (!whole) return;
    into.reserve(found.size());
    for (const simdjson::dom::element element : found) {
      std::string_view one;
      whole = whole && element.get(one) == simdjson::SUCCESS;
      into.emplace_back(one);
    }
  };
  Analysis analysis;
  simdjson::dom::element state;
  field("state", state);
  if (whole && !state.is_null()) {
    std::string_view path;
    if (state.get(path) != simdjson::SUCCESS) return std::nullopt;
    analysis.state = find_state(path);
    if (!analysis.state) return std::nullopt;
  }
  field("valence", analysis.valence);
  field("arousal", analysis.arousal);
  field("confidence", analysis.confidence);
  texts("invoked", analysis.invoked);
  texts("expressed", analysis.expressed);
  text_field("domain", analysis.domain);
  text_field("control", analysis.control);
  text_field("polarity", analysis.polarity);
  texts("signals", analysis.signals);
  text_field("mode", analysis.mode);
  text_field("language", analysis.language);
  texts("warnings", analysis.warnings);
  if (!whole) return std::nullopt;
  return analysis;
}

}  // namespace stages
