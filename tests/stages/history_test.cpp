#include "stages/history.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "stages/past_record.hpp"
#include "tests/support/pasts.hpp"

using nlohmann::json;
using stages::history_before;
using stages::parse_line;
using stages::past_of_record;

namespace {

stages::Analysis lonely() {
  stages::Analysis analysis;
  analysis.state = stages::find_state("Lonely/Alone");
  analysis.valence = .21;
  analysis.arousal = .36;
  analysis.invoked = {"loss", "my boss Aurelia"};
  analysis.expressed = {"alone"};
  analysis.signals = {"elevated_isolation"};
  return analysis;
}

std::string line(std::string_view rid, std::int64_t time_ms, double valence = .5) {
  stages::PastReflection past;
  past.rid = rid;
  past.time_ms = time_ms;
  past.valence = valence;
  return stages::line_of(past);
}

std::vector<std::string> rids(const stages::History& history) {
  std::vector<std::string> rids;
  for (const auto& past : history) rids.push_back(past.rid);
  return rids;
}

using Rids = std::vector<std::string>;

}  // namespace

TEST_CASE("history: a line keeps what was felt, and no word of the text") {
  const stages::WordSketch words(stages::tokens_of("the aunt left"), "user:1");
  const auto past = stages::remembered("r\"1", 1'761'991'200'000, lonely(), words);
  const auto kept = stages::line_of(past);
  CHECK(kept == R"({"rid":"r\"1","time_ms":1761991200000,"valence":0.21,"arousal":0.36,)"
                R"("primary":"Sad","events":["loss"],"risk":true,"words":")" +
                    words.hex() + "\"}");
  const auto read = parse_line(kept);
  REQUIRE(read);
  CHECK(read->rid == "r\"1");
  CHECK(read->time_ms == 1'761'991'200'000);
  CHECK(read->valence == .21);
  CHECK(read->arousal == .36);
  CHECK(read->primary == "Sad");
  CHECK(read->events.names() == std::vector<std::string_view>{"loss"});
  CHECK(read->risk);
  CHECK(read->words == words);
  stages::Analysis nothing;
  const auto bare = parse_line(stages::line_of(stages::remembered("r", 0, nothing, {})));
  REQUIRE(bare);
  CHECK(bare->primary.empty());
  CHECK_FALSE(bare->risk);
}

TEST_CASE("history: lines of an older version are read") {
  const auto past = parse_line(
      R"({"rid":"r1","time_ms":1761991200000,"valence":0.3214,"arousal":1,"primary":null})");
  REQUIRE(past);
  CHECK(past->arousal == 1);
  CHECK(past->events.empty());
  CHECK(past->words.empty());
  // And those of a newer one, which may say more.
  CHECK(parse_line(stages::line_of(*past).replace(stages::line_of(*past).size() - 1, 1,
                                                  R"(,"more":{"a":[1]}})")));
}

TEST_CASE("history: what cannot be is left out, whoever wrote it") {
  const std::string good =
      R"({"rid":"r","time_ms":1,"valence":0.5,"arousal":0.5,"primary":null,"events":["hope"],)"
      R"("risk":true,"words":"00000001"})";
  REQUIRE(parse_line(good));
  const auto with = [&](std::string_view old, std::string_view other) {
    std::string changed = good;
    changed.replace(changed.find(old), old.size(), other);
    return changed;
  };
  const std::pair<std::string_view, std::string_view> bad[] = {
      {R"("r")", R"("")"},
      {R"("r")", "7"},
      {R"("r")", "null"},
      {R"("r")", R"("\ud800")"},
      {R"("r")", R"("\u12")"},
      {R"("r")", R"("\u")"},
      {R"("r")", R"("\x")"},
      {R"("r")", "\"\xff\""},
      {"time_ms\":1", "time_ms\":1.5"},
      {"time_ms\":1", "time_ms\":-1"},
      {"time_ms\":1", "time_ms\":\"1\""},
      {"time_ms\":1", "time_ms\":9000000000001"},
      {"time_ms\":1", "time_ms\":123456789012345678901234567890"},
      {"time_ms\":1", "time_ms\":"},
      {"valence\":0.5", "valence\":null"},
      {"valence\":0.5", "valence\":\"0.5\""},
      {"valence\":0.5", "valence\":1.5"},
      {"valence\":0.5", "valence\":-0.5"},
      {"valence\":0.5", "valence\":1e400"},
      {"valence\":0.5", "valence\":nan"},
      {"valence\":0.5", "valence\":inf"},
      {"arousal\":0.5", "arousal\":2"},
      {R"("arousal":0.5,)", ""},
      {R"(["hope"])", "[7]"},
      {R"(["hope"])", R"(["hope)"},
  };
  for (const auto& [old, other] : bad) {
    CAPTURE(other);
    CHECK_FALSE(parse_line(with(old, other)));
  }
  // Cut anywhere, it is none.
  for (std::size_t size = 0; size < good.size(); ++size) {
    CHECK_FALSE(parse_line(good.substr(0, size)));
  }
  CHECK_FALSE(parse_line(line(std::string(513, 'r'), 1)));
  CHECK(parse_line(line(std::string(512, 'r'), 1)));
  CHECK_FALSE(parse_line("line"));
  CHECK_FALSE(parse_line("[]"));
  // What may be missing may also be wrong.
  const auto odd = parse_line(with(R"(null,"events":["hope"],"risk":true,"words":"00000001")",
                                   R"("Glad","events":["boss"],"risk":"true","words":"xyz")"));
  REQUIRE(odd);
  CHECK(odd->primary.empty());
  CHECK(odd->events.empty());
  CHECK_FALSE(odd->risk);
  CHECK(odd->words.empty());
}

