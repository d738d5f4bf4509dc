#include "stages/stage_two.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace stages {

std::string_view stage_two_system() {
  return R"(You write for somebody who has just put a feeling into words. You know the feeling, not the words.
Answer with one JSON object and nothing else.
poem: exactly three lines of one small poem, each of 5 to 12 words. Show ordinary things that can be seen, heard or touched: a cup, a window, a street, a coat.
tips: exactly three, each of 8 to 14 words: one for the senses, one for the body, one for the hands. Small enough for the next five minutes.
closing: one line of at most 12 words that stays with the feeling.
Plain English, lower-key, no emoji, no advice about life, no medical or therapy words, no promise that it will pass. Never address the reader as ill.)";
}

std::string_view stage_two_schema() {
  static const std::string kSchema = [] {
    using nlohmann::json;
    const json lines{
        {"type", "array"}, {"minItems", 3}, {"maxItems", 3}, {"items", {{"type", "string"}}}};
    return json{
        {"type", "object"},
        {"properties", {{"poem", lines}, {"tips", lines}, {"closing", {{"type", "string"}}}}},
        {"required", {"poem", "tips", "closing"}}}
        .dump();
  }();
  return kSchema;
}

std::string stage_two_user(const Profile& profile, std::string_view setting,
                           const std::vector<std::string>& faults) {
  std::string user = fmt::format(
      "feeling: {}\npleasantness: {}\nenergy: {}\ntime of day: {}\nversion: {}",
      profile.primary.empty()
          ? std::string("none in particular, an ordinary moment")
          : fmt::format("{}, {}, {}", profile.primary, profile.secondary, profile.tertiary),
      profile.valence_bucket, profile.arousal_bucket, profile.phase, profile.variant + 1);
  if (!setting.empty()) user += fmt::format("\nplace: {}", setting);
  if (!faults.empty()) {
    user += fmt::format("\nYour last answer was refused because {}. Write a new one.",
                        fmt::join(faults, "; "));
  }
  return user;
}

}  // namespace stages
