// The worker that this one replaced had these defects. Each has a test, most of which name it by
// its number; of Stage 1:
//
//   L17  an answer off the wheel was replaced at random, or by "Peaceful"           here
//   L18  without a classifier only Happy or Strong could win, and that was cached   here
//   L19  an embedding service that failed was asked 977 times for one text          enricher
//   L20  equal texts were answered differently after a restart              here, document
//   L21  analytics were of other figures than `final`                       document
//   L22  the history was read backwards                                     temporal, history
//   L23  averages of arousal were of valence                                temporal
//   L24  averages left out the present, and took items for days             temporal
//   L25  z-scores wanted more items than were ever fetched                  temporal
//   L26  the last marks were always null                                    temporal
//   L27  gaps between reflections were never seen                           temporal
//   L28  one old record without a result failed all later ones              history, document
//
// and of Stage 2:
//
//   L10  what was made was looked for under another name, and thrown away   document
//   L11  a record lost its remaining time to live                           lease_queue
//   L12  a timeout of the model failed the job                              enricher_stage_two
//   L13  without a feeling the ready-made lines failed too                  fallback
//   L30  different feelings shared one poem                                 answer_keys
//   L31  ready-made lines were cached as if generated                       enricher_stage_two
//   L40  the text stood in prompts as it was                                stage_two_prompt
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "stages/model_reading.hpp"
#include "stages/safety.hpp"
#include "stages/stage_one.hpp"

TEST_CASE("stage one: an answer off the wheel is none, whatever it is near to (L17)") {
  const auto answer = [](std::string_view state) {
    return nlohmann::json{{"state", state},   {"valence", .5},         {"arousal", .5},
                          {"invoked", {}},    {"expressed", {}},       {"domain", "self"},
                          {"control", "low"}, {"polarity", "happened"}}
        .dump();
  };
  REQUIRE(stages::parse_reading(answer("Lonely/Alone")));
  for (const char* state : {"Sad/Homesick", "Happy/Content", "Joyful", "lonely", "Sad/Lonely/Alone",
                            "Lonely / Alone", "Peaceful", ""}) {
    CAPTURE(state);
    CHECK_FALSE(stages::parse_reading(answer(state)));
  }
  // And without one the words decide, or nothing does.
  CHECK(stages::analyse("I feel so lonely", {}, {}).state->primary() == "Sad");
  CHECK_FALSE(stages::analyse("xyzzy", {}, {}).state);
}

TEST_CASE("stage one: without a model nothing turns cheerful, and danger is seen (L18)") {
  const auto danger = stages::analyse_words("I want to kill myself");
  CHECK(stages::is_critical(danger.signals));
  CHECK(danger.state->primary() == "Sad");
  CHECK(danger.valence <= .1);
  for (const char* text :
       {"", "...", "xyzzy plugh", "the the the", "1234567890", "aGVsbG8gd29ybGQ="}) {
    CAPTURE(text);
    const auto analysis = stages::analyse_words(text);
    CHECK_FALSE(analysis.state);
    CHECK(analysis.confidence < .7);
    CHECK(analysis.mode == "lexical");  // kept under the key of words alone: see the enricher
  }
}

TEST_CASE("stage one: equal texts give equal bytes, in whatever order they come (L20)") {
  const std::string texts[] = {"So proud, so tired, a bit sad and somehow grateful.",
                               "Maybe it was my fault? I cried, then we laughed!!",
                               "aaj bahut thak gaya, but ghar ka khana mila"};
  std::string first;
  for (const auto& text : texts) first += stages::serialised(stages::analyse_words(text));
  for (int i = 0; i < 3; ++i) stages::analyse_words(texts[2 - i]);
  std::string again;
  for (const auto& text : texts) again += stages::serialised(stages::analyse_words(text));
  CHECK(first == again);
}
