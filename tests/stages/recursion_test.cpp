#include "stages/recursion.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "stages/context.hpp"
#include "tests/support/pasts.hpp"

using doctest::Approx;
using stages::DriverSet;
using stages::History;
using stages::WordSketch;

namespace {

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kNow = 1'773'835'200'000;

WordSketch words(std::string_view text) { return {stages::tokens_of(text), "user:1"}; }

stages::PastReflection about(std::string_view rid, std::int64_t ago,
                             const std::vector<std::string>& causes, std::string_view text = "") {
  stages::PastReflection past;
  past.rid = rid;
  past.time_ms = kNow - ago;
  past.events = DriverSet(causes);
  past.words = words(text);
  return past;
}

stages::Recursion recursion(const std::vector<std::string>& causes, std::string_view text,
                            const History& history) {
  return stages::recursion_of(DriverSet(causes), words(text), history, kNow);
}

}  // namespace

TEST_CASE("recursion: a link has what the app reads: rid, score, relation, reason") {
  const struct {
    std::vector<std::string> causes;
    std::string_view text;
    double score;
    std::string_view relation, reason;
  } rows[] = {
      {{"fatigue", "pressure"},
       "deadline office night train",
       1.0,
       "identical",
       "also about fatigue, pressure, 100% of the words in common"},
      {{"pressure", "fatigue"},
       "deadline office night",
       .9,
       "recurring",
       "also about fatigue, pressure, 75% of the words in common"},
      {{"fatigue", "pressure"},
       "deadline garden",
       .6 + .4 / 5,
       "related",
       "also about fatigue, pressure, 20% of the words in common"},
      {{"fatigue", "pressure"},
       "deadline office garden",
       .6 + .4 * .4,
       "similar",
       "also about fatigue, pressure, 40% of the words in common"},
      {{"fatigue", "pressure"}, "garden", .6, "related", "also about fatigue, pressure"},
      {{"fatigue", "pressure", "worry"},
       "deadline office",
       .4 + .4 / 2,
       "related",
       "also about fatigue, pressure, 50% of the words in common"},
      {{"fatigue"},
       "deadline office",
       .3 + .4 / 2,
       "tangential",
       "also about fatigue, 50% of the words in common"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.reason);
    const auto found =
        recursion(row.causes, row.text,
                  {about("r1", kDay, {"fatigue", "pressure"}, "deadline office night train")});
    REQUIRE(found.links.size() == 1);
    CHECK(found.links[0].rid == "r1");
    CHECK(found.links[0].score == Approx(row.score));
    CHECK(found.links[0].relation == row.relation);
    CHECK(found.links[0].reason == row.reason);
  }
}

TEST_CASE("recursion: words alone are no link, nor half of the causes") {
  const History history{about("r1", kDay, {"fatigue", "pressure"}, "deadline office night train")};
  for (const auto& [causes, text] : {std::pair<std::vector<std::string>, std::string_view>{
                                         {"hope"}, "deadline office night train"},
                                     {{}, "deadline office night train"},
                                     {{"fatigue"}, "garden"},
                                     {{"hope"}, "garden"}}) {
    const auto found = recursion(causes, text, history);
    CHECK(found.links.empty());
    CHECK(found.thread_state == "isolated");
    CHECK(found.thread_summary.empty());
  }
  // Where nothing brought either about, the words are all there is.
  const History plain{about("r1", kDay, {}, "bought milk bread")};
  CHECK(recursion({}, "bought milk bread", plain).links.at(0).relation == "identical");
  CHECK(recursion({}, "bought shoes", plain).links.empty());
}

TEST_CASE("recursion: the best five, of equal ones the latest, from 14 days and 20 reflections") {
  History history;
  history.push_back(about("too old", 14 * kDay + 1, {"fatigue"}));
  history.push_back(about("just", 14 * kDay, {"fatigue"}));
  for (int i = 9; i > 0; --i)
    history.push_back(about(fmt::format("r{}", i), i * kDay, {"fatigue"}));
  history[3].words = words("garden");
  const auto found = recursion({"fatigue"}, "garden", history);
  std::vector<std::string> rids;
  for (const auto& link : found.links) rids.push_back(link.rid);
  CHECK(rids == std::vector<std::string>{"r8", "r1", "r2", "r3", "r4"});
  CHECK(found.links[0].score == 1);
  CHECK(found.thread_summary ==
        "10 like it in the last 14 days, about fatigue, the last one a day ago");

  History many{about("the 21st", 2 * kDay, {"loss"})};
  for (int i = 20; i > 0; --i) many.push_back(about("x", i * kHour, {"hope"}));
  CHECK(recursion({"loss"}, "", many).links.empty());
  many.pop_back();
  CHECK(recursion({"loss"}, "", many).links.size() == 1);
}

TEST_CASE("recursion: the state of a thread") {
  const auto state = [](const History& history) {
    return recursion({"fatigue"}, "", history).thread_state;
  };
  CHECK(state({}) == "new");
  CHECK(state({about("a", 15 * kDay, {"fatigue"})}) == "new");
  CHECK(state({about("a", kDay, {"hope"})}) == "isolated");
  CHECK(state({about("a", kDay, {"fatigue"})}) == "related");
  CHECK(state({about("a", 3 * kHour, {"fatigue"}), about("b", kHour, {"fatigue"})}) == "recurring");
  CHECK(state({about("a", 9 * kDay, {"fatigue"}), about("b", 6 * kDay, {"fatigue"})}) ==
        "recurring");
  CHECK(state({about("a", 4 * kDay, {"fatigue"}), about("b", 2 * kDay, {"fatigue"})}) == "ongoing");
}

TEST_CASE("recursion: what contradicts the feeling is no common cause") {
  stages::Analysis analysis;
  analysis.invoked = {"relief", "pressure"};
  analysis.expressed = {"relieved"};
  const History history{about("r1", kDay, {"relief"})};
  const stages::LocalMoment now{kNow, {}};
  const auto context = stages::context_of(analysis, words(""), history, now);
  CHECK(context.recursion.links.at(0).reason == "also about relief");
  CHECK(context.recursion.links.at(0).score == Approx(.6));
}
