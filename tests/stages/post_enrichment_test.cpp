#include "stages/post_enrichment.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "stages/stage_one.hpp"
#include "tests/support/content.hpp"

using nlohmann::json;

TEST_CASE("post enrichment: style, tags and the closing's suffix are made by code") {
  auto analysis = stages::analyse_words("So proud today");
  analysis.invoked = {"pride", "hope"};
  analysis.expressed = {"accomplished"};
  const auto post = json::parse(stages::post_enrichment(analysis, support::good_content()));
  CHECK(post["poems"] == json(support::good_content().poem));
  CHECK(post["tips"] == json(support::good_content().tips));
  CHECK(post["closing_line"] == "an ordinary day may end in an ordinary way. See you tomorrow.");
  CHECK(post["tags"] == json{"#Strong", "#pride", "#accomplished"});
  CHECK(post["crisis"] == false);
}

TEST_CASE("post enrichment: voice by valence, tempo by arousal") {
  const struct {
    double valence, arousal;
    const char *voice, *tempo;
  } rows[] = {{.51, .39, "warm", "low"},     {.5, .4, "grounded", "mid"}, {.9, .6, "warm", "mid"},
              {.1, .61, "grounded", "high"}, {0, 0, "grounded", "low"},   {1, 1, "warm", "high"}};
  for (const auto& row : rows) {
    stages::Analysis analysis;
    analysis.valence = row.valence;
    analysis.arousal = row.arousal;
    const auto post = json::parse(stages::post_enrichment(analysis, support::good_content()));
    CHECK(post["style"]["voice"] == row.voice);
    CHECK(post["style"]["tempo"] == row.tempo);
    CHECK(post["tags"] == json{"#Neutral", "#moment", "#quiet"});
  }
}
