#include "stages/history.hpp"

#include <nlohmann/json.hpp>

namespace stages {

std::string history_line(std::string_view rid, std::int64_t written_ms, const Analysis& analysis) {
  using nlohmann::ordered_json;
  const auto primary = analysis.state ? ordered_json(analysis.state->primary()) : ordered_json();
  return ordered_json{{"rid", rid},
                      {"time_ms", written_ms},
                      {"valence", analysis.valence},
                      {"arousal", analysis.arousal},
                      {"primary", primary}}
      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace stages
