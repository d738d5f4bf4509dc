#include "stages/lexical_sum.hpp"

#include <algorithm>
#include <cmath>

#include "stages/opposites.hpp"

namespace stages {
namespace {

// An entry that names a nuance but no tertiary: the first is its plainest form.
constexpr double kFirstTertiary = 0.30;
constexpr double kOtherTertiary = 0.14;

// What is denied is weaker than what is said: "not happy" is less than "sad". Whoever denies
// something unpleasant brings it up all the same, unless they speak of their own feeling.
constexpr double kDeniedWeight = 0.6;
constexpr double kDeniedMention = 0.4;
constexpr double kDeniedValence = 0.5;
constexpr double kMockedValence = 0.6;
constexpr double kHedgedValence = 0.8;

// So much evidence of "neither" is there before the first word: one faint word moves little.
constexpr double kValencePrior = 1.5;
constexpr double kArousalPrior = 1.0;
// What the writer says they feel tells more of pleasantness and of being stirred than all that
// happened.
constexpr double kSaidAffect = 4;
// Where arousal is neither high nor low; words near it would only dilute those that tell.
constexpr double kMiddleArousal = 0.45;
constexpr double kArousalTells = 3;
constexpr double kArousalLeast = 0.2;

constexpr double kBroadWeight = 0.3;
constexpr double kQuestionWeight = 0.6;  // of a hint of .35, as entries count

// Pleasantness and stir of an entry: its own, else those of its nuances.
struct Affect {
  double valence = LexicalSum::kNeutralValence;
  double arousal = LexicalSum::kNeutralArousal;
  bool says_valence = false;
  bool says_arousal = false;
};

Affect affect_of(const Reading& reading) {
  Affect affect;
  affect.says_valence = reading.valence >= 0 || reading.voice_count > 0;
  affect.says_arousal = reading.arousal >= 0 || reading.voice_count > 0;
  double voices = 0;
  double valence = 0;
  double arousal = 0;
  for (std::size_t i = 0; i < reading.voice_count; ++i) {
    const auto& voice = reading.voices.at(i);
    const auto weight = static_cast<double>(voice.weight);
    voices += weight;
    valence += weight * kWheel.at(voice.nuance).valence;
    arousal += weight * kWheel.at(voice.nuance).arousal;
  }
  if (reading.voice_count > 0) {
    affect.valence = valence / voices;
    affect.arousal = arousal / voices;
  }
  if (reading.valence >= 0) affect.valence = static_cast<double>(reading.valence);
  if (reading.arousal >= 0) affect.arousal = static_cast<double>(reading.arousal);
  return affect;
}

void turn(Affect& affect, const Circumstances& around) {
  const double from_neutral = affect.valence - LexicalSum::kNeutralValence;
  if (around.mocked) {
    affect.valence = LexicalSum::kNeutralValence - kMockedValence * from_neutral;
  } else if (around.denied) {
    affect.valence = LexicalSum::kNeutralValence - kDeniedValence * from_neutral;
    affect.arousal = (affect.arousal + LexicalSum::kNeutralArousal) / 2;
  } else if (around.hedged) {
    affect.valence = LexicalSum::kNeutralValence + kHedgedValence * from_neutral;
  }
}

}  // namespace

void LexicalSum::add_voice(std::size_t nuance, int tertiary, double weight) {
  evidence += weight;
  for (int i = 0; i < 6; ++i) {
    double share = i == tertiary ? 1.0 : 0.0;
    if (tertiary < 0) share = i == 0 ? kFirstTertiary : kOtherTertiary;
    states.at(nuance * 6 + static_cast<std::size_t>(i)) += weight * share;
  }
}

void LexicalSum::add_state(State state, double weight) {
  add_voice(state.nuance(), static_cast<int>(state.index() % 6), weight);
}

void LexicalSum::add(const Reading& reading, const Circumstances& around) {
  for (std::size_t i = 0; i < reading.voice_count; ++i) {
    const auto& voice = reading.voices.at(i);
    // The root: a word that is twice as strong is not twice as certain, and two cues that agree
    // are worth more than one that is loud.
    const double weight = std::sqrt(static_cast<double>(voice.weight)) * around.force;
    if (around.mocked) {
      add_state(mocked_praise(), weight);
    } else if (around.denied) {
      const bool pleasant = kWheel.at(voice.nuance).valence > kNeutralValence;
      const bool mention = !pleasant && !around.said;
      add_state(opposite_of(voice.nuance), weight * (mention ? kDeniedMention : kDeniedWeight));
    } else {
      add_voice(voice.nuance, voice.tertiary, weight);
    }
  }
  // How strongly an entry speaks for a feeling says nothing of how pleasant it is: all weigh alike.
  Affect affect = affect_of(reading);
  turn(affect, around);
  const double weight = around.force * (around.said ? kSaidAffect : 1.0);
  if (affect.says_valence) {
    valence_.sum += weight * (affect.valence - kNeutralValence);
    valence_.weight += weight;
  }
  if (affect.says_arousal) {
    const double from_middle = affect.arousal - kMiddleArousal;
    const double telling = weight * (kArousalLeast + kArousalTells * std::abs(from_middle));
    arousal_.sum += telling * from_middle;
    arousal_.weight += telling;
  }
  const bool neither = reading.voice_count == 0 && reading.valence >= 0.45F &&
                       reading.valence <= 0.55F && reading.arousal < 0.4F;
  if (neither) routine += around.force;
}

void LexicalSum::add_complaint() {
  static const State kComplaint = find_state("Frustrated/Annoyed").value();
  add_state(kComplaint, kQuestionWeight);
}

void LexicalSum::add_curiosity() {
  static const State kCuriosity = find_state("Interested/Curious").value();
  add_state(kCuriosity, kQuestionWeight);
}

// Praise is delight first and blame displeasure; the stiller it sounds, the more of it goes to the
// still primaries. All three of a side get some.
void LexicalSum::add_broad(bool pleasant, double arousal) {
  struct Share {
    std::string_view state;
    double still, stirred;
  };
  static constexpr std::array<Share, 3> kPraise{{{"Excited/Cheerful", .3, .6},
                                                 {"Content/Satisfied", .5, .15},
                                                 {"Respected/Admired", .2, .25}}};
  static constexpr std::array<Share, 3> kBlame{
      {{"Critical/Judgmental", .3, .6}, {"Depressed/Low", .5, .15}, {"Anxious/Uneasy", .2, .25}}};
  constexpr double kStill = 0.25;
  constexpr double kStirred = 0.5;
  const double stirred = std::clamp((arousal - kStill) / (kStirred - kStill), 0.0, 1.0);
  for (const Share& share : pleasant ? kPraise : kBlame) {
    add_state(find_state(share.state).value(),
              kBroadWeight * (stirred * share.stirred + (1 - stirred) * share.still));
  }
}

double LexicalSum::valence() const {
  return kNeutralValence + valence_.sum / (valence_.weight + kValencePrior);
}

double LexicalSum::arousal() const {
  if (arousal_.weight <= 0) return kNeutralArousal;
  return kMiddleArousal + arousal_.sum / (arousal_.weight + kArousalPrior);
}

}  // namespace stages
