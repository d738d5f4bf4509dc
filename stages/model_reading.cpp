#include "stages/model_reading.hpp"

#include <algorithm>

#include "infra/foreign_json.hpp"
#include "stages/drivers.hpp"
#include "stages/labels.hpp"

namespace stages {
namespace {

using infra::text_at;
using nlohmann::json;

std::optional<double> unit_number(const json& object, std::string_view key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number()) return std::nullopt;
  const double value = found->get<double>();
  if (!(value >= 0.0 && value <= 1.0)) return std::nullopt;
  return value;
}

template <typename List>
bool among(const List& allowed, std::string_view value) {
  return std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

template <typename List>
std::vector<std::string> labels_at(const json& object, std::string_view key, const List& allowed) {
  std::vector<std::string> labels;
  const auto list = object.find(key);
  if (list == object.end() || !list->is_array()) return labels;
  for (const json& item : *list) {
    if (labels.size() == kMostLabels) break;
    const auto* label = item.get_ptr<const std::string*>();
    if (label != nullptr && among(allowed, *label) && !among(labels, *label)) {
      labels.push_back(*label);
    }
  }
  return labels;
}

}  // namespace

std::optional<ModelReading> parse_reading(std::string_view reply) {
  const json answer = json::parse(reply, nullptr, false);
  if (!answer.is_object()) return std::nullopt;
  const std::string state = text_at(answer, "state");
  const auto valence = unit_number(answer, "valence");
  const auto arousal = unit_number(answer, "arousal");
  ModelReading reading;
  reading.state = find_state(state);
  reading.domain = text_at(answer, "domain");
  reading.control = text_at(answer, "control");
  reading.polarity = text_at(answer, "polarity");
  if ((!reading.state && state != kNeutral) || !valence || !arousal ||
      !among(kDomains, reading.domain) || !among(kControls, reading.control) ||
      !among(kPolarities, reading.polarity)) {
    return std::nullopt;
  }
  reading.valence = *valence;
  reading.arousal = *arousal;
  reading.invoked = labels_at(answer, "invoked", driver_names());
  reading.expressed = labels_at(answer, "expressed", expressions());
  return reading;
}

}  // namespace stages
