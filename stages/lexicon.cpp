#include "stages/lexicon.hpp"

#include <array>
#include <string>
#include <unordered_map>

#include "stages/wheel.hpp"

namespace stages {
namespace {

// One line per nuance, in the order of the wheel.
constexpr std::array<std::string_view, kNuances> kWords{
    "excited thrilled ecstatic exhilarated psyched pumped stoked thrilling exciting elated "
    "overjoyed",
    "interested curious fascinated intrigued absorbed engrossed fascinating hooked",
    "energetic energised energized lively motivated buzzing refreshed invigorated active",
    "playful fun funny silly laughed laughing laugh giggled joked joking hilarious amused happy "
    "joy joyful khush",
    "creative painted painting wrote composed sketched designed invented imaginative drawing",
    "optimistic bright cheerful delighted glad upbeat looking-forward sunny eager",
    "confident capable sure ready assured certain competent nailed",
    "proud accomplished achieved achievement passed won promoted promotion succeeded success "
    "graduated earned offer",
    "respected valued trusted admired recognised recognized praised appreciated credited",
    "courageous brave bold dared daring fearless stood",
    "hopeful hope hoping inspired encouraged uplifted reassured promising umeed",
    "resilient survived endured coped persisted managed recovering recovered bounced determined",
    "love loved loving adore hugged hug cuddled affection tender kissed warmth pyaar",
    "grateful gratitude blessed relieved relief lucky shukar",
    "thoughtful wondering pondering reflecting remembered thinking pensive reflective nostalgic",
    "content comfortable satisfied fine cosy cozy settled fulfilled okay",
    "serene calm calmed peaceful quiet relaxed tranquil still rested sukoon peace",
    "thankful thanked thanks appreciative appreciate humbled",
    "lonely alone isolated abandoned forgotten distant lonesome miss missed missing akela akeli",
    "vulnerable exposed fragile unsafe sensitive raw shaken",
    "hurt wounded pained stung broke heartache crushed tears cried crying cry hurts",
    "depressed empty numb hopeless down low miserable gloomy sad unhappy bleak drained udaas dukhi",
    "guilty ashamed regret regretted sorry remorse fault shame regretful",
    "grief grieving mourning funeral died death heartbroken bereaved passed-away loss lost",
    "mad angry furious enraged outraged fuming livid rage anger gussa hate hated",
    "disappointed betrayed jealous resentful envious cheated disappointing letdown disappointment",
    "humiliated embarrassed mocked belittled ridiculed insulted embarrassing humiliating",
    "aggressive shouted yelled screamed fight fought hostile threatened slammed",
    "frustrated frustrating annoyed annoying irritated impatient stuck blocked fed-up irritating",
    "critical judged judging skeptical sceptical harsh blamed pointless ridiculous unfair",
    "anxious nervous worried worry worrying panic panicked panicking uneasy tense dread scared "
    "afraid fear terrified anxiety dar",
    "insecure unsure doubt doubting doubted hesitant uncertain inadequate awkward",
    "overwhelmed stressed exhausted pressure deadline deadlines burdened swamped overworked tired "
    "stress thak",
    "weak powerless small dependent ineffective feeble",
    "rejected excluded ignored dismissed neglected unwanted left-out ghosted",
    "helpless worthless trapped defeated paralyzed paralysed useless",
};

using Index = std::unordered_map<std::string_view, std::size_t>;

const Index& index() {
  static const Index kIndex = [] {
    Index words;
    for (std::size_t nuance = 0; nuance < kWords.size(); ++nuance) {
      std::string_view rest = kWords.at(nuance);
      while (!rest.empty()) {
        const std::size_t blank = std::min(rest.find(' '), rest.size());
        words.emplace(rest.substr(0, blank), nuance);
        rest.remove_prefix(std::min(rest.size(), blank + 1));
      }
    }
    return words;
  }();
  return kIndex;
}

}  // namespace

std::optional<std::size_t> nuance_of_word(std::string_view word) {
  const auto found = index().find(word);
  if (found == index().end()) return std::nullopt;
  return found->second;
}

}  // namespace stages