TEST_CASE("history: rids of any kind are read as they were") {
  for (const std::string& rid : {std::string("a\"b\\"), std::string("\\\\"), std::string("नम\n😀"),
                                 std::string("nul\0", 4), std::string("{\"rid\":\"x\",")}) {
    CAPTURE(rid);
    const auto read = parse_line(line(rid, 1));
    REQUIRE(read);
    CHECK(read->rid == rid);
  }
}

TEST_CASE("history: the oldest first, whatever the order of the lines (L22)") {
  const std::vector<std::string> lines{line("c", 300), line("a", 100), line("d", 400),
                                       line("b", 200)};
  CHECK(rids(history_before("x", 1000, lines)) == Rids{"a", "b", "c", "d"});
  // Of equal times the one remembered first, which stands last in the list.
  const std::vector<std::string> equal{line("3", 5), line("2", 5), line("1", 5)};
  CHECK(rids(history_before("x", 5, equal)) == Rids{"1", "2", "3"});
}

TEST_CASE("history: not itself, not twice, and nothing that was written later") {
  const std::vector<std::string> lines{line("a", 100, .9), line("b", 200),     line("now", 150),
                                       line("a", 100, .1), line("later", 301), line("same", 300)};
  const auto history = history_before("now", 300, lines);
  CHECK(rids(history) == Rids{"a", "b", "same"});
  CHECK(history[0].valence == .9);  // what was said of it last
  // A clock that was set back finds what came before by that clock.
  CHECK(rids(history_before("now", 150, lines)) == Rids{"a"});
  CHECK(history_before("now", 50, lines).empty());
  CHECK(history_before("now", 50, {}).empty());
}

TEST_CASE("history: what a record of before tells") {
  const std::string record = R"({"rid":"r1","owner_id":"user:1","timestamp":"2026-03-01T10:00:00Z",
    "normalized_text":"the aunt left","valence":-0.4,
    "final":{"valence":0.25,"arousal":0.5,"wheel":{"primary":"Sad"},
      "events":[{"label":"loss","confidence":0.85},{"label":"boss"},7]},
    "risk_signals_weak":["elevated_isolation"]})";
  const auto past = past_of_record(record, "r1", 77, "user:1");
  REQUIRE(past);
  CHECK(past->rid == "r1");
  CHECK(past->time_ms == support::ms("2026-03-01T10:00:00Z"));
  CHECK(past->valence == .25);
  CHECK(past->arousal == .5);
  CHECK(past->primary == "Sad");
  CHECK(past->events.names() == std::vector<std::string_view>{"loss"});
  CHECK(past->risk);
  CHECK(past->words == stages::WordSketch(stages::tokens_of("the aunt left"), "user:1"));
  CHECK_FALSE(past_of_record(record, "r1", 77, "user:2"));
}

TEST_CASE("history: of a long record its end is enough") {
  const std::string final = R"("final":{"valence":0.25,"arousal":0.5},"status":"complete"})";
  const std::string photo = R"({"rid":"r1","image_base64":")" + std::string(40'000, 'A') + "\",";
  const auto past = past_of_record((photo + final).substr(30'000), "r1", 77, "u");
  REQUIRE(past);
  CHECK(past->valence == .25);
  CHECK(past->time_ms == 77);
  CHECK(past->primary.empty());
  // The name in a text, the name of something deeper, a name that was cut.
  const std::string text = R"(AAA","note":"say \"final\":{\"valence\":1,\"arousal\":1}",)";
  CHECK(past_of_record(text + final, "r1", 77, "u")->valence == .25);
  const std::string deeper = R"(AAA","old":{"final":{"valence":1,"arousal":1}},)";
  CHECK(past_of_record(deeper + final, "r1", 77, "u")->valence == .25);
  CHECK_FALSE(past_of_record(final.substr(1), "r1", 77, "u"));
  CHECK_FALSE(past_of_record(deeper + R"("status":"x"})", "r1", 77, "u"));
}

