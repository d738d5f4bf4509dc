#include "stages/event_context.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

#include "stages/labels.hpp"

namespace stages {
namespace {

// In the order of kDomains, "self" left out: it is what remains.
constexpr std::array<std::string_view, 7> kDomainWords{
    "work job boss manager office colleague coworker client customer meeting shift project "
    "deadline "
    "promotion promoted salary interview career hired fired layoff layoffs resign resigned intern "
    "internship startup company team presentation overtime employer naukri daftar kaam",
    "boyfriend girlfriend bf gf partner husband wife fiance fiancee crush date dating ex breakup "
    "marriage married wedding anniversary relationship romance divorce divorced engaged pati patni "
    "shaadi",
    "mother mom mum mummy father dad daddy papa parents parent sister brother sibling son daughter "
    "kid kids child children baby grandma grandmother grandpa grandfather granny aunt uncle cousin "
    "niece nephew family inlaws maa bhai behen beta beti ghar",
    "doctor hospital sick ill illness pain headache migraine fever flu surgery medicine therapy "
    "therapist diagnosis cancer injury injured sleep insomnia gym workout diet weight health nurse "
    "clinic pregnant bimar dawai bukhar",
    "money rent bill bills debt loan salary savings mortgage bank tax taxes broke afford expensive "
    "budget payment paycheck invest investment rupees dollars paisa paise udhaar",
    "exam exams study studying school college university class homework assignment grade grades "
    "teacher professor thesis degree semester lecture test essay course graduation graduate tutor "
    "result results padhai imtihan",
    "friend friends party neighbor neighbour neighbors neighbours roommate roommates group invited "
    "classmates people stranger strangers club gathering gossip dost yaar mohalla"};

constexpr std::string_view kLow =
    "powerless helpless stuck trapped forced couldn't couldnt can't cant cannot cancelled canceled "
    "rejected denied unable nothing majboor";
constexpr std::string_view kHigh =
    "decided chose choose planned managed accomplished finished completed refused started built "
    "organised organized quit created wrote booked";
constexpr std::string_view kPlanned =
    "tomorrow upcoming soon will gonna might may 'll plan plans planning kal";
constexpr std::string_view kDenied =
    "didn't didnt hasn't hasnt haven't havent wasn't wasnt weren't werent couldn't couldnt";
constexpr std::string_view kCalledOff = "cancelled canceled postponed rejected denied";
// Common in Hindi, and no words of English.
constexpr std::string_view kHindi =
    "hai hain nahi nahin kya kyun kyu mein mujhe mera meri mere tum tumhe hum humein ko ki ka ke "
    "aur "
    "raha rahi rahe gaya gayi gaye tha thi hua hui bahut bohot bhi yaar koi kuch kar karna karta "
    "karti kiya liye lekin magar abhi aaj kal hoon hu toh bas sab sabke phir wala wali apne apna "
    "apni jab tab agar nhi";

enum Trait : std::uint16_t {
  low = 1U << 8U,
  high = 1U << 9U,
  planned = 1U << 10U,
  denied = 1U << 11U,
  called_off = 1U << 12U,
  hindi = 1U << 13U,
};

// A bit for each domain, and the traits.
const std::unordered_map<std::string_view, std::uint16_t>& words() {
  static const auto kAll = [] {
    std::unordered_map<std::string_view, std::uint16_t> all;
    const auto enter = [&](std::string_view list, std::uint16_t bits) {
      while (!list.empty()) {
        const std::size_t blank = std::min(list.find(' '), list.size());
        all[list.substr(0, blank)] |= bits;
        list.remove_prefix(std::min(list.size(), blank + 1));
      }
    };
    for (std::size_t i = 0; i < kDomainWords.size(); ++i) {
      enter(kDomainWords.at(i), static_cast<std::uint16_t>(1U << i));
    }
    enter(kLow, low);
    enter(kHigh, high);
    enter(kPlanned, planned);
    enter(kDenied, denied);
    enter(kCalledOff, called_off);
    enter(kHindi, hindi);
    return all;
  }();
  return kAll;
}

std::uint16_t traits_of(std::string_view word) {
  auto found = words().find(word);
  if (found == words().end() && word.ends_with("'s")) {
    found = words().find(word.substr(0, word.size() - 2));
  }
  return found == words().end() ? 0 : found->second;
}

bool latin(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

EventContext event_context_of(const Tokens& tokens) {
  std::array<int, kDomainWords.size()> domains{};
  int lows = 0;
  int highs = 0;
  bool ahead = false;
  bool not_so = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::uint16_t traits = traits_of(tokens[i].word);
    for (std::size_t d = 0; d < domains.size(); ++d) domains.at(d) += (traits >> d & 1U) != 0;
    lows += (traits & low) != 0;
    highs += (traits & high) != 0;
    ahead = ahead || (traits & planned) != 0 || tokens[i].word.ends_with("'ll");
    not_so = not_so || (traits & called_off) != 0;
    const std::string_view next = i + 1 < tokens.size() ? tokens[i + 1].word : "";
    ahead = ahead || (tokens[i].word == "next" && (next == "week" || next == "month"));
    ahead = ahead || (tokens[i].word == "going" && next == "to");
    // "didn't happen"; not "didn't like it", which has happened.
    not_so = not_so || ((traits & denied) != 0 &&
                        (next == "happen" || next == "come" || next == "get" || next == "make"));
  }
  EventContext context;
  const auto* most = std::max_element(domains.begin(), domains.end());
  if (*most > 0) context.domain = kDomains.at(static_cast<std::size_t>(most - domains.begin()));
  if (lows > highs) context.control = "low";
  if (highs > lows) context.control = "high";
  context.polarity = not_so ? "did_not_happen" : ahead ? "planned" : "happened";
  return context;
}

std::string_view language_of(const Tokens& tokens) {
  std::size_t words = 0;
  std::size_t foreign = 0;
  std::size_t hindi_words = 0;
  for (const Token& token : tokens) {
    if (token.pictograph) continue;
    ++words;
    foreign += latin(token.word) ? 0U : 1U;
    hindi_words += (traits_of(token.word) & hindi) != 0 ? 1U : 0U;
  }
  if (2 * foreign > words) return "other";
  // One word is no language.
  return hindi_words >= 2 && 5 * hindi_words >= words ? "hinglish" : "en";
}

}  // namespace stages
