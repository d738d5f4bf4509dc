#include "stages/stage_two_prompt.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace stages {
namespace {

// Fewer words are asked for than content_rules.hpp allows: models count badly, and the answer has
// to fit 160 tokens.
constexpr std::string_view kTask =
    R"(You write for somebody who has just put a feeling into words. You know the feeling, never the words.
Answer with one JSON object and nothing else.
poem: three lines that make one small scene, 6 to 10 words each. Only ordinary things that are seen, heard, touched or smelled. The scene shows the feeling and does not name it; the third line turns, or comes to rest.
tips: three sentences of 9 to 12 words, each beginning with its verb. The first is for eyes, ears or skin, the second for breath, shoulders, hands or feet, the third for a private thought or some small handiwork. Exact and a little odd rather than wise; done alone, indoors, within five minutes, with what is there.
closing: 5 to 10 words that stay with the feeling.
Plain English sentences. No digits, questions, exclamation marks or emoji. Nothing of therapy or wellness, no advice about life, no comfort that fits anybody, nobody to call or talk to, no illness, no promise. No storms, journeys, wings or light at the end of anything.
)";
constexpr std::string_view kAnywhere =
    "The scenes could be anywhere: no country, no season, no names.";

// How it is to be said, by how pleasant the feeling is and by how stirred.
constexpr std::array<std::string_view, 3> kByValence{
    "stay beside it and do not brighten the end", "even and plain, neither sweet nor sad",
    "enjoy it, nothing here needs calming or mending"};
constexpr std::array<std::string_view, 3> kByArousal{"slow, few verbs, things that hardly move",
                                                     "an ordinary pace",
                                                     "short words, quick verbs, things that move"};
// In the order of Phase.
constexpr std::array<std::string_view, 4> kByPhase{
    "night: lamps, quiet rooms, far sounds; nothing brisk, nothing of a morning",
    "morning: first sounds, water, shoes, keys; nothing of night or sleep",
    "afternoon: light on a table, work going on, a street; nothing of night or waking",
    "evening: coming home, lamps, plates, a door; nothing of a morning or noon"};
// Answers to one profile differ in where they look, besides the seed.
constexpr std::array<std::string_view, 8> kScenes{"what stands on a table or beside a sink",
                                                  "a street, a shop or a bus",
                                                  "something worn or carried",
                                                  "a stairwell, a door or a corridor",
                                                  "a drawer, a shelf or a box",
                                                  "weather at a window",
                                                  "the sounds of a house",
                                                  "hands at some small work"};

constexpr std::size_t kMostFaults = 6;

std::string listed(std::vector<std::string_view> names) {
  std::string text = fmt::format("{}", fmt::join(names, ", "));
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

}  // namespace

std::string stage_two_system(std::string_view setting) {
  return fmt::format("{}{}", kTask,
                     setting.empty() ? std::string(kAnywhere)
                                     : fmt::format("The scenes are set here: {}.", setting));
}

std::string_view stage_two_schema() {
  static const std::string kSchema = [] {
    using nlohmann::ordered_json;
    const ordered_json text{{"type", "string"}};
    const ordered_json three{{"type", "array"}, {"minItems", 3}, {"maxItems", 3}, {"items", text}};
    const ordered_json properties{{"poem", three}, {"tips", three}, {"closing", text}};
    return ordered_json{{"type", "object"},
                        {"properties", properties},
                        {"required", {"poem", "tips", "closing"}},
                        {"additionalProperties", false}}
        .dump();
  }();
  return kSchema;
}

std::string stage_two_user(const Profile& profile, const std::vector<ContentFault>& faults) {
  std::string user = "feeling: ";
  if (profile.state) {
    user +=
        listed({profile.state->primary(), profile.state->secondary(), profile.state->tertiary()});
  } else {
    user += "none in particular, an ordinary moment";
  }
  if (!profile.invoked.empty()) user += "\nbrought about by: " + listed(profile.invoked.names());
  if (const auto shades = profile.expressed.names(); !shades.empty()) {
    user += "\nshades: " + listed(shades);
  }
  user += fmt::format("\nmanner: {}; {}\ntime: {}\nscene: {}",
                      kByValence.at(static_cast<std::size_t>(profile.valence)),
                      kByArousal.at(static_cast<std::size_t>(profile.arousal)),
                      kByPhase.at(static_cast<std::size_t>(profile.phase)),
                      kScenes.at(static_cast<std::size_t>(profile.variant) % kScenes.size()));
  if (faults.empty()) return user;
  user += "\nYour last answer was refused:";
  for (std::size_t i = 0; i < std::min(faults.size(), kMostFaults); ++i) {
    user += fmt::format("\n- {}", faults[i].what);
  }
  return user + "\nWrite a new one that keeps to every rule.";
}

}  // namespace stages
