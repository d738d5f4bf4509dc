#include "stages/document.hpp"

#include "stages/fallback.hpp"
#include "stages/post_enrichment.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "stages/stage_one.hpp"
#include "tests/support/document_check.hpp"
#include "tests/support/pasts.hpp"

using nlohmann::json;
using stages::Analysis;
using stages::History;

namespace {

struct Written {
  stages::Reflection reflection;
  Analysis analysis;
  History history;
  stages::LocalMoment moment = support::moment("2026-03-18T17:15:00Z", "Asia/Kolkata");
  stages::Provenance provenance{"phi3:mini",
                                "llm:0.71/lexical:0.29",
                                "2026-03-18T17:15:09Z",
                                std::chrono::milliseconds(1234),
                                {}};
  std::string status = "stage1_complete";

  explicit Written(std::string_view text) {
    reflection.rid = "r";
    reflection.text = text;
    analysis = stages::analyse_words(text);
  }
  struct Field {
    std::string name, value;
  };
  std::vector<Field> fields() const {
    const auto context = stages::context_of(analysis, {}, history, moment);
    auto written = stages::stage_one_fields(reflection, stages::tokens_of(reflection.text),
                                            analysis, context, moment, provenance);
    written.add("status").text(status);
    std::vector<Field> fields;
    for (const auto& [name, value] : written.all()) {
      fields.push_back({std::string(name), std::string(value)});
    }
    return fields;
  }
  // The document, which must be as the schema says.
  json document() const {
    json document;
    for (const auto& field : fields()) {
      CHECK_FALSE(document.contains(field.name));
      document[field.name] = json::parse(field.value);
    }
    support::check_document(document);
    return document;
  }
};

History some_history(int count) {
  History history;
  for (int i = 0; i < count; ++i) {
    auto past = support::past("2026-03-18T10:00:00Z", i % 10 / 10.0, (i + 3) % 10 / 10.0);
    past.rid = fmt::format("r\"{}\n", i);
    past.time_ms -= static_cast<std::int64_t>(count - i) * 7'000'000;
    past.events = stages::DriverSet({i % 3 == 0 ? "pride" : "loss"});
    past.risk = i % 7 == 0;
    history.push_back(past);
  }
  return history;
}

}  // namespace

TEST_CASE("document: names, types and joiners that the app reads") {
  Written written("Maybe I am very proud and excited, I can't say why");
  written.analysis.state = stages::find_state("Proud/Accomplished");
  written.analysis.invoked = {"pride", "achievement"};
  written.analysis.expressed = {"accomplished", "worthy"};
  const auto fields = written.fields();
  CHECK(fields.back().name == "status");
  const json document = written.document();
  CHECK(document["final"]["invoked"] == "pride + achievement");
  CHECK(document["final"]["expressed"] == "accomplished / worthy");
  CHECK(document["final"]["expressed_text"].is_null());
  CHECK(document["final"]["wheel"]["primary"] == "Strong");
  CHECK(document["final"]["events"][0] == json{{"label", "pride"}, {"confidence", 0.9}});
  CHECK(document["congruence"] == 0.9);
  CHECK(document["temporal"]["circadian"] == json{{"hour_local", 22.8},
                                                  {"phase", "night"},
                                                  {"sleep_adjacent", true},
                                                  {"timezone_used", "Asia/Kolkata"}});
  CHECK(document["willingness_cues"]["hedges"] == json{"maybe"});
  CHECK(document["willingness_cues"]["negations"] == json{"can't"});
  CHECK(document["willingness_cues"]["self_reference"] == json{"I"});
  CHECK(document["quality"]["text_len"] == 50);
  CHECK(document["provenance"] ==
        json{{"baseline_version", "hybrid@v4"}, {"ollama_model", "phi3:mini"}});
  CHECK(document["timezone_used"] == "Asia/Kolkata");
  const json& meta = document["meta"];
  CHECK(meta["safety"]["critical"] == false);
  CHECK(meta["blend"] == "llm:0.71/lexical:0.29");
  CHECK(meta["enriched_at"] == "2026-03-18T17:15:09Z");
  CHECK(meta["submitted_at"] == "2026-03-18T17:15:00Z");
  CHECK(meta["ollama_latency_ms"] == 1234);
  CHECK(meta["context"]["event_headline"] == "proud excited");
  CHECK(meta["warnings"].empty());
}

