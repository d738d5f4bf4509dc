#include "tests/bench/context_loops.hpp"

#include <fmt/format.h>

#include "stages/document.hpp"

namespace bench {
namespace {

constexpr std::int64_t kNow = 1'773'835'200'000;
constexpr std::string_view kText =
    "I stayed late at the office again because the release slipped and nobody else would take the "
    "call. On the train home I thought about my sister, maybe I should have phoned her on Sunday. "
    "It is so quiet now, the kettle is on, and I am not even angry any more, just tired of "
    "promising things that I cannot keep.";

stages::Analysis tired() {
  stages::Analysis analysis;
  analysis.state = stages::find_state("Overwhelmed/Exhausted");
  analysis.valence = .27;
  analysis.arousal = .42;
  analysis.invoked = {"fatigue", "pressure", "low_progress"};
  analysis.expressed = {"exhausted", "burdened"};
  return analysis;
}

// As long as they get: three causes, sixteen words.
std::vector<std::string> lines() {
  std::vector<std::string> lines;
  for (int i = 0; i < 90; ++i) {
    std::string words;
    for (int word = 0; word < 20; ++word) words += fmt::format("word{} ", i * 7 + word);
    auto past =
        stages::remembered(fmt::format("refl_{}_awea6h1dg", kNow - i), kNow - i * 30'000'000LL,
                           tired(), {stages::tokens_of(words), "user:1"});
    past.valence = (i * 37 % 100) / 100.0;
    lines.push_back(stages::line_of(past));
  }
  return lines;
}

const stages::LocalMoment& moment() {
  static const stages::LocalMoment kMoment{kNow, *infra::TimeZone::find("Europe/Berlin")};
  return kMoment;
}

}  // namespace

std::vector<Loop> context_loops(int turns) {
  static const auto kept = lines();
  static const auto history = stages::history_before("r", kNow, kept);
  static const stages::Analysis analysis = tired();
  static const stages::WordSketch words(stages::tokens_of(kText), "user:1");
  static const stages::Reflection reflection = [] {
    stages::Reflection written;
    written.text = kText;
    return written;
  }();
  static const stages::Provenance provenance{
      "phi3", "llm:0.71/lexical:0.29", "2026-03-18T12:00:00Z", {}, {}};
  return {loop("history of 90 read, context worked out", turns,
               [] {
                 static_cast<void>(stages::context_of(
                     analysis, words, stages::history_before("r", kNow, kept), moment()));
               }),
          loop("    of it: the context", turns,
               [] { static_cast<void>(stages::context_of(analysis, words, history, moment())); }),
          loop("document written", turns, [] {
            static const auto context = stages::context_of(analysis, words, history, moment());
            static_cast<void>(stages::stage_one_fields(reflection, stages::tokens_of(kText),
                                                       analysis, context, moment(), provenance));
          })};
}

}  // namespace bench
