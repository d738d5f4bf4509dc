#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "stages/lexicon.hpp"

namespace stages {

// Puts the arrays of a lexicon together.
class LexiconBuilder {
 public:
  using SymbolId = std::uint32_t;
  static constexpr SymbolId kNone = 0xffffffff;
  static constexpr SymbolId kGap = 0;  // of "*"; others count from 1

  void add_roles(const std::string& word, Roles roles) { roles_[intern(word)] |= roles; }
  // By how it is written in the file, "lose~"; kNone: not yet added.
  SymbolId find_symbol(const std::string& written) const;
  // One that any of `words` answers to.
  SymbolId add_symbol(const std::string& written, std::vector<std::string> words,
                      std::uint16_t exactness);
  bool has_readings() const { return !tables_.readings.empty(); }
  void add_reading(const Reading& reading) { tables_.readings.push_back(reading); }
  // Says what the last reading says. `line`: to tell entries apart.
  void add_entry(std::vector<SymbolId> symbols, std::size_t line);

  struct Built {
    LexiconTables tables;
    std::size_t entries = 0;
    std::vector<std::pair<std::size_t, std::size_t>>
        again;  // lines: an entry, and the one it repeats
  };
  Built build() &&;

 private:
  struct Entry {
    std::vector<SymbolId> symbols;
    std::uint32_t reading = 0;
    std::size_t line = 0;
  };

  std::uint32_t intern(const std::string& word);
  void build_words();
  std::uint32_t add_node(std::size_t first, std::size_t end, std::size_t depth);

  LexiconTables tables_;
  std::unordered_map<std::string, SymbolId> symbols_;
  std::unordered_map<std::string, std::uint32_t> ids_;  // of words
  std::vector<std::string> names_;
  std::vector<std::vector<LexiconTables::Symbol>> word_symbols_;
  std::vector<Roles> roles_;
  std::vector<Entry> entries_;
};

}  // namespace stages
