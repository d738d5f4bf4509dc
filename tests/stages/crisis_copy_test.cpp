#include "stages/crisis_copy.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>
#include <set>

#include "stages/helplines.hpp"
#include "stages/post_enrichment.hpp"

using stages::crisis_copy;
using stages::Helplines;
using stages::Region;

namespace {

const Helplines kLines{"EMERGENCY", "LISTENING", "ABUSE"};

std::string all_of(const std::vector<std::string>& signals, const Helplines& helplines = kLines) {
  const auto copy = crisis_copy(signals, helplines);
  return fmt::format("{} {}", fmt::join(copy.lines, " "), copy.closing);
}

}  // namespace

TEST_CASE("crisis: each danger has words of its own, with the numbers for it") {
  std::set<std::string> copies;
  for (const char* signal :
       {"critical_suicide", "critical_self_harm", "abuse", "medical_emergency"}) {
    CAPTURE(signal);
    const std::string copy = all_of({signal});
    CHECK(copies.insert(copy).second);
    CHECK(copy.find("EMERGENCY") != std::string::npos);
    CHECK(copy.find("{}") == std::string::npos);
    CHECK((copy.find("LISTENING") != std::string::npos) ==
          (std::string(signal).starts_with("critical")));
    CHECK((copy.find("ABUSE") != std::string::npos) == (std::string(signal) == "abuse"));
    // Never what belongs to an ordinary evening.
    for (const char* out_of_place :
         {"tomorrow", "poem", "tip", "!", "should", "just", "calm down"}) {
      CHECK(copy.find(out_of_place) == std::string::npos);
    }
  }
  CHECK(all_of({"abuse"}).find("not your fault") != std::string::npos);
  CHECK(all_of({"abuse"}, {"E", "LISTENING", ""}).find("LISTENING") != std::string::npos);
}

TEST_CASE("crisis: of several dangers the most pressing is spoken to") {
  CHECK(all_of({"critical_suicide", "medical_emergency"}) == all_of({"medical_emergency"}));
  CHECK(all_of({"critical_suicide", "critical_self_harm", "abuse"}) ==
        all_of({"critical_suicide"}));
  CHECK(all_of({"critical_self_harm", "abuse"}) == all_of({"critical_self_harm"}));
  CHECK(all_of({"abuse", "elevated_hopelessness", "weak_distress"}) == all_of({"abuse"}));
}

TEST_CASE("crisis: whose numbers they are follows from the writer's time zone") {
  const struct {
    const char* zone;
    Region region;
  } rows[] = {
      {"Asia/Kolkata", Region::india},
      {"Asia/Calcutta", Region::india},
      {"America/New_York", Region::us_ca},
      {"America/Indiana/Knox", Region::us_ca},
      {"America/Toronto", Region::us_ca},
      {"Pacific/Honolulu", Region::us_ca},
      {"US/Pacific", Region::us_ca},
      {"Canada/Eastern", Region::us_ca},
      {"Europe/London", Region::uk_ie},
      {"Europe/Dublin", Region::uk_ie},
      {"GB", Region::uk_ie},
      {"Europe/Berlin", Region::eu},
      {"Atlantic/Canary", Region::eu},
      {"Asia/Nicosia", Region::eu},
      {"Europe/Zurich", Region::international},
      {"Europe/Moscow", Region::international},
      {"Europe/Kyiv", Region::international},
      {"America/Sao_Paulo", Region::international},
      {"America/Mexico_City", Region::international},
      {"Asia/Tokyo", Region::international},
      {"UTC", Region::international},
      {"", Region::international},
      {"New_York", Region::international},
  };
  for (const auto& row : rows) {
    CAPTURE(row.zone);
    CHECK(stages::region_of(row.zone) == row.region);
  }
  const auto lines = [](Region region) {
    return stages::kDefaultHelplines.at(static_cast<std::size_t>(region));
  };
  CHECK(lines(Region::india).emergency == "112");
  CHECK(lines(Region::india).listening == "Tele-MANAS 14416");
  CHECK(lines(Region::us_ca).listening.find("988") != std::string::npos);
  CHECK(lines(Region::uk_ie).listening == "Samaritans 116 123");
  CHECK(lines(Region::eu).emergency == "112");
}

TEST_CASE("crisis: what is written has no poem, no tags, and says what it is") {
  stages::Analysis analysis;
  analysis.signals = {"critical_suicide"};
  const auto post = nlohmann::json::parse(stages::crisis_post_enrichment(analysis, kLines));
  CHECK(post["crisis"] == true);
  CHECK(post["poems"].empty());
  CHECK(post["tags"].empty());
  CHECK(post["tips"].size() == 3);
  CHECK(post["tips"][0].get<std::string>().find("LISTENING") != std::string::npos);
  CHECK(post["closing_line"].get<std::string>().find("stay") != std::string::npos);
}
