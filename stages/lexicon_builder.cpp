#include "stages/lexicon_builder.hpp"

#include <algorithm>

namespace stages {

std::uint32_t LexiconBuilder::intern(const std::string& word) {
  const auto [found, added] = ids_.emplace(word, static_cast<std::uint32_t>(ids_.size()));
  if (added) {
    names_.push_back(word);
    word_symbols_.emplace_back();
    roles_.push_back(0);
  }
  return found->second;
}

LexiconBuilder::SymbolId LexiconBuilder::find_symbol(const std::string& written) const {
  const auto found = symbols_.find(written);
  return found == symbols_.end() ? kNone : found->second;
}

LexiconBuilder::SymbolId LexiconBuilder::add_symbol(const std::string& written,
                                                    std::vector<std::string> words,
                                                    std::uint16_t exactness) {
  const auto symbol = static_cast<SymbolId>(symbols_.size() + 1);
  symbols_.emplace(written, symbol);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  for (const std::string& word : words) {
    word_symbols_[intern(word)].push_back({symbol, exactness});
  }
  return symbol;
}

void LexiconBuilder::add_entry(std::vector<SymbolId> symbols, std::size_t line) {
  const auto reading = static_cast<std::uint32_t>(tables_.readings.size() - 1);
  entries_.push_back({std::move(symbols), reading, line});
}

LexiconBuilder::Built LexiconBuilder::build() && {
  Built built;
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& left, const Entry& right) {
    return left.symbols < right.symbols;
  });
  std::vector<Entry> once;
  once.reserve(entries_.size());
  for (Entry& entry : entries_) {
    if (!once.empty() && once.back().symbols == entry.symbols) {
      built.again.emplace_back(entry.line, once.back().line);
    } else {
      once.push_back(std::move(entry));
    }
  }
  entries_ = std::move(once);
  built.entries = entries_.size();
  build_words();
  add_node(0, entries_.size(), 0);
  tables_.letters.shrink_to_fit();
  tables_.words.shrink_to_fit();
  tables_.word_symbols.shrink_to_fit();
  tables_.edges.shrink_to_fit();
  tables_.nodes.shrink_to_fit();
  tables_.readings.shrink_to_fit();
  built.tables = std::move(tables_);
  return built;
}

void LexiconBuilder::build_words() {
  std::size_t slots = 2;
  while (slots < names_.size() * 2) slots *= 2;
  tables_.slots.assign(slots, 0);
  for (std::uint32_t id = 0; id < names_.size(); ++id) {
    auto& symbols = word_symbols_[id];
    std::stable_sort(symbols.begin(), symbols.end(), [](const auto& left, const auto& right) {
      return left.exactness > right.exactness;
    });
    LexiconTables::Word word;
    word.at = static_cast<std::uint32_t>(tables_.letters.size());
    word.length = static_cast<std::uint32_t>(names_[id].size());
    word.symbols_at = static_cast<std::uint32_t>(tables_.word_symbols.size());
    word.symbols = static_cast<std::uint32_t>(symbols.size());
    word.roles = roles_[id];
    tables_.letters.insert(tables_.letters.end(), names_[id].begin(), names_[id].end());
    tables_.word_symbols.insert(tables_.word_symbols.end(), symbols.begin(), symbols.end());
    tables_.words.push_back(word);
    std::size_t slot = word_hash(names_[id]) & (slots - 1);
    while (tables_.slots[slot] != 0) slot = (slot + 1) & (slots - 1);
    tables_.slots[slot] = id + 1;
  }
}

// The node of the entries [first, end), which have the same first `depth` symbols.
std::uint32_t LexiconBuilder::add_node(std::size_t first, std::size_t end, std::size_t depth) {
  const auto node = static_cast<std::uint32_t>(tables_.nodes.size());
  tables_.nodes.emplace_back();
  if (first < end && entries_[first].symbols.size() == depth) {
    tables_.nodes[node].reading = static_cast<std::int32_t>(entries_[first].reading);
    ++first;
  }
  struct Group {
    std::uint32_t symbol;
    std::size_t first, end;
  };
  std::vector<Group> groups;
  for (std::size_t i = first; i < end; ++i) {
    const std::uint32_t symbol = entries_[i].symbols[depth];
    if (groups.empty() || groups.back().symbol != symbol) groups.push_back({symbol, i, i});
    groups.back().end = i + 1;
  }
  if (!groups.empty() && groups.front().symbol == kGap) {
    tables_.nodes[node].gap = add_node(groups.front().first, groups.front().end, depth + 1);
    groups.erase(groups.begin());
  }
  const std::size_t at = tables_.edges.size();
  tables_.nodes[node].edges_at = static_cast<std::uint32_t>(at);
  tables_.nodes[node].edges = static_cast<std::uint32_t>(groups.size());
  tables_.edges.resize(at + groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::uint32_t to = add_node(groups[i].first, groups[i].end, depth + 1);
    tables_.edges[at + i] = {groups[i].symbol, to};
  }
  return node;
}

}  // namespace stages