TEST_CASE("document: every field of the contract is there, with and without a history") {
  for (const int count : {0, 1, 4, 5, 90}) {
    CAPTURE(count);
    Written written("I feel lonely");
    written.analysis.invoked = {"loss"};
    written.history = some_history(count);
    const json document = written.document();
    const json& temporal = document["temporal"];
    CHECK(temporal["zscore"]["valence"].is_null() == (count < 4));
    CHECK(temporal["last_marks"]["last_negative_at"].is_null() == (count == 0));
    CHECK(temporal["zscore"]["window_days"] == 90);
  }
}

TEST_CASE("document: final is what this reflection says, and the analytics are of the same (L21)") {
  Written written("I feel lonely");
  written.analysis.valence = .2;
  written.analysis.arousal = .7;
  const json alone = written.document();
  CHECK(alone["final"]["valence"] == .2);
  CHECK(alone["temporal"]["ema"]["v_1d"] == .2);
  CHECK(alone["temporal"]["ema"]["a_28d"] == .7);
  CHECK(alone["state"]["valence_mu"] == .2);
  written.history = {support::past("2026-03-18T16:15:00Z", .8, .7)};
  const json beside = written.document();
  CHECK(beside["final"]["valence"] == .2);  // unsmoothed
  CHECK(beside["final"]["arousal"] == .7);
  CHECK(beside["temporal"]["ema"]["v_1d"] > .4);
  CHECK(beside["temporal"]["ema"]["a_1d"] == .7);
  CHECK(beside["state"]["valence_mu"] > .4);
  // Longing, which brought it about, usually goes with .38.
  CHECK(beside["comparator"]["deviation"]["valence"] == -.18);
}

TEST_CASE("document: one reflection of before without a feeling hurts no later one (L28)") {
  Written written("I feel lonely");
  const std::vector<std::string> lines{
      R"({"rid":"photo","final":null})",
      R"({"rid":"a","time_ms":1773800000000,"valence":null,"arousal":null,"primary":null})",
      R"({"rid":"b","time_ms":1773800000000,"valence":0.4,"arousal":0.5,"primary":null})"};
  written.history = stages::history_before("r", written.moment.time_ms, lines);
  CHECK(written.history.size() == 1);
  CHECK(written.document()["temporal"]["last_marks"]["last_negative_at"] == "2026-03-18T02:13:20Z");
}

TEST_CASE("document: a text without feeling has a null primary, not a cheerful one") {
  Written written("...");
  written.provenance.model.clear();
  written.provenance.blend = "lexical:1.00";
  const json document = written.document();
  CHECK(document["final"]["wheel"] ==
        json{{"primary", nullptr}, {"secondary", nullptr}, {"tertiary", nullptr}});
  CHECK(document["final"]["invoked"] == "unknown");
  CHECK(document["final"]["expressed"] == "unknown");
  CHECK(document["final"]["events"].empty());
  CHECK(document["comparator"]["note"] == "No events to compare");
  CHECK(document["meta"]["model"] == "none");
  CHECK(document["meta"]["warnings"] == json{"no model took part: words alone"});
}

TEST_CASE("document: all 36 nuances and all drivers make a document, and stage 2 besides (L10)") {
  for (std::size_t nuance = 0; nuance < stages::kNuances; ++nuance) {
    CAPTURE(nuance);
    Written written("It was a day like others");
    written.analysis.state = stages::State(nuance, nuance % 6);
    written.analysis.valence = stages::kWheel.at(nuance).valence;
    written.analysis.arousal = stages::kWheel.at(nuance).arousal;
    written.analysis.invoked = {std::string(stages::kDrivers[nuance % 34].name),
                                std::string(stages::kDrivers[(nuance + 17) % 34].name)};
    written.analysis.expressed = {"calm", "exhausted", "tense"};
    written.history = some_history(static_cast<int>(nuance));
    written.status = "complete";
    json document = written.document();
    const stages::Profile profile = stages::profile_of(written.analysis, stages::Phase::night, 0);
    document["post_enrichment"] =
        json::parse(stages::post_enrichment(written.analysis, stages::fallback_for(profile)));
    support::check_document(document);
    CHECK(document["post_enrichment"]["tags"][0] ==
          fmt::format("#{}", stages::kWheel.at(nuance).primary));
  }
}

