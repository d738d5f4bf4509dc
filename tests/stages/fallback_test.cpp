#include "stages/fallback.hpp"

#include <doctest/doctest.h>

#include <set>

#include "stages/fallback_sets.hpp"
#include "tests/double/catalogue.hpp"
#include "tests/support/content.hpp"

using stages::Content;
using stages::Phase;
using stages::Profile;

namespace {

// Every feeling of the wheel, and none.
std::vector<std::optional<stages::State>> feelings() {
  std::vector<std::optional<stages::State>> all{std::nullopt};
  for (std::size_t nuance = 0; nuance < stages::kNuances; ++nuance) {
    all.emplace_back(stages::State(nuance, 0));
  }
  return all;
}

Profile profile(const std::optional<stages::State>& state, int variant) {
  Profile profile;
  profile.state = state;
  profile.variant = variant;
  return profile;
}

}  // namespace

TEST_CASE("fallback: at least three answers to every feeling and to none, good at any hour (L13)") {
  for (const auto& state : feelings()) {
    const std::string_view name = state ? state->secondary() : "Neutral";
    std::set<std::string> closings;
    for (int variant = 0; variant < 6; ++variant) {
      const Content content = stages::fallback_for(profile(state, variant));
      closings.insert(content.closing);
      for (const Phase phase : {Phase::night, Phase::morning, Phase::afternoon, Phase::evening}) {
        const auto faults = stages::faults_of(content, phase);
        CHECK_MESSAGE(faults.empty(), name, " ", variant, ": ", support::said(faults));
      }
      // As a model's answer it would be read the same.
      CHECK(stages::parse_content(stages::serialised(content)) == content);
    }
    CHECK_MESSAGE(closings.size() >= 3, name);
  }
}

TEST_CASE("fallback: no line is said twice, and every set is of a feeling of the wheel") {
  std::set<std::string_view> lines;
  std::size_t count = 0;
  const auto look = [&](const auto& sets, std::string_view primary) {
    for (const auto& set : sets) {
      CAPTURE(set.secondary);
      if (!primary.empty()) {
        const auto nuance = stages::find_nuance(set.secondary);
        REQUIRE(nuance);
        CHECK(stages::kWheel.at(*nuance).primary == primary);
      }
      for (const auto line : set.poem) CHECK_MESSAGE(lines.insert(line).second, line);
      for (const auto line : set.tips) CHECK_MESSAGE(lines.insert(line).second, line);
      CHECK_MESSAGE(lines.insert(set.closing).second, set.closing);
      ++count;
    }
  };
  look(stages::kHappyFallbacks, "Happy");
  look(stages::kStrongFallbacks, "Strong");
  look(stages::kPeacefulFallbacks, "Peaceful");
  look(stages::kSadFallbacks, "Sad");
  look(stages::kAngryFallbacks, "Angry");
  look(stages::kFearfulFallbacks, "Fearful");
  look(stages::kNeutralFallbacks, "");
  CHECK(count == 114);
}

TEST_CASE("fallback: nearly all fit what a model may use for an answer") {
  // What is good enough to be ours is what is asked of a model, which has 160 tokens for it.
  int all = 0;
  int fitting = 0;
  for (const auto& state : feelings()) {
    for (int variant = 0; variant < 3; ++variant) {
      const auto text = stages::serialised(stages::fallback_for(profile(state, variant)));
      ++all;
      fitting += ollama_double::token_count(text) <= 160 ? 1 : 0;
    }
  }
  CHECK(100 * fitting >= 95 * all);
}

TEST_CASE("fallback: the same profile gets the same words, another variant others") {
  for (const auto& state : feelings()) {
    CHECK(stages::fallback_for(profile(state, 1)) == stages::fallback_for(profile(state, 1)));
    CHECK_FALSE(stages::fallback_for(profile(state, 0)) == stages::fallback_for(profile(state, 1)));
    CHECK_FALSE(stages::fallback_for(profile(state, 1)) == stages::fallback_for(profile(state, 2)));
  }
}
