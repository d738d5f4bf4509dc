#include "stages/circumstances.hpp"

#include <algorithm>

#include "stages/denial.hpp"

namespace stages {
namespace {

// Words that may follow a feeling which is all its sentence says: "So tired right now."
constexpr std::size_t kTailOfName = 2;

// Strengths lie within half and one and a half: surroundings colour a word, the word decides.
constexpr double kBoosted = 1.3;
constexpr double kDamped = 0.6;
constexpr double kHedged = 0.75;
constexpr double kSaid = 1.3;        // naming one's feeling is plainer than telling what happened
constexpr double kOfOthers = 0.6;    // what is seen in others says less of the writer
constexpr double kShouted = 1.35;    // a word in capitals among others
constexpr double kStretched = 1.25;  // "sooo", "haaappy"
constexpr double kExclaimed = 0.12;  // added for each "!" at the sentence's end
constexpr double kCursed = 1.2;
constexpr double kAfterContrast = 1.3;   // "but" announces what is meant
constexpr double kBeforeContrast = 0.8;  // and takes back what was said
constexpr double kConceded = 0.7;
constexpr double kLastSentence = 0.15;  // added by the last of several sentences: the upshot
constexpr double kLeastForce = 0.2;
constexpr double kMostForce = 2.5;

bool feels(std::string_view word) {
  return word == "feel" || word == "feels" || word == "felt" || word == "feeling";
}

bool mostly_shouted(const Tokens& tokens) {
  std::size_t words = 0;
  std::size_t shouted = 0;
  for (const Token& token : tokens) {
    if (token.word.size() < 2) continue;
    ++words;
    shouted += token.shouted ? 1U : 0U;
  }
  return words >= 4 && shouted * 10 >= words * 6;
}

// One match and what is around it.
class Look {
 public:
  Look(const Tokens& tokens, const Lexicon& lexicon, const LexicalMatches& text, const Match& match,
       const Sentence& sentence)
      : tokens_(tokens),
        lexicon_(lexicon),
        text_(text),
        match_(match),
        sentence_(sentence),
        denial_(tokens, lexicon, text, match) {}

  // The words before it in its clause, the nearest first.
  void back() {
    bool adjacent = true;  // only modifiers so far between here and the match
    bool copula = false;
    bool reached = true;  // a negator further back would still mean this match
    for (std::size_t at = match_.first; at > 0 && !text_.breaks[at]; --at) {
      const std::size_t i = at - 1;
      const std::size_t distance = match_.first - i;
      if (distance > kDenialReach) break;
      const bool free = text_.taken[i] == LexicalMatches::kFree;
      if (denial_.stops_at(i)) reached = false;
      if (free && reached) deny(i);
      if (plays(i, kUnreal)) refuse(Effect::unreal, i);
      if (plays(i, kHedge)) hedge(i);
      if (distance <= kModifierReach) modify(i);
      if (!adjacent) continue;
      if (plays(i, kSelf)) {
        const bool object = tokens_[i].word == "me" || tokens_[i].word == "us";
        if (copula || plays(i, kCopula) || object) say(i);
        adjacent = false;
      } else if (plays(i, kOther)) {
        if (copula) of_others(i);
        adjacent = false;
      } else if (plays(i, kCopula)) {
        copula = true;
        copula_ = i;
      } else {
        adjacent = plays(i, kBooster | kDamper | kNegator | kHedge | kFiller);
      }
    }
    if (match_.end < tokens_.size() && !text_.breaks[match_.end] &&
        plays(match_.end, kAfterNegator)) {
      refuse(Effect::denied, match_.end);
    }
    // "Feeling tired", with nobody else named: one's own.
    const bool ownerless = copula && !result.said && !others_ && feels(tokens_[copula_].word);
    if (ownerless) say(copula_);
  }

  // Its sentence as a whole.
  void sentence(bool all_shouted) {
    for (std::size_t i = match_.first; i < match_.end; ++i) {
      const bool shouted = !all_shouted && tokens_[i].shouted && tokens_[i].word.size() > 2;
      if (!shouted && !tokens_[i].stretched) continue;
      add(Effect::loud, i);
      result.force *= shouted ? kShouted : kStretched;
      break;
    }
    if (sentence_.exclaims > 0) {
      add(Effect::loud, sentence_.end - 1);
      result.force *= 1 + kExclaimed * sentence_.exclaims;
    }
    if (sentence_.contrast < sentence_.end) {
      const bool after = match_.first > sentence_.contrast;
      add(after ? Effect::stressed : Effect::overruled, sentence_.contrast);
      result.force *= after ? kAfterContrast : kBeforeContrast;
    }
    if (conceded()) {
      add(Effect::overruled, sentence_.concession);
      result.force *= kConceded;
    }
    const std::size_t until = std::min<std::size_t>(sentence_.end, match_.end + kModifierReach);
    for (std::size_t i = match_.end; i < until && !text_.breaks[i]; ++i) {
      if (plays(i, kHedge)) hedge(i);
    }
  }

