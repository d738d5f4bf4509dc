#include "stages/past_record.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "infra/json_string.hpp"
#include "infra/local_time.hpp"
#include "infra/raw_json.hpp"
#include "stages/json_values.hpp"
#include "stages/tokens.hpp"

namespace stages {
namespace {

// From where `final` stands among the top-level fields, as an object of its own; empty: nowhere.
// A quote that nothing escapes begins or ends a text, and only a name is followed by a colon. What
// is one object up to the last byte then was at the top level.
std::string fields_from_final(std::string_view end) {
  constexpr std::string_view kName = "\"final\":";
  constexpr int kMostTries = 8;  // each may go through all of it
  std::size_t at = end.find(kName);
  for (int tries = 0; at != std::string_view::npos && tries < kMostTries; ++tries) {
    std::string fields = "{";
    fields += end.substr(at);
    const bool escaped = at > 0 && end[at - 1] == '\\';
    if (!escaped && infra::raw_field(fields, "final")) return fields;
    at = end.find(kName, at + 1);
  }
  return {};
}

std::string_view field(std::string_view object, std::string_view name) {
  return infra::raw_field(object, name).value_or(std::string_view());
}

std::string text_of(std::string_view json) { return infra::decoded_string(json).value_or(""); }

std::vector<std::string_view> elements_of(std::string_view json) {
  if (!json.starts_with('[')) return {};
  auto elements = infra::raw_elements(json);
  return elements ? *std::move(elements) : std::vector<std::string_view>();
}

// The names of today and those of an older wheel, in any case.
std::string_view primary_of(std::string_view written) {
  constexpr std::array<std::array<std::string_view, 2>, 10> kNames{{{"happy", "Happy"},
                                                                    {"joyful", "Happy"},
                                                                    {"strong", "Strong"},
                                                                    {"powerful", "Strong"},
                                                                    {"peaceful", "Peaceful"},
                                                                    {"sad", "Sad"},
                                                                    {"angry", "Angry"},
                                                                    {"mad", "Angry"},
                                                                    {"fearful", "Fearful"},
                                                                    {"scared", "Fearful"}}};
  std::string lower(written);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto* const found = std::find_if(kNames.begin(), kNames.end(),
                                         [&](const auto& name) { return name[0] == lower; });
  return found == kNames.end() ? std::string_view() : (*found)[1];
}

}  // namespace

std::optional<PastReflection> past_of_record(std::string_view record, std::string_view rid,
                                             std::int64_t time_ms, std::string_view owner) {
  constexpr std::array<std::string_view, 5> kFields{"final", "timestamp", "owner_id",
                                                    "risk_signals_weak", "normalized_text"};
  auto values = infra::raw_fields(record, kFields);
  std::string fields;
  if (!values) {
    fields = fields_from_final(record);
    values = infra::raw_fields(fields, kFields);
    if (!values) return std::nullopt;
  }
  const std::vector<std::string_view>& found = *values;
  const auto valence = unit_of(field(found[0], "valence"));
  const auto arousal = unit_of(field(found[0], "arousal"));
  if (!valence || !arousal) return std::nullopt;
  if (const auto whose = text_of(found[2]); !whose.empty() && whose != owner) return std::nullopt;

  PastReflection past;
  past.rid = rid;
  past.time_ms = time_ms;
  if (const auto time = infra::parse_iso8601(text_of(found[1]))) {
    past.time_ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(time->time_since_epoch()).count();
  }
  if (past.time_ms < 0 || past.time_ms > kLatestMs) return std::nullopt;
  past.valence = *valence;
  past.arousal = *arousal;
  past.primary = primary_of(plain_text(field(field(found[0], "wheel"), "primary")));
  for (const std::string_view event : elements_of(field(found[0], "events"))) {
    if (const auto driver = find_driver(plain_text(field(event, "label")))) {
      past.events.add(*driver);
    }
  }
  past.risk = !elements_of(found[3]).empty();
  past.words = WordSketch(tokens_of(text_of(found[4])), owner);
  return past;
}

}  // namespace stages
