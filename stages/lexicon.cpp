#include "stages/lexicon.hpp"

#include <algorithm>
#include <stdexcept>

#include "lexicon_data.hpp"
#include "stages/lexicon_parser.hpp"

namespace stages {
namespace {

// Runs of one letter that a stretched word may have: each is tried single and double.
constexpr std::size_t kMostRuns = 4;
constexpr std::size_t kLongestStretched = 40;

}  // namespace

const std::string_view kLexiconVersion = lexicon_data::kVersion;

std::string_view lexicon_text() { return {lexicon_data::kText, sizeof lexicon_data::kText - 1}; }

std::uint32_t word_hash(std::string_view word) {
  std::uint32_t hash = 2166136261U;  // FNV-1a: short words, no seed
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ hash >> 15U;
}

Lexicon::WordId Lexicon::find(std::string_view word) const {
  const auto mask = static_cast<std::uint32_t>(tables_.slots.size() - 1);
  for (std::uint32_t slot = word_hash(word) & mask;; slot = (slot + 1) & mask) {
    const std::uint32_t kept = tables_.slots[slot];
    if (kept == 0) return kUnknown;
    const auto& entry = tables_.words[kept - 1];
    if (std::string_view(tables_.letters.data() + entry.at, entry.length) == word) return kept - 1;
  }
}

Lexicon::WordId Lexicon::find(const Token& token) const {
  const std::string_view word = token.word;
  if (const WordId found = find(word); found != kUnknown) return found;
  std::array<char, kLongestStretched> room{};
  if (word.size() >= room.size()) return kUnknown;
  if (word.ends_with("'s")) return find(word.substr(0, word.size() - 2));
  if (word.ends_with("in")) {
    std::copy(word.begin(), word.end(), room.begin());
    room[word.size()] = 'g';
    if (const WordId found = find(std::string_view(room.data(), word.size() + 1));
        found != kUnknown)
      return found;
  }
  if (!token.stretched) return kUnknown;
  std::size_t runs = 0;
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (word[i] == word[i - 1]) ++runs;
  }
  runs = std::min(runs, kMostRuns);
  for (std::size_t single = 1; single < std::size_t{1} << runs; ++single) {
    std::size_t length = 0;
    std::size_t run = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
      const bool repeats = i > 0 && word[i] == word[i - 1];
      if (repeats && run < runs && (single >> run++ & 1U) != 0) continue;
      room[length++] = word[i];
    }
    if (const WordId found = find(std::string_view(room.data(), length)); found != kUnknown)
      return found;
  }
  return kUnknown;
}

std::uint32_t Lexicon::child(const LexiconTables::Node& node, std::uint32_t symbol) const {
  const auto first = tables_.edges.begin() + node.edges_at;
  const auto last = first + node.edges;
  const auto edge = std::lower_bound(
      first, last, symbol,
      [](const LexiconTables::Edge& left, std::uint32_t right) { return left.symbol < right; });
  return edge != last && edge->symbol == symbol ? edge->node : 0;
}

// One look-up. As deep as an entry is long; how wide depends on the lexicon only, so a text costs
// time in proportion to its tokens.
struct Lexicon::Walk {
  const Lexicon& lexicon;
  std::span<const WordId> words;
  const std::vector<bool>& breaks;
  std::size_t first;
  Found& found;

  void at(std::uint32_t node_index, std::size_t next, std::uint16_t elements,
          std::uint16_t exactness) {
    const LexiconTables& tables = lexicon.tables_;
    const LexiconTables::Node& node = tables.nodes[node_index];
    if (node.reading >= 0) keep(node, next, elements, exactness);
    take(node, next, elements, exactness);
    if (node.gap == 0) return;
    const LexiconTables::Node& behind = tables.nodes[node.gap];
    for (std::size_t skipped = 0; skipped <= kWidestGap && next + skipped < words.size();
         ++skipped) {
      if (skipped > 0 && breaks[next + skipped - 1]) break;
      take(behind, next + skipped, elements, exactness);
    }
  }

  void take(const LexiconTables::Node& node, std::size_t next, std::uint16_t elements,
            std::uint16_t exactness) {
    if (next >= words.size() || (next > first && breaks[next]) || words[next] == kUnknown) return;
    const LexiconTables& tables = lexicon.tables_;
    const auto& word = tables.words[words[next]];
    for (std::uint32_t i = 0; i < word.symbols; ++i) {
      const auto& symbol = tables.word_symbols[word.symbols_at + i];
      if (const std::uint32_t to = lexicon.child(node, symbol.symbol); to != 0) {
        at(to, next + 1, static_cast<std::uint16_t>(elements + 1),
           static_cast<std::uint16_t>(exactness + symbol.exactness));
      }
    }
  }

  // Of two entries with as many elements the more exact is better, then the one in fewer words.
  void keep(const LexiconTables::Node& node, std::size_t end, std::uint16_t elements,
            std::uint16_t exactness) {
    Match& best = found.by_elements[elements];
    const bool better = best.elements == 0 || exactness > best.exactness ||
                        (exactness == best.exactness && end < best.end);
    if (!better) return;
    best = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end),
            static_cast<std::uint32_t>(node.reading), elements, exactness};
  }
};

void Lexicon::match(std::span<const WordId> words, const std::vector<bool>& breaks,
                    std::size_t first, Found& found) const {
  found = {};
  Walk{*this, words, breaks, first, found}.at(0, first, 0, 0);
}

const Lexicon& lexicon() {
  static const Lexicon kLexicon = [] {
    ParsedLexicon parsed = parse_lexicon(lexicon_text());
    // Compiled in and tested line by line: not reached by anything that a user does.
    if (!parsed.problems.empty()) throw std::logic_error(parsed.problems.front());
    return Lexicon(std::move(parsed.tables));
  }();
  return kLexicon;
}

}  // namespace stages
