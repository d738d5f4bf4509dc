#pragma once

#include <array>

#include "stages/circumstances.hpp"
#include "stages/lexicon.hpp"
#include "stages/wheel.hpp"

namespace stages {

// Adds up what the entries found in a text say.
struct LexicalSum {
  static constexpr double kNeutralValence = 0.5;
  static constexpr double kNeutralArousal = 0.4;  // of a text that says nothing of it

  std::array<double, kStates> states{};
  double evidence = 0;  // the sum of states
  double routine = 0;   // weight of entries that say: nothing special

  void add(const Reading& reading, const Circumstances& around);
  void add_complaint();
  void add_curiosity();
  // Praise or blame without a feeling: weak and broad.
  void add_broad(bool pleasant, double arousal);

  double valence() const;
  double arousal() const;

 private:
  // A weighted mean that is pulled towards the middle as long as there is little.
  struct Mean {
    double sum = 0, weight = 0;
  };

  void add_voice(std::size_t nuance, int tertiary, double weight);
  void add_state(State state, double weight);

  Mean valence_, arousal_;
};

}  // namespace stages
