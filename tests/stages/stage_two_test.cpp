#include "stages/stage_two.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "stages/crisis_copy.hpp"
#include "stages/document.hpp"
#include "stages/stage_one.hpp"
#include "stages/tokens.hpp"

using stages::Content;
using stages::faults_of;

namespace {

Content good() {
  return {{"A spoon, a cup, the table between them.", "The clock moves on without a sound.",
           "Shoes wait in their pair by the door."},
          {"Look out of the nearest window until something out there moves.",
           "Turn your head slowly left, then right, as far as feels easy.",
           "Wipe one small surface clean and set your cup on it."},
          "an ordinary day may end in an ordinary way."};
}

}  // namespace

TEST_CASE("content: every rule finds the line that breaks it") {
  CHECK(faults_of(good()).empty());
  const struct {
    const char* line;
    std::string_view fault;
  } rows[] = {
      {"Four words are few", "words"},
      {"this line simply goes on and on until it has far too many words", "words"},
      {"The kettle sings of your long healing journey now", "journey"},
      {"You should sit down by the open window", "you should"},
      {"Everything happens for a reason says the cup", "everything happens"},
      {"You are depressed and the lamp knows it", "you are depressed"},
      {"The lamp glows warm beside the sink \xf0\x9f\x99\x82", "plain English"},
      {"chai thandi ho gayi hai \xe0\xa4\x9a\xe0\xa4\xbe\xe0\xa4\xaf", "plain English"},
      {"<b>The lamp</b> glows warm beside the sink", "markup"},
      {"{\"poem\": \"The lamp glows beside the sink\"}", "markup"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    Content content = good();
    content.poem[1] = row.line;
    const auto faults = faults_of(content);
    REQUIRE_FALSE(faults.empty());
    CHECK(fmt::format("{}", fmt::join(faults, "; ")).find(row.fault) != std::string::npos);
  }
  Content content = good();
  content.tips[0] = "Seven words are too few for tips.";
  CHECK(faults_of(content).size() == 1);
  content = good();
  content.closing = "";
  CHECK(faults_of(content).size() == 1);
}

TEST_CASE("content: replies that are not three lines, three tips and a closing are refused") {
  const auto text = stages::serialised(good());
  CHECK(stages::serialised(*stages::parse_content(text)) == text);
  for (const std::string_view wrong :
       {"", "{}", "[]", "poem", R"({"poem":["a","b"],"tips":["a","b","c"],"closing":"x"})",
        R"({"poem":["a","b","c","d"],"tips":["a","b","c"],"closing":"x"})",
        R"({"poem":["a","b",3],"tips":["a","b","c"],"closing":"x"})",
        R"({"poem":["a","b","c"],"tips":["a","b","c"]})",
        R"({"poem":["a","b","c"],"tips":["a","b","c"],"closing":["x"]})"}) {
    CAPTURE(wrong);
    CHECK_FALSE(stages::parse_content(wrong));
  }
}

TEST_CASE("fallback: our own lines obey every rule, for every feeling and variant") {
  for (const std::string_view primary :
       {"Happy", "Strong", "Peaceful", "Sad", "Angry", "Fearful", ""}) {
    for (int variant = 0; variant < 4; ++variant) {
      stages::Profile profile;
      profile.primary = primary;
      profile.variant = variant;
      const auto content = stages::fallback_content(profile);
      CAPTURE(primary);
      CAPTURE(variant);
      CAPTURE(fmt::format("{}", fmt::join(faults_of(content), "; ")));
      CHECK(faults_of(content).empty());
    }
  }
}

TEST_CASE("stage two: no byte of a reflection reaches the prompt") {
  const std::string_view canary = "xylophone quokka 93117";
  const auto analysis =
      stages::analyse_words(std::string("I am proud of my ") + std::string(canary));
  const auto user =
      stages::stage_two_user(stages::profile_of(analysis, "evening", 2), "a flat", {});
  CHECK(user.find("Proud") != std::string::npos);
  CHECK(user.find("a flat") != std::string::npos);
  for (const auto& token : stages::tokens_of(canary))
    CHECK(user.find(token.word) == std::string::npos);
  CHECK(stages::stage_two_user({}, "", {"a tip has 3 words"}).find("a tip has 3 words") !=
        std::string::npos);
}

TEST_CASE("crisis: each danger has its own words, and none is a poem") {
  CHECK(stages::crisis_copy({"critical_suicide"}).lines[0].find("14416") != std::string::npos);
  CHECK(stages::crisis_copy({"critical_self_harm", "abuse"}).lines[0].find("988") !=
        std::string::npos);
  CHECK(stages::crisis_copy({"abuse"}).lines[0].find("not your fault") != std::string::npos);
  CHECK(stages::crisis_copy({"critical_suicide", "medical_emergency"}).lines[0].find("911") !=
        std::string::npos);
  stages::Analysis analysis;
  analysis.signals = {"critical_suicide"};
  const auto post = nlohmann::json::parse(stages::crisis_post_enrichment(analysis));
  CHECK(post["crisis"] == true);
  CHECK(post["poems"].empty());
  CHECK(post["tips"].size() == 3);
}

TEST_CASE("document: names, types and joiners that the app reads") {
  stages::Reflection reflection;
  reflection.text = "Maybe I am very proud of her work, I can't say why";
  auto analysis = stages::analyse_words(reflection.text);
  analysis.invoked = {"pride", "work"};
  analysis.expressed = {"proud", "excited"};
  const auto fields = stages::stage_one_fields(reflection, analysis, {22.5, "Asia/Kolkata"},
                                               {"phi3", "now", true}, "x");
  nlohmann::json document;
  for (const auto& field : fields) document[field.name] = nlohmann::json::parse(field.value);
  CHECK(fields.back().name == "status");
  CHECK(document["final"]["invoked"] == "pride + work");
  CHECK(document["final"]["expressed"] == "proud / excited");
  CHECK(document["final"]["expressed_text"].is_null());
  CHECK(document["final"]["wheel"]["primary"] == "Strong");
  CHECK(document["final"]["events"][0]["label"] == "pride");
  CHECK(document["temporal"]["circadian"]["phase"] == "night");
  CHECK(document["temporal"]["circadian"]["sleep_adjacent"] == true);
  CHECK(document["willingness_cues"]["hedges"][0] == "maybe");
  CHECK(document["willingness_cues"]["negations"][0] == "can't");
  CHECK(document["quality"]["text_len"] == 50);
  CHECK(document["provenance"]["ollama_model"] == "phi3");
  CHECK(document["meta"]["safety"]["critical"] == false);
  CHECK(document["meta"]["warnings"].size() == 1);
  CHECK(document["timezone_used"] == "Asia/Kolkata");
  for (const char* name : {"congruence", "comparator", "recursion", "state", "risk_signals_weak"}) {
    CHECK(document.contains(name));
  }
  const auto post = nlohmann::json::parse(stages::post_enrichment(analysis, good()));
  CHECK(post["closing_line"] == "an ordinary day may end in an ordinary way. See you tomorrow.");
  CHECK(post["tags"] == nlohmann::json{"#Strong", "#pride", "#proud"});
  CHECK(post["style"]["voice"] == "warm");
}

TEST_CASE("document: a text without feeling has a null primary, not a cheerful one") {
  stages::Reflection reflection;
  reflection.text = "...";
  const auto analysis = stages::analyse_words(reflection.text);
  const auto fields = stages::stage_one_fields(reflection, analysis, {}, {}, "x");
  const auto final = nlohmann::json::parse(fields[1].value);
  CHECK(final["wheel"]["primary"].is_null());
  CHECK(final["invoked"] == "unknown");
}

TEST_CASE("document: the phases of a day") {
  CHECK(stages::phase_of(0) == "night");
  CHECK(stages::phase_of(6) == "morning");
  CHECK(stages::phase_of(12) == "afternoon");
  CHECK(stages::phase_of(17) == "evening");
  CHECK(stages::phase_of(21) == "night");
}