TEST_CASE("history: a record that tells nothing is passed over, and stops nobody (L28)") {
  const std::string deep = R"({"final":)" + std::string(100'000, '[');
  const std::string_view records[] = {
      "",
      "null",
      "[]",
      "7",
      "no json",
      R"({"final":null})",
      R"({"rid":"r","image_base64":"AAAA","final":null,"post_enrichment":null})",
      R"({"final":"glad"})",
      R"({"final":[0.5,0.5]})",
      R"({"final":{}})",
      R"({"final":{"valence":0.5}})",
      R"({"final":{"valence":0.5,"arousal":null}})",
      R"({"final":{"valence":"0.5","arousal":0.5}})",
      R"({"final":{"valence":-0.4,"arousal":0.5}})",
      R"({"final":{"valence":1e999,"arousal":0.5}})",
      R"({"final":{"valence":0.5,"arousal":0.5})",
      R"({"valence":0.5,"arousal":0.5})",
      deep,
  };
  for (const auto record : records) {
    CAPTURE(record.substr(0, 80));
    CHECK_FALSE(past_of_record(record, "r", 1, "u"));
  }
  CHECK_FALSE(past_of_record(R"({"final":{"valence":0.5,"arousal":0.5}})", "r", -1, "u"));
  CHECK_FALSE(past_of_record(
      R"({"final":{"valence":0.5,"arousal":0.5},"timestamp":"1901-01-01T00:00:00Z"})", "r", 1,
      "u"));
  const auto odd = past_of_record(
      R"({"final":{"valence":0.5,"arousal":0.5,"wheel":7,"events":{"label":"loss"}},
          "risk_signals_weak":"none","timestamp":5,"owner_id":null,"normalized_text":[]})",
      "r", 1, "u");
  REQUIRE(odd);
  CHECK(odd->time_ms == 1);
  CHECK(odd->events.empty());
  CHECK_FALSE(odd->risk);
  for (const auto& [written, name] : {std::pair{"JOYFUL", "Happy"},
                                      {"powerful", "Strong"},
                                      {"Mad", "Angry"},
                                      {"scared", "Fearful"},
                                      {"Peaceful", "Peaceful"},
                                      {"Neutral", ""}}) {
    const auto old =
        json{{"final", {{"valence", .5}, {"arousal", .5}, {"wheel", {{"primary", written}}}}}}
            .dump();
    CHECK(past_of_record(old, "r", 1, "u")->primary == name);
  }
}

TEST_CASE("history: damaged lines and records are passed over or possible, never a crash") {
  const std::string good_line = line("r\\\"1", 1'761'991'200'000);
  const std::string good_record =
      R"(AAAA\","x":"\"final\":","final":{"valence":0.25,"arousal":0.5,"wheel":{"primary":"Sad"},)"
      R"("events":[{"label":"loss"}]},"risk_signals_weak":["a"],"timestamp":"2026-03-01T10:00:00Z"})";
  std::mt19937 random(1);
  const auto below = [&](std::size_t end) { return random() % end; };
  const auto damaged = [&](std::string text) {
    for (std::size_t times = 1 + below(4); times > 0; --times) {
      constexpr std::string_view kLikely = "\"\\{}[],:0129eu-.\xff";
      switch (below(3)) {
        case 0:
          text[below(text.size())] = kLikely[below(kLikely.size())];
          break;
        case 1:
          text.erase(below(text.size()), 1 + below(8));
          break;
        default:
          text.insert(below(text.size()), 1, kLikely[below(kLikely.size())]);
      }
      if (text.empty()) text = "{";
    }
    return text;
  };
  int read = 0;
  for (int i = 0; i < 20'000; ++i) {
    for (const auto& past :
         {parse_line(damaged(good_line)), past_of_record(damaged(good_record), "r", 1, "u")}) {
      if (!past) continue;
      ++read;
      CHECK((past->valence >= 0 && past->valence <= 1));
      CHECK((past->arousal >= 0 && past->arousal <= 1));
      CHECK((past->time_ms >= 0 && past->time_ms <= stages::kLatestMs));
    }
  }
  CHECK(read > 1000);
  CHECK(read < 39'000);
}
