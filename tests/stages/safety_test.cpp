#include "stages/safety.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace {

std::string signals_in(std::string_view text) {
  return fmt::format("{}", fmt::join(stages::safety_signals(text, stages::tokens_of(text)), " "));
}

}  // namespace

TEST_CASE("safety: what a writer says about themselves is heard") {
  const struct {
    std::string_view text, signals;
  } rows[] = {
      {"I want to die.", "critical_suicide"},
      {"some days I just don\xe2\x80\x99t want to be here anymore", "critical_suicide"},
      {"Everyone would be better off without me", "critical_suicide"},
      {"I wish I could go to sleep and never wake up", "critical_suicide"},
      {"wrote my last goodbye letters tonight", "critical_suicide"},
      {"main ab jeena nahi chahta", "critical_suicide"},
      {"I'm not happy, and I want to die", "critical_suicide"},
      {"not suicidal, but I have been cutting again", "critical_self_harm"},
      {"I hurt myself again last night", "critical_self_harm"},
      {"he hit me again and I am afraid to go home", "abuse"},
      {"My husband threatened to kill me", "abuse"},
      {"I have crushing chest pain", "medical_emergency"},
      {"I took too many pills", "medical_emergency"},
      {"I feel hopeless about everything", "elevated_hopelessness"},
      {"there is no one to talk to", "elevated_isolation"},
      {"I'm falling apart", "weak_distress"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(signals_in(row.text) == row.signals);
  }
}

TEST_CASE("safety: what is denied, another's, or a way of speaking is not taken for it") {
  for (const std::string_view text : {
           "I am not suicidal",
           "I would never kill myself",
           "My friend said she wants to die and I am scared for her",
           "The film ends when he decides to end his life",
           "She told me she was thinking about suicide last year",
           "I died of laughter at dinner",
           "This deadline is killing me",
           "That hike nearly killed me, so good",
           "We cut the cake together",
           "I did not hurt myself when I fell",
           "The new cutter at work is sharp",
           "Dead tired, good day",
           "The heat took my breath away",
           "He hits the gym, she hits the books",
           "I beat my brother at chess",
       }) {
    CAPTURE(text);
    CHECK(signals_in(text) == "");
  }
}

TEST_CASE("safety: which signals call for fixed copy") {
  CHECK(stages::is_critical({"critical_self_harm"}));
  CHECK_FALSE(stages::is_critical({"abuse"}));
  CHECK(stages::needs_crisis_copy({"abuse"}));
  CHECK(stages::needs_crisis_copy({"weak_distress", "medical_emergency"}));
  CHECK_FALSE(stages::needs_crisis_copy({"elevated_hopelessness"}));
  CHECK_FALSE(stages::needs_crisis_copy({}));
}
