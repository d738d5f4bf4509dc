#include "tests/compat/document_rules.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/support/json_schema.hpp"
#include "tests/support/temp_dir.hpp"

namespace compat {
namespace {

using nlohmann::json;

constexpr std::size_t kMostNames = 3;  // of invoked and expressed
constexpr double kRounded = 0.0051;    // what a number of two digits may be off by
constexpr std::string_view kNone = "unknown";

json file(std::string_view name) {
  return json::parse(support::read_file(std::string(SOURCE_DIR) + "/tests/" + std::string(name)));
}

const json& schema() {
  static const json kSchema = file("stages/document_schema.json");
  return kSchema;
}

// The app's own list of feelings, which is not the program's table.
const json& wheel() {
  static const json kWheel = file("compat/wheel.json");
  return kWheel;
}

bool on_the_wheel(const json& named) {
  const auto& nuances = wheel().value(named.at("primary").get<std::string>(), json::object());
  if (!named.at("secondary").is_string()) return false;
  const auto& tertiaries = nuances.value(named.at("secondary").get<std::string>(), json::array());
  return std::find(tertiaries.begin(), tertiaries.end(), named.at("tertiary")) != tertiaries.end();
}

// null as the primary is "no emotion", and no other name goes with it.
void check_wheel(const json& named, Checks& checks) {
  const bool legal = named.at("primary").is_null()
                         ? named.at("secondary").is_null() && named.at("tertiary").is_null()
                         : on_the_wheel(named);
  checks.that(legal, "final.wheel: " + named.dump() + " is not on the wheel");
}

std::vector<std::string> split(std::string_view text, std::string_view joiner) {
  std::vector<std::string> parts;
  for (std::size_t at = text.find(joiner); at != std::string_view::npos; at = text.find(joiner)) {
    parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at + joiner.size());
  }
  parts.emplace_back(text);
  return parts;
}

// Pages split at the joiner's sign and at blanks, so a name has neither.
std::vector<std::string> check_names(const json& final, const char* field, std::string_view joiner,
                                     Checks& checks) {
  const auto text = final.at(field).get<std::string>();
  const auto parts = split(text, joiner);
  const auto is_name = [](const std::string& part) {
    return !part.empty() && part.find_first_of(" +/,") == std::string::npos;
  };
  checks.that(std::all_of(parts.begin(), parts.end(), is_name),
              fmt::format("final.{}: '{}' is not names joined by '{}'", field, text, joiner));
  checks.that(
      parts.size() <= kMostNames && std::set(parts.begin(), parts.end()).size() == parts.size(),
      fmt::format("final.{}: '{}' has too many names, or one twice", field, text));
  return text == kNone ? std::vector<std::string>() : parts;
}

void check_final(const json& record, Checks& checks) {
  const json& final = record.at("final");
  check_wheel(final.at("wheel"), checks);
  const auto invoked = check_names(final, "invoked", " + ", checks);
  static_cast<void>(check_names(final, "expressed", " / ", checks));
  for (const json& event : final.at("events")) {
    checks.that(std::find(invoked.begin(), invoked.end(), event.at("label")) != invoked.end(),
                "final.events: " + event.dump() + " is not in final.invoked");
  }
}

void check_near(const json& a, double b, const char* what, Checks& checks) {
  checks.that(std::abs(a.get<double>() - b) <= kRounded,
              fmt::format("{} is {}, not {:.4f}", what, a.dump(), b));
}

// Fields that say the same thing in two places.
void check_agreement(const json& record, std::string_view rid, Checks& checks) {
  const auto at = [&](const std::string& pointer) {
    return record.at(json::json_pointer(pointer));
  };
  checks.that(at("/timezone_used") == at("/temporal/circadian/timezone_used"),
              "timezone_used is not temporal.circadian.timezone_used");
  checks.that(at("/provenance/ollama_model") == at("/meta/model"),
              "provenance.ollama_model is not meta.model");
  checks.that(at("/risk_signals_weak") == at("/meta/safety/signals"),
              "risk_signals_weak is not meta.safety.signals");
  checks.that(at("/temporal/streaks/positive_valence_days") == 0 ||
                  at("/temporal/streaks/negative_valence_days") == 0,
              "temporal.streaks: good and bad days at once");
  for (const std::string name : {"valence", "arousal"}) {
    check_near(
        at("/comparator/deviation/" + name),
        at("/final/" + name).get<double>() - at("/comparator/expected/" + name).get<double>(),
        "comparator.deviation", checks);
  }
  check_near(at("/quality/uncertainty"), 1 - at("/final/confidence").get<double>(),
             "quality.uncertainty", checks);
  for (const json& link : at("/recursion/links")) {
    checks.that(link.at("rid") != rid && link.at("score") == link.at("similarity"),
                "recursion.links: " + link.dump() + " is itself, or has two scores");
  }
}

bool starts_with(const json& text, std::string_view start) {
  return text.get<std::string>().starts_with(start);
}

bool all_said(const json& texts, std::size_t count) {
  return texts.size() == count && std::none_of(texts.begin(), texts.end(), [](const json& text) {
           return text.get<std::string>().empty();
         });
}

// What a writer in danger must see, and nobody else.
bool calls_for_help(const json& signals) {
  return std::any_of(signals.begin(), signals.end(), [](const json& signal) {
    return starts_with(signal, "critical_") || signal == "abuse" || signal == "medical_emergency";
  });
}

void check_post_enrichment(const json& record, Checks& checks) {
  const json& post = record.at("post_enrichment");
  const bool crisis = post.at("crisis").get<bool>();
  checks.that(crisis == calls_for_help(record.at("risk_signals_weak")),
              "post_enrichment.crisis does not go with risk_signals_weak");
  const std::size_t count = crisis ? 0 : 3;
  checks.that(all_said(post.at("poems"), count),
              "post_enrichment.poems: an empty one, or not " + std::to_string(count));
  checks.that(all_said(post.at("tags"), count),
              "post_enrichment.tags: an empty one, or not " + std::to_string(count));
  checks.that(all_said(post.at("tips"), 3), "post_enrichment.tips: an empty one, or not 3");
  const auto closing = post.at("closing_line").get<std::string>();
  checks.that(crisis ? !closing.empty() : closing.ends_with(" See you tomorrow."),
              "post_enrichment.closing_line: '" + closing + "'");
  for (const json& tag : post.at("tags")) {
    checks.that(starts_with(tag, "#"), "post_enrichment.tags: " + tag.dump() + " has no #");
  }
  if (crisis) return;
  const json& primary = record.at("final").at("wheel").at("primary");
  checks.that(
      post.at("tags").at(0) == "#" + (primary.is_null() ? "Neutral" : primary.get<std::string>()),
      "post_enrichment.tags: the first is not the feeling");
}

json own_part(const json& record) {
  json own = json::object();
  for (const auto& [name, value] : record.items()) {
    // What the app puts there until there is a result.
    if (is_own_field(name) && !(name == "post_enrichment" && value.is_null())) own[name] = value;
  }
  return own;
}

}  // namespace

bool is_own_field(std::string_view name) {
  return schema().at("properties").contains(std::string(name));
}

void check_document(const json& record, std::string_view rid, std::string_view status,
                    Checks& checks) {
  const json own = own_part(record);
  const auto faults = support::schema_faults(own, schema());
  checks.add(own.flatten().size(), faults);
  checks.that(own.value("status", json()) == status, fmt::format("status is not {}", status));
  const bool ended = status != "stage1_complete";
  checks.that(own.contains("post_enrichment") == ended,
              ended ? "there is no post_enrichment" : "post_enrichment is there too soon");
  if (!faults.empty() || own.contains("post_enrichment") != ended) return;
  check_final(own, checks);
  check_agreement(own, rid, checks);
  if (ended) check_post_enrichment(own, checks);
}

}  // namespace compat
