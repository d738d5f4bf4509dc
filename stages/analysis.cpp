#include "stages/analysis.hpp"

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

std::optional<Analysis> parse_analysis(std::string_view text) try {
  const auto value = nlohmann::json::parse(text);
  Analysis analysis;
  if (const auto& state = value.at("state"); !state.is_null()) {
    analysis.state = find_state(state.get<std::string>());
    if (!analysis.state) return std::nullopt;
  }
  value.at("valence").get_to(analysis.valence);
  value.at("arousal").get_to(analysis.arousal);
  value.at("confidence").get_to(analysis.confidence);
  value.at("invoked").get_to(analysis.invoked);
  value.at("expressed").get_to(analysis.expressed);
  value.at("domain").get_to(analysis.domain);
  value.at("control").get_to(analysis.control);
  value.at("polarity").get_to(analysis.polarity);
  value.at("signals").get_to(analysis.signals);
  value.at("mode").get_to(analysis.mode);
  value.at("language").get_to(analysis.language);
  value.at("warnings").get_to(analysis.warnings);
  return analysis;
} catch (const nlohmann::json::exception&) {
  return std::nullopt;
}

}  // namespace stages
