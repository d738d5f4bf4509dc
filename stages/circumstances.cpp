#include "stages/circumstances.hpp"

#include <algorithm>

namespace stages {
namespace {

// How many words a negator reaches on: "not a very nice day", "never once felt at home".
constexpr std::size_t kDenialReach = 6;
// Modifiers stand next to what they modify, or with one more of their kind between.
constexpr std::size_t kModifierReach = 3;

// Strengths. None of them is above 1.5 or below .5: a surrounding colours a word, the word decides.
constexpr double kBoosted = 1.3;
constexpr double kDamped = 0.6;
constexpr double kHedged = 0.75;
constexpr double kOfOthers = 0.6;    // what is seen in others says less of the writer
constexpr double kShouted = 1.35;    // one word in capitals among others
constexpr double kStretched = 1.25;  // "sooo", "haaappy"
constexpr double kExclaimed = 0.12;  // added for each "!" at the sentence's end
constexpr double kCursed = 1.2;
constexpr double kAfterContrast = 1.5;    // "but" announces what is meant
constexpr double kBeforeContrast = 0.75;  // and takes back what was said
constexpr double kConceded = 0.7;
constexpr double kLastSentence = 0.25;  // added by the last of several sentences: the upshot
constexpr double kLeastForce = 0.2;
constexpr double kMostForce = 2.5;

bool rolls_eyes(std::string_view word) {
  return word == "\xf0\x9f\x99\x84" || word == "\xf0\x9f\x99\x83" || word == "\xf0\x9f\x98\x92";
}

class Reader {
 public:
  Reader(const Tokens& tokens, const Lexicon& lexicon, const LexicalMatches& text,
         const Match& match)
      : tokens_(tokens), lexicon_(lexicon), text_(text), match_(match) {}

  void look_back() {
    bool adjacent = true;  // only modifiers so far between here and the match
    bool copula = false;
    for (std::size_t at = match_.first; at > 0 && !text_.breaks[at]; --at) {
      const std::size_t i = at - 1;
      const std::size_t distance = match_.first - i;
      if (distance > kDenialReach) break;
      const auto word = text_.words[i];
      const bool own = text_.taken[i] == LexicalMatches::kFree;
      if (own && plays(word, kNegator) && denies(i)) {
        add(Effect::denied, i);
        result.denied = true;
      }
      if (own && plays(word, kUnreal)) {
        add(Effect::unreal, i);
        result.denied = true;
      }
      if (own && plays(word, kLack) && distance <= kModifierReach) {
        add(Effect::lacking, i);
        result.denied = true;
      }
      if (plays(word, kHedge)) hedge(i);
      if (distance <= kModifierReach) modify(i);
      if (adjacent && plays(word, kCopula)) copula = true;
      if (copula && plays(word, kSelf | kOther)) {
        if (plays(word, kOther) && !plays(word, kSelf)) {
          add(Effect::of_others, i);
          result.force *= kOfOthers;
        }
        copula = adjacent = false;
      }
      if (!plays(word, kCopula | kBooster | kDamper | kNegator | kHedge)) adjacent = false;
    }
  }

  // Words in the entry's own gap.
  void look_inside() {
    for (std::size_t i = match_.first; i < match_.end; ++i) {
      if (tokens_[i].stretched) {
        add(Effect::loud, i);
        result.force *= kStretched;
        break;
      }
    }
  }

  void look_around(const Sentence& sentence, bool all_shouted) {
    if (!all_shouted) {
      for (std::size_t i = match_.first; i < match_.end; ++i) {
        if (!tokens_[i].shouted || tokens_[i].word.size() < 3) continue;
        add(Effect::loud, i);
        result.force *= kShouted;
        break;
      }
    }
    if (sentence.exclaims > 0) {
      add(Effect::loud, sentence.end - 1);
      result.force *= 1 + kExclaimed * sentence.exclaims;
    }
    if (sentence.contrast < sentence.end) {
      const bool after = match_.first > sentence.contrast;
      add(after ? Effect::stressed : Effect::overruled, sentence.contrast);
      result.force *= after ? kAfterContrast : kBeforeContrast;
    }
    if (in_concession(sentence)) {
      add(Effect::overruled, sentence.concession);
      result.force *= kConceded;
    }
    for (std::size_t i = match_.end; i < std::min<std::size_t>(sentence.end, match_.end + 3); ++i) {
      if (text_.breaks[i]) break;
      if (plays(text_.words[i], kHedge) && !result.hedged) hedge(i);
    }
  }

  void mock(const Sentence& sentence) {
    const auto& reading = lexicon_.reading(match_);
    if (reading.valence <= 0.5F) return;
    if (sentence.eyes < sentence.end) {
      add(Effect::mocked, sentence.eyes);
      result.mocked = true;
    } else if (sentence.shell < sentence.end && sentence.unpleasant &&
               match_.first <= sentence.shell && sentence.shell < match_.end) {
      add(Effect::mocked, sentence.shell);
      result.mocked = true;
    }
  }

  void add(Effect effect, std::size_t token) {
    if (result.influence_count == Circumstances::kMostInfluences) return;
    result.influences.at(result.influence_count++) = {effect, static_cast<std::uint32_t>(token)};
  }

