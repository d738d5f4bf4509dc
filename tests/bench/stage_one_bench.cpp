// What Stage 1 costs without a model:
//   stage-one-bench [--quick] [--json]      exit 1: something required is missed
#include <array>
#include <cmath>
#include <stdexcept>

#include "stages/lexical_scorer.hpp"
#include "stages/lexicon_parser.hpp"
#include "stages/safety.hpp"
#include "stages/stage_one.hpp"
#include "tests/bench/context_loops.hpp"
#include "tests/bench/loop.hpp"
#include "tests/bench/report.hpp"

namespace {

using bench::loop;
using bench::Loop;
using bench::Report;

// Reflections of 60 to 70 words, so that no branch learns one by heart.
constexpr std::array<std::string_view, 6> kReflections{
    "Woke up late and missed the early bus, so the morning began in a hurry. My manager was kind "
    "about it, which surprised me. After lunch I finally finished the report that had been hanging "
    "over me for two weeks. I am tired now but also a little proud. Tomorrow I want to start "
    "earlier, drink less coffee and call my sister back.",
    "I keep thinking about what he said at dinner. Maybe he did not mean it, but it hurt, and I "
    "could not sleep. My friends tell me to let it go. I wish it was that easy. We have been "
    "together for six years and I have never felt so far away from him. I do not know what to do "
    "about it.",
    "What a day! The kids built a fort out of every blanket in the house and refused to come out "
    "for supper, so we ate inside it by torchlight. Grandpa told the story of the goat again and "
    "we laughed until it hurt. The house is a mess, I have a hundred things to do, and I would not "
    "change one minute of it at all.",
    "The results come next Tuesday. I tell everybody that I am fine, I go to work, I answer mails, "
    "but my stomach is in knots and I jump whenever the phone rings. The doctor says it is "
    "probably nothing. Probably. I have been reading things online, which does not help. My wife "
    "holds my hand and says nothing, and that is what helps the most.",
    "Third time this month that the neighbours had people over until four in the morning. I "
    "knocked, I asked politely, they laughed. The landlord does not answer. I am so angry that I "
    "could scream, honestly. I have an exam on Friday and cannot concentrate on anything. Why is "
    "it always the quiet ones who have to move out? It is not fair, not fair at all, really.",
    "Aaj office mein kuch khaas nahi hua. Lunch ke baad thoda walk kiya, chai pi, and talked to Ma "
    "on the phone for an hour. She is feeling better now, thank God. I miss home food and my old "
    "room, but this city is slowly becoming mine too. Read twenty pages before bed. A simple, "
    "quiet "
    "day, and I am grateful for it tonight."};

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) (all += text) += ' ';
  return all;
}

// The next of the texts at each call.
template <class Use>
auto of_each(const std::vector<std::string>& texts, Use use) {
  return [&texts, use, at = std::size_t{0}]() mutable { use(texts[at++ % texts.size()]); };
}

Report run(const bench::Options& options) {
  constexpr int kTimes = 333;  // 20,000 words
  const std::vector<std::string> texts(kReflections.begin(), kReflections.end());
  std::vector<std::string> tenfold;
  std::vector<std::string> longest;
  for (const std::string& text : texts) {
    tenfold.push_back(repeated(text, 10));
    longest.push_back(repeated(text, kTimes));
  }
  const auto lexical = [](const std::string& text) {
    static_cast<void>(stages::score_words(stages::tokens_of(text)));
  };
  if (stages::score_words(stages::tokens_of(texts[0])).evidence <= 0) {
    throw std::runtime_error("the lexicon says nothing");
  }
  bench::progress("texts");
  const int turns = options.quick ? 5'000 : 20'000;
  const int few = options.quick ? 6 : 30;
  std::vector<Loop> loops{
      loop("words and safety, 60 words", turns,
           of_each(texts, [](const std::string& text) { stages::analyse_words(text); })),
      loop("    of it: tokens", turns,
           of_each(texts, [](const std::string& text) { stages::tokens_of(text); })),
      loop("    of it: tokens and lexical score", turns, of_each(texts, lexical)),
      loop("    of it: tokens and safety", turns,
           of_each(texts,
                   [](const std::string& text) {
                     static_cast<void>(stages::safety_signals(text, stages::tokens_of(text)));
                   })),
      loop("tokens and lexical score, 600 words", turns / 10, of_each(tenfold, lexical)),
      loop("tokens and lexical score, 20,000 words", few, of_each(longest, lexical)),
      loop("reading the lexicon, once a run", options.quick ? 2 : 5,
           [] { static_cast<void>(stages::parse_lexicon(stages::lexicon_text())); })};
  const std::size_t context_at = loops.size();
  for (auto& more : bench::context_loops(turns)) loops.push_back(std::move(more));
  const auto all = bench::in_turns(loops, options.quick ? 3 : 7);

  Report report({{"lexicon", std::string(stages::kLexiconVersion)}});
  Report::Table table{"Stage 1 without a model", bench::kLoopColumns};
  for (std::size_t i = 0; i < loops.size(); ++i) {
    table.rows.push_back(bench::row(loops[i].name, all[i]));
  }
  report.tables.push_back(table);
  // The least of the medians: whatever else the machine does only adds to them.
  const auto least_us = [&](std::size_t at) {
    return bench::spread(all[at], &bench::LoopFigures::p50_us).min;
  };
  const auto asked = [&](std::size_t at) {
    return std::round(bench::spread(all[at], &bench::LoopFigures::allocations).median);
  };
  report.requirements = {
      {"us, words and safety, 60 words", Report::Bound::at_most, 60, least_us(0)},
      {"us, tokens and lexical score, 60 words", Report::Bound::at_most, 25, least_us(2)},
      {"us, history of 90 and context", Report::Bound::at_most, 50, least_us(context_at)},
      {"allocations more for 600 words than for 60", Report::Bound::at_most, 0,
       asked(4) - asked(2)},
      {"time of a word in 20,000 to that of one in 60", Report::Bound::at_most, 1.5,
       least_us(5) / kTimes / least_us(2)}};
  return report;
}

}  // namespace

int main(int argc, char** argv) { return bench::run_main("stage-one-bench", argc, argv, run); }
