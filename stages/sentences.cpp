#include "stages/sentences.hpp"

#include <algorithm>

namespace stages {
namespace {

bool rolls_eyes(std::string_view word) {
  return word == "\xf0\x9f\x99\x84" || word == "\xf0\x9f\x99\x83" || word == "\xf0\x9f\x98\x92";
}

Sentence sentence_at(const Tokens& tokens, const Lexicon& lexicon, const LexicalMatches& text,
                     std::uint32_t first) {
  Sentence sentence;
  sentence.first = sentence.end = first;
  do {
    ++sentence.end;
  } while (sentence.end < tokens.size() && !tokens[sentence.end].starts_sentence);
  sentence.contrast = sentence.concession = sentence.shell = sentence.eyes = sentence.end;
  for (std::uint32_t i = first; i < sentence.end; ++i) {
    if (lexicon.plays(text.words[i], kContrast) && i > first) sentence.contrast = i;
    if (lexicon.plays(text.words[i], kConcession)) {
      sentence.concession = std::min(sentence.concession, i);
    }
    if (rolls_eyes(tokens[i].word)) sentence.eyes = i;
  }
  // "Great, ..." or "Oh great, ..."
  for (std::uint32_t i = first; i < std::min(sentence.end, first + 2); ++i) {
    const bool alone = i + 1 == sentence.end || text.breaks[i + 1];
    if (alone && lexicon.plays(text.words[i], kShell)) sentence.shell = i;
  }
  sentence.exclaims = tokens[sentence.end - 1].exclaims;
  sentence.asks = tokens[sentence.end - 1].asks;
  return sentence;
}

}  // namespace

std::vector<Sentence> sentences_of(const Tokens& tokens, const Lexicon& lexicon,
                                   const LexicalMatches& text) {
  constexpr float kUnpleasant = 0.4F;
  std::vector<Sentence> sentences;
  sentences.reserve(tokens.size());  // each has a token at least
  for (std::uint32_t first = 0; first < tokens.size(); first = sentences.back().end) {
    sentences.push_back(sentence_at(tokens, lexicon, text, first));
  }
  std::size_t at = 0;
  for (const Match& match : text.matches) {
    while (match.first >= sentences[at].end) ++at;
    const float valence = lexicon.reading(match).valence;
    if (valence >= 0 && valence < kUnpleasant) sentences[at].unpleasant = true;
  }
  for (std::size_t i = 1; i < sentences.size(); ++i) {
    Sentence& before = sentences[i - 1];
    // Eyes rolled after the full stop mean the sentence before it.
    if (sentences[i].eyes == sentences[i].first && before.eyes == before.end) {
      before.eyes = before.end - 1;
    }
    // "Great. The car is dead."
    if (before.shell + 1 == before.end && sentences[i].unpleasant) before.unpleasant = true;
  }
  return sentences;
}

}  // namespace stages