  Circumstances result;

 private:
  bool plays(Lexicon::WordId word, unsigned roles) const {
    return lexicon_.plays(word, static_cast<Roles>(roles));
  }

  // Not "not only", "no doubt", "can't believe"; not "never felt so", "couldn't be more".
  bool denies(std::size_t negator) const {
    const std::size_t next = negator + 1;
    if (next < tokens_.size() && !text_.breaks[next] && plays(text_.words[next], kAffirming)) {
      return false;
    }
    const std::string_view word = tokens_[negator].word;
    const bool superlative = word == "never" || word.starts_with("couldn") ||
                             (word == "not" && negator > 0 && tokens_[negator - 1].word == "could");
    if (!superlative) return true;
    for (std::size_t i = next; i < match_.first; ++i) {
      const std::string_view between = tokens_[i].word;
      if (between == "so" || between == "more" || between == "this" || between == "such") {
        return false;
      }
    }
    return true;
  }

  void hedge(std::size_t token) {
    if (result.hedged) return;
    add(Effect::hedged, token);
    result.hedged = true;
    result.force *= kHedged;
  }

  void modify(std::size_t token) {
    const auto word = text_.words[token];
    if (plays(word, kBooster)) {
      add(Effect::boosted, token);
      result.force *= tokens_[token].stretched ? kBoosted * kStretched : kBoosted;
    }
    if (plays(word, kDamper)) {
      add(Effect::damped, token);
      result.force *= kDamped;
    }
    if (plays(word, kProfanity)) {
      add(Effect::cursed, token);
      result.force *= kCursed;
    }
  }

  // "although" at the beginning holds to the end of its clause, elsewhere to the sentence's end.
  bool in_concession(const Sentence& sentence) const {
    if (sentence.concession == sentence.end || match_.first < sentence.concession) return false;
    if (sentence.concession > sentence.first) return true;
    for (std::size_t i = sentence.concession + 1; i <= match_.first; ++i) {
      if (text_.breaks[i]) return false;
    }
    return true;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const LexicalMatches& text_;
  const Match& match_;
};

}  // namespace

std::vector<Sentence> sentences_of(const Tokens& tokens, const Lexicon& lexicon,
                                   const LexicalMatches& text) {
  std::vector<Sentence> sentences;
  sentences.reserve(tokens.size() / 8 + 2);
  for (std::uint32_t first = 0; first < tokens.size();) {
    Sentence sentence;
    sentence.first = sentence.end = first;
    do {
      ++sentence.end;
    } while (sentence.end < tokens.size() && !tokens[sentence.end].starts_sentence);
    sentence.contrast = sentence.concession = sentence.shell = sentence.eyes = sentence.end;
    for (std::uint32_t i = first; i < sentence.end; ++i) {
      const auto word = text.words[i];
      if (lexicon.plays(word, kContrast) && i > first) sentence.contrast = i;
      if (lexicon.plays(word, kConcession)) sentence.concession = std::min(sentence.concession, i);
      if (rolls_eyes(tokens[i].word)) sentence.eyes = i;
    }
    // "Great, ..." or "Oh great, ...": alone in its clause.
    for (std::uint32_t i = first; i < std::min(sentence.end, first + 2); ++i) {
      const bool alone = i + 1 == sentence.end || text.breaks[i + 1] || tokens[i].exclaims > 0;
      if (alone && lexicon.plays(text.words[i], kShell)) sentence.shell = i;
    }
    sentence.exclaims = tokens[sentence.end - 1].exclaims;
    sentence.asks = tokens[sentence.end - 1].asks;
    sentences.push_back(sentence);
    first = sentence.end;
  }
  std::size_t at = 0;
  for (const Match& match : text.matches) {
    while (match.first >= sentences[at].end) ++at;
    const Reading& reading = lexicon.reading(match);
    if (reading.valence >= 0 && reading.valence < 0.4F) sentences[at].unpleasant = true;
  }
  // Eyes rolled after the full stop mean the sentence before it.
  for (std::size_t i = 1; i < sentences.size(); ++i) {
    Sentence& before = sentences[i - 1];
    if (sentences[i].eyes == sentences[i].first && before.eyes == before.end) {
      before.eyes = before.end - 1;
    }
  }
  return sentences;
}

Circumstances circumstances_of(const Tokens& tokens, const Lexicon& lexicon,
                               const LexicalMatches& text, const Match& match,
                               std::span<const Sentence> sentences, std::size_t sentence,
                               bool all_shouted) {
  Reader reader(tokens, lexicon, text, match);
  reader.look_back();
  reader.look_inside();
  reader.look_around(sentences[sentence], all_shouted);
  reader.mock(sentences[sentence]);
  if (sentences.size() > 1) {
    const double place = static_cast<double>(sentence) / static_cast<double>(sentences.size() - 1);
    reader.result.force *= 1 + kLastSentence * place;
  }
  reader.result.force = std::clamp(reader.result.force, kLeastForce, kMostForce);
  return reader.result;
}

}  // namespace stages
