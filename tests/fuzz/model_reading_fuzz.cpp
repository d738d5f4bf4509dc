// Fuzzes what reads a model's answer to Stage 1: whatever comes in, only legal values come out, and
// the analysis made of them can be kept and read back.
#include <cstdint>
#include <string_view>

#include "stages/drivers.hpp"
#include "stages/labels.hpp"
#include "stages/stage_one.hpp"
#include "tests/fuzz/require.hpp"

namespace {

template <typename List>
bool among(const List& list, std::string_view value) {
  for (const auto& item : list) {
    if (item == value) return true;
  }
  return false;
}

bool in_unit(double value) { return value >= 0 && value <= 1; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view reply(reinterpret_cast<const char*>(data), size);
  stages::OtherReadings others;
  others.model = stages::parse_reading(reply);
  if (!others.model) return 0;
  require(in_unit(others.model->valence) && in_unit(others.model->arousal), "figures are in 0..1");
  require(!others.model->state || others.model->state->index() < stages::kStates, "a legal state");
  const auto analysis = stages::analyse("I am so happy, but worried", others, {});
  require(in_unit(analysis.valence) && in_unit(analysis.arousal) && in_unit(analysis.confidence),
          "so are those of the analysis");
  require(analysis.invoked.size() <= stages::kMostLabels, "at most three drivers");
  require(analysis.expressed.size() <= stages::kMostLabels, "at most three shades");
  for (const auto& label : analysis.invoked) {
    require(stages::find_driver(label).has_value(), "drivers are of their list");
  }
  for (const auto& label : analysis.expressed) {
    require(among(stages::expressions(), label), "shades are of the wheel");
  }
  require(among(stages::kDomains, analysis.domain), "the domain is of its list");
  const auto text = stages::serialised(analysis);
  const auto back = stages::parse_analysis(text);
  require(back && stages::serialised(*back) == text, "what is kept comes back");
  return 0;
}