  void mocking() {
    if (lexicon_.reading(match_).valence <= 0.5F) return;
    const bool shell =
        sentence_.unpleasant && match_.first <= sentence_.shell && sentence_.shell < match_.end;
    if (sentence_.eyes == sentence_.end && !shell) return;
    add(Effect::mocked, shell ? sentence_.shell : sentence_.eyes);
    result.mocked = true;
  }

  // It goes on with a list of feelings ("i am tired, bored and cold") or is all that its sentence
  // says ("So tired today.").
  void listed(const Match* said_before) {
    if (result.said || !(continues(said_before) || alone())) return;
    say(match_.first);
  }

  Circumstances result;

 private:
  bool plays(std::size_t token, Roles roles) const {
    return lexicon_.plays(text_.words[token], roles);
  }
  bool modifies(std::size_t token) const {
    return plays(token, kBooster | kDamper | kNegator | kHedge);
  }

  void add(Effect effect, std::size_t token) {
    if (result.influence_count == Circumstances::kMostInfluences) return;
    result.influences.at(result.influence_count++) = {effect, static_cast<std::uint32_t>(token)};
  }

  bool continues(const Match* said_before) const {
    if (said_before == nullptr || said_before->first < sentence_.first) return false;
    bool joined = text_.breaks[match_.first];
    for (std::size_t i = said_before->end; i < match_.first; ++i) {
      const std::string_view word = tokens_[i].word;
      const bool joins = word == "and" || word == "or" || word == "but";
      if (!joins && !modifies(i)) return false;
      joined = joined || joins || text_.breaks[i];
    }
    return joined;
  }

  bool alone() const {
    for (std::size_t i = sentence_.first; i < match_.first; ++i) {
      if (!modifies(i) && tokens_[i].word != "a") return false;
    }
    for (std::size_t i = match_.end; i < sentence_.end; ++i) {
      const bool idle = text_.taken[i] == LexicalMatches::kFree && i < match_.end + kTailOfName &&
                        !plays(i, kSelf | kOther | kCopula);
      if (!idle) return false;
    }
    return true;
  }

  void refuse(Effect effect, std::size_t token) {
    add(effect, token);
    result.denied = true;
  }

  void deny(std::size_t token) {
    const auto effect = denial_.effect_of(token);
    if (effect == Effect::boosted) {
      add(Effect::boosted, token);
      result.force *= kBoosted;
    } else if (effect) {
      refuse(*effect, token);
    }
  }

  void hedge(std::size_t token) {
    if (result.hedged) return;
    add(Effect::hedged, token);
    result.hedged = true;
    result.force *= kHedged;
  }

  void modify(std::size_t token) {
    if (plays(token, kBooster)) {
      add(Effect::boosted, token);
      result.force *= tokens_[token].stretched ? kBoosted * kStretched : kBoosted;
    }
    if (plays(token, kDamper)) {
      add(Effect::damped, token);
      result.force *= kDamped;
    }
    if (plays(token, kProfanity)) {
      add(Effect::cursed, token);
      result.force *= kCursed;
    }
  }

  void say(std::size_t token) {
    add(Effect::said, token);
    result.said = true;
    result.force *= kSaid;
  }

  void of_others(std::size_t token) {
    add(Effect::of_others, token);
    others_ = true;
    result.force *= kOfOthers;
  }

  // "although" at the beginning holds to the end of its clause, elsewhere to the sentence's end.
  bool conceded() const {
    if (sentence_.concession == sentence_.end || match_.first < sentence_.concession) return false;
    if (sentence_.concession > sentence_.first) return true;
    for (std::size_t i = sentence_.concession + 1; i <= match_.first; ++i) {
      if (text_.breaks[i]) return false;
    }
    return true;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const LexicalMatches& text_;
  const Match& match_;
  const Sentence& sentence_;
  const Denial denial_;
  std::size_t copula_ = 0;
  bool others_ = false;
};

}  // namespace

Surroundings::Surroundings(const Tokens& tokens, const Lexicon& lexicon, const LexicalMatches& text,
                           std::span<const Sentence> sentences)
    : tokens_(tokens),
      lexicon_(lexicon),
      text_(text),
      sentences_(sentences),
      all_shouted_(mostly_shouted(tokens)) {}

Circumstances Surroundings::around(const Match& match) {
  while (match.first >= sentences_[sentence_].end) ++sentence_;
  Look look(tokens_, lexicon_, text_, match, sentences_[sentence_]);
  look.back();
  look.sentence(all_shouted_);
  look.mocking();
  look.listed(said_before_);
  said_before_ = look.result.said ? &match : nullptr;
  if (sentences_.size() > 1) {
    look.result.force *= 1 + kLastSentence * static_cast<double>(sentence_) /
                                 static_cast<double>(sentences_.size() - 1);
  }
  look.result.force = std::clamp(look.result.force, kLeastForce, kMostForce);
  return look.result;
}

}  // namespace stages