TEST_CASE("document: danger is in it, and the crisis copy is of the same shape") {
  Written written("I want to die");
  written.status = "complete";
  json document = written.document();
  document["post_enrichment"] =
      json::parse(stages::crisis_post_enrichment(written.analysis, stages::kDefaultHelplines[0]));
  support::check_document(document);
  CHECK(document["risk_signals_weak"] == json{"critical_suicide"});
  CHECK(document["meta"]["safety"]["critical"] == true);
  CHECK(document["post_enrichment"]["crisis"] == true);
  CHECK(document["post_enrichment"]["poems"].empty());
}

TEST_CASE("document: texts of any kind and size") {
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "I never felt so maybe-lonely! ";
  for (const std::string& text :
       {many, std::string(262'144, 'a'), std::string("😀"), std::string("\"quoted\" \\ \x01 end"),
        std::string("nul\0nul", 7), std::string("<b>{\"a\":1}</b>"),
        std::string("مرحبا بالعالم, שלום"), std::string("मैं अकेला हूँ।")}) {
    CAPTURE(text.substr(0, 40));
    const Written written(text);
    const json document = written.document();
    CHECK(document["meta"]["context"]["event_headline"].get<std::string>().size() <= 170);
    std::size_t size = 0;
    for (const auto& field : written.fields()) size += field.value.size();
    CHECK(size < 8'192);
  }
}

TEST_CASE("document: what one cannot know is said, and rids of others are escaped") {
  Written written("I feel lonely");
  written.analysis.invoked = {"loss"};
  written.history = some_history(20);
  written.provenance.warnings = {"time zone unknown: the configured one was used"};
  const json document = written.document();
  CHECK(document["meta"]["warnings"] == json{"time zone unknown: the configured one was used"});
  const json& links = document["recursion"]["links"];
  REQUIRE(links.size() == 5);
  CHECK(links[0]["rid"] == "r\"19\n");
  CHECK(links[0]["similarity"] == links[0]["score"]);
  CHECK(links[0]["relation"] == "related");
  CHECK(links[0]["reason"] == "also about loss");
  CHECK(document["recursion"]["thread_state"] == "recurring");
}

TEST_CASE("document: the last minutes of a day are not the next") {
  Written written("I feel lonely");
  written.moment = support::moment("2026-03-18T23:59:30Z");
  CHECK(written.document()["temporal"]["circadian"]["hour_local"] == 23.9);
  written.moment = support::moment("2026-03-18T05:59:30Z");
  CHECK(written.document()["temporal"]["circadian"]["phase"] == "night");
}

TEST_CASE("document: of equal arguments every byte is equal, and figures have four digits (L20)") {
  Written written("I am lonely and proud, maybe");
  written.analysis.invoked = {"loss", "pride"};
  written.history = some_history(61);
  const auto first = written.fields();
  const auto second = written.fields();
  REQUIRE(first.size() == second.size());
  for (std::size_t i = 0; i < first.size(); ++i) CHECK(first[i].value == second[i].value);
  const json document = written.document();
  const auto look = [](const json& part, const auto& self) -> void {
    if (part.is_number_float()) {
      const double scaled = part.get<double>() * 1e4;
      CHECK(std::abs(scaled - std::round(scaled)) < 1e-6);
      CHECK_FALSE(std::signbit(part.get<double>() == 0 ? part.get<double>() : 0.0));
    }
    if (part.is_structured()) {
      for (const auto& inner : part) self(inner, self);
    }
  };
  look(document, look);
}
