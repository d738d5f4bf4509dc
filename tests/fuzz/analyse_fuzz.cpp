// Fuzzes what finds the feeling in a text. An input is the text, any bytes.
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string_view>

#include "stages/lexical_scorer.hpp"
#include "stages/stage_one.hpp"
#include "tests/fuzz/require.hpp"

namespace {

bool is_share(double value) { return value >= 0 && value <= 1; }

void check_score(std::string_view text) {
  const stages::Tokens tokens(text);
  const auto plain = stages::score_words(tokens);
  std::vector<stages::CueNote> notes;
  const auto noted = stages::score_words(tokens, &notes);
  require(plain.states == noted.states && plain.valence == noted.valence &&
              plain.arousal == noted.arousal,
          "the same text gives the same score, noted or not");
  const double all = std::accumulate(plain.states.begin(), plain.states.end(), 0.0);
  require(plain.found_anything() ? std::abs(all - 1) < 1e-9 : all == 0,
          "the states sum to one, or nothing was found");
  for (const double state : plain.states) require(is_share(state), "a state is a share");
  require(plain.best().has_value() == plain.found_anything(), "what was found has a best state");
  require(!tokens.empty() || !plain.found_anything(), "no words, no feeling");
  require(notes.size() <= tokens.size(), "no more notes than words");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_score(text);
  const auto analysis = stages::analyse_words(text);
  require(is_share(analysis.valence) && is_share(analysis.arousal) && is_share(analysis.confidence),
          "figures lie within 0..1");
  require(analysis.expressed.size() <= 3, "at most three labels");
  require(analysis.state || analysis.expressed.empty(), "no feeling, no labels");
  const std::string kept = stages::serialised(analysis);
  const auto back = stages::parse_analysis(kept);
  require(back && stages::serialised(*back) == kept, "an analysis is kept whole");
  return 0;
}
