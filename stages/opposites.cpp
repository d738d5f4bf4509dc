#include "stages/opposites.hpp"

#include <array>

namespace stages {
namespace {

// In the order of the wheel.
constexpr std::array<std::string_view, kNuances> kOpposites{
    // Happy: excited, interested, energetic, playful, creative, optimistic
    "Depressed/Low", "Critical/Dismissive", "Depressed/Exhausted", "Frustrated/Annoyed",
    "Frustrated/Blocked", "Depressed/Hopeless",
    // Strong: confident, proud, respected, courageous, hopeful, resilient
    "Insecure/Self-doubting", "Guilty/Ashamed", "Humiliated/Belittled", "Insecure/Timid",
    "Depressed/Hopeless", "Weak/Powerless",
    // Peaceful: loving, grateful, thoughtful, content, serene, thankful
    "Lonely/Distant", "Disappointed/Displeased", "Disappointed/Displeased",
    "Disappointed/Displeased", "Anxious/Restless", "Disappointed/Displeased",
    // Sad: lonely, vulnerable, hurt, depressed, guilty, grief
    "Content/Comfortable", "Confident/Secure", "Resilient/Tough", "Content/At-ease",
    "Content/Settled", "Resilient/Steady",
    // Angry: mad, disappointed, humiliated, aggressive, frustrated, critical
    "Serene/Balanced", "Content/Satisfied", "Confident/Self-reliant", "Serene/Harmonious",
    "Content/Calm", "Thoughtful/Understanding",
    // Fearful: anxious, insecure, overwhelmed, weak, rejected, helpless
    "Confident/Assured", "Confident/Assured", "Serene/Relaxed", "Resilient/Tough",
    "Respected/Valued", "Hopeful/Reassured"};

}  // namespace

State opposite_of(std::size_t nuance) {
  static const auto kStatesOf = [] {
    std::array<std::size_t, kNuances> states{};
    for (std::size_t i = 0; i < kNuances; ++i) {
      states.at(i) = find_state(kOpposites.at(i)).value().index();
    }
    return states;
  }();
  return State(kStatesOf.at(nuance));
}

State mocked_praise() {
  static const State kMocked = find_state("Frustrated/Annoyed").value();
  return kMocked;
}

}  // namespace stages
