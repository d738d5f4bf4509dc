#include "stages/cue_notes.hpp"

#include <fmt/format.h>

namespace stages {
namespace {

std::string_view name_of(Effect effect) {
  switch (effect) {
    case Effect::denied:
      return "denied by";
    case Effect::unreal:
      return "not so, by";
    case Effect::lacking:
      return "lacking, by";
    case Effect::boosted:
      return "boosted by";
    case Effect::damped:
      return "damped by";
    case Effect::hedged:
      return "hedged by";
    case Effect::said:
      return "said by";
    case Effect::of_others:
      return "of somebody else:";
    case Effect::mocked:
      return "not meant, by";
    case Effect::loud:
      return "loud in";
    case Effect::cursed:
      return "cursed with";
    case Effect::overruled:
      return "overruled by";
    case Effect::stressed:
      return "stressed by";
  }
  return "";
}

void append(std::string& list, const std::string& part) {
  if (!list.empty()) list += ", ";
  list += part;
}

}  // namespace

CueNote note_of(const Tokens& tokens, const Match& match, const Reading& reading,
                const Circumstances& around) {
  CueNote note;
  for (std::size_t i = match.first; i < match.end; ++i) {
    if (!note.words.empty()) note.words += ' ';
    note.words += tokens[i].word;
  }
  for (std::size_t i = 0; i < reading.voice_count; ++i) {
    const auto& voice = reading.voices.at(i);
    const Nuance& nuance = kWheel.at(voice.nuance);
    std::string name(nuance.name);
    if (voice.tertiary >= 0) {
      name += '/';
      name += nuance.tertiaries.at(static_cast<std::size_t>(voice.tertiary));
    }
    append(note.effect,
           fmt::format("{} {:.2f}", name, static_cast<double>(voice.weight) * around.force));
  }
  if (reading.valence >= 0) append(note.effect, fmt::format("valence {:.2f}", reading.valence));
  if (reading.arousal >= 0) append(note.effect, fmt::format("arousal {:.2f}", reading.arousal));
  for (std::size_t i = 0; i < around.influence_count; ++i) {
    const Influence& influence = around.influences.at(i);
    append(note.why,
           fmt::format("{} '{}'", name_of(influence.effect), tokens[influence.token].word));
  }
  return note;
}

}  // namespace stages
