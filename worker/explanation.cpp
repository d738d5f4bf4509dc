#include "worker/explanation.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "stages/lexical_scorer.hpp"
#include "stages/text.hpp"

namespace worker {
namespace {

using nlohmann::ordered_json;

struct Explained {
  std::vector<stages::CueNote> cues;
  stages::LexicalScore words;
};

Explained explained(std::string_view text) {
  Explained result;
  result.words = stages::score_words(stages::tokens_of(text), &result.cues);
  return result;
}

std::string name_of(const std::optional<stages::State>& state) {
  if (!state) return "no feeling";
  return fmt::format("{} / {} / {}", state->primary(), state->secondary(), state->tertiary());
}

struct Share {
  std::string_view primary;
  double share;
};

std::vector<Share> largest_first(const stages::LexicalScore& words) {
  const auto primaries = words.primaries();
  std::vector<Share> shares;
  for (std::size_t i = 0; i < primaries.size(); ++i) {
    const std::size_t nuance = i * (stages::kNuances / stages::kPrimaries);
    if (primaries.at(i) >= 0.005) {
      shares.push_back({stages::kWheel.at(nuance).primary, primaries.at(i)});
    }
  }
  std::ranges::stable_sort(shares, std::ranges::greater{}, &Share::share);
  return shares;
}

}  // namespace

std::string explanation(std::string_view text, const stages::Analysis& analysis) {
  const Explained it = explained(text);
  std::size_t width = 0;
  for (const auto& cue : it.cues) width = std::max(width, stages::utf8_length(cue.words));
  std::string out = it.cues.empty() ? "No word of this text is in the lexicon.\n" : "Cues\n";
  for (const auto& cue : it.cues) {
    const std::size_t blanks = width - stages::utf8_length(cue.words);
    out += fmt::format("  {}{:{}}  {}{}{}\n", cue.words, "", blanks, cue.effect,
                       cue.why.empty() ? "" : "; ", cue.why);
  }
  std::vector<std::string> shares;
  for (const auto& [primary, share] : largest_first(it.words)) {
    shares.push_back(fmt::format("{} {:.2f}", primary, share));
  }
  const auto line = [&](std::string_view name, const std::string& value) {
    out += fmt::format("{:<11}{}\n", name, value);
  };
  line("Words",
       fmt::format("{}; valence {:.2f}, arousal {:.2f}, evidence {:.2f}",
                   shares.empty() ? "no feeling" : fmt::format("{}", fmt::join(shares, ", ")),
                   it.words.valence, it.words.arousal, it.words.evidence));
  line("Feeling",
       fmt::format("{}; valence {:.2f}, arousal {:.2f}, confidence {:.2f}", name_of(analysis.state),
                   analysis.valence, analysis.arousal, analysis.confidence));
  line("Invoked by",
       analysis.invoked.empty() ? "-" : fmt::format("{}", fmt::join(analysis.invoked, ", ")));
  line("Event",
       fmt::format("{}, control {}, {}", analysis.domain, analysis.control, analysis.polarity));
  line("Signals",
       analysis.signals.empty() ? "none" : fmt::format("{}", fmt::join(analysis.signals, ", ")));
  line("Scorers", fmt::format("{}; language {}", analysis.mode, analysis.language));
  return out;
}

std::string explanation_json(std::string_view text, const stages::Analysis& analysis) {
  const Explained it = explained(text);
  ordered_json cues = ordered_json::array();
  for (const auto& cue : it.cues) {
    cues.push_back({{"words", cue.words}, {"effect", cue.effect}, {"why", cue.why}});
  }
  ordered_json shares = ordered_json::object();
  for (const auto& [primary, share] : largest_first(it.words)) shares[std::string(primary)] = share;
  return ordered_json{{"cues", cues},
                      {"words",
                       {{"primaries", shares},
                        {"valence", it.words.valence},
                        {"arousal", it.words.arousal},
                        {"evidence", it.words.evidence}}},
                      {"analysis", ordered_json::parse(stages::serialised(analysis))}}
      .dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace worker
