#include "worker/moment.hpp"

#include <doctest/doctest.h>

#include "infra/local_time.hpp"
#include "worker/provenance.hpp"

using doctest::Approx;

namespace {

const auto kReceived = *infra::parse_iso8601("2026-03-18T12:00:00Z");
constexpr std::int64_t kReceivedMs = 1'773'835'200'000;

worker::Moment moment(std::string timestamp, std::string zone = "") {
  worker::Config config;
  config.worker.timezone = "Asia/Kolkata";
  stages::Reflection reflection;
  reflection.timestamp = std::move(timestamp);
  reflection.timezone = std::move(zone);
  return worker::moment_of(reflection, kReceived, config);
}

}  // namespace

TEST_CASE("moment: when it was written, by the producer's clock, while that can be") {
  const struct {
    const char* timestamp;
    std::int64_t time_ms;
    std::size_t warnings;
  } rows[] = {
      {"2026-03-18T11:00:00.250Z", kReceivedMs - 3'599'750, 0},
      {"2026-03-18T16:30:00+05:30", kReceivedMs - 3'600'000, 0},
      {"2020-02-29T12:00:00Z", 1'582'977'600'000, 0},
      // Ahead by less than the farthest time zone.
      {"2026-03-19T02:00:00Z", kReceivedMs + 14 * 3'600'000, 0},
      {"2026-03-19T12:00:01Z", kReceivedMs, 1},
      {"2099-01-01T00:00:00Z", kReceivedMs, 1},
      {"9999-12-31T23:59:59Z", kReceivedMs, 1},
      {"1969-12-31T23:59:59Z", kReceivedMs, 1},
      {"1970-01-01T00:00:00Z", 0, 0},
      {"", kReceivedMs, 1},
      {"yesterday", kReceivedMs, 1},
  };
  for (const auto& row : rows) {
    CAPTURE(row.timestamp);
    const auto found = moment(row.timestamp);
    CHECK(found.local.time_ms == row.time_ms);
    CHECK(found.warnings.size() == row.warnings);
  }
}

TEST_CASE("moment: in the writer's own time zone, else in the configured one") {
  CHECK(moment("2026-03-18T12:00:00Z", "America/New_York").local.hour() == Approx(8));
  CHECK(moment("2026-03-18T12:00:00Z").local.hour() == Approx(17.5));
  CHECK(moment("2026-03-18T12:00:00Z").warnings.empty());
  for (const char* zone : {"Mars/Olympus", "+05:30", "../../etc/passwd", "\xff"}) {
    const auto found = moment("2026-03-18T12:00:00Z", zone);
    CHECK(found.local.hour() == Approx(17.5));
    CHECK(found.local.zone.name() == "Asia/Kolkata");
    CHECK(found.warnings ==
          std::vector<std::string>{"time zone unknown: the configured one was used"});
  }
}

TEST_CASE("provenance: which scorers took part with which weight, and the model's real time") {
  worker::Config config;
  worker::StageOne one;
  one.analysis.mode = "llm+lexical";
  one.model = "phi3";
  one.took = std::chrono::milliseconds(1234);
  const auto made = worker::provenance_of(one, moment(""), config, kReceived);
  CHECK(made.blend == "llm:0.71/lexical:0.29");
  CHECK(made.enriched_at == "2026-03-18T12:00:00Z");
  CHECK(made.model == "phi3");
  CHECK(made.model_time == std::chrono::milliseconds(1234));
  CHECK(made.warnings.size() == 1);
  one.hit = true;
  CHECK(worker::provenance_of(one, moment(""), config, kReceived).model_time.count() == 0);
  one.hit = false;
  one.model.clear();
  one.analysis.mode = "lexical";
  const auto words = worker::provenance_of(one, moment(""), config, kReceived);
  CHECK(words.blend == "lexical:1.00");
  CHECK(words.model_time.count() == 0);
  config.stage1.weight_lexical = 0;
  CHECK(worker::provenance_of(one, moment(""), config, kReceived).blend == "lexical:1.00");
  one.analysis.mode = "llm+lexical";
  CHECK(worker::provenance_of(one, moment(""), config, kReceived).blend == "llm:1.00/lexical:0.00");
  config.stage1.weight_lexical = 0.5;
  CHECK(worker::provenance_of(one, moment(""), config, kReceived).blend == "llm:0.50/lexical:0.50");
}
