#include "stages/safety.hpp"

#include <algorithm>

#include "stages/safety_hints.hpp"
#include "stages/safety_patterns.hpp"
#include "stages/safety_scope.hpp"
#include "stages/safety_tables.hpp"
#include "stages/safety_words.hpp"

namespace stages {
namespace {

// All rules, read once: some milliseconds at the first text.
struct Grammar {
  safety::Vocabulary vocabulary{safety::kClasses, safety::kSpellings};
  safety::RuleBook rules{vocabulary,
                         {safety::kCriticalRules, safety::kHintRules, safety::kHarmRules,
                          safety::kMoodRules, safety::kContextRules}};
  safety::ScopeClasses classes{vocabulary};
};

const Grammar& grammar() {
  static const Grammar kGrammar;
  return kGrammar;
}

}  // namespace

std::vector<std::string> safety_signals(std::string_view text, const Tokens& tokens) {
  const Grammar& known = grammar();
  const auto words = safety::read_words(text, tokens, known.vocabulary);
  const auto matches = known.rules.find(words);
  const safety::SafetyText seen(known.vocabulary, known.classes, words);
  const safety::Scope scope(seen, matches);
  std::array<bool, kSignals.size()> given{};
  for (const safety::Match& match : matches) {
    const auto signal = static_cast<std::size_t>(match.finding);
    if (signal < given.size() && !given.at(signal)) given.at(signal) = scope.counts(match);
  }
  constexpr auto kSuicide = static_cast<std::size_t>(safety::Finding::suicide);
  constexpr auto kHopelessness = static_cast<std::size_t>(safety::Finding::hopelessness);
  constexpr auto kIsolation = static_cast<std::size_t>(safety::Finding::isolation);
  if (!given.at(kSuicide)) {
    given.at(kSuicide) = safety::hints_at_suicide(seen, matches, scope,
                                                  given.at(kHopelessness) || given.at(kIsolation));
  }
  std::vector<std::string> signals;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given.at(i)) signals.emplace_back(kSignals.at(i));
  }
  return signals;
}

bool is_critical(const std::vector<std::string>& signals) {
  return std::any_of(signals.begin(), signals.end(),
                     [](const std::string& s) { return s.starts_with("critical_"); });
}

bool needs_crisis_copy(const std::vector<std::string>& signals) {
  return is_critical(signals) || std::any_of(signals.begin(), signals.end(), [](const auto& s) {
           return s == "abuse" || s == "medical_emergency";
         });
}

}  // namespace stages
