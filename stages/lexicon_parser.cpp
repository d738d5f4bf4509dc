#include "stages/lexicon_parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "stages/inflection.hpp"
#include "stages/wheel.hpp"

namespace stages {
namespace {

constexpr std::uint32_t kGap = 0;  // the symbol of "*"; others count from 1
constexpr std::uint16_t kExact = 3;
constexpr std::uint16_t kInflected = 2;
constexpr std::uint16_t kOfClass = 1;
constexpr float kLeastWeight = 0.1F;
constexpr float kMostWeight = 3.0F;

constexpr std::array<std::pair<std::string_view, Roles>, 17> kRoles{
    {{"negator", kNegator},
     {"afternegator", kAfterNegator},
     {"affirming", kAffirming},
     {"unreal", kUnreal},
     {"lack", kLack},
     {"booster", kBooster},
     {"damper", kDamper},
     {"hedge", kHedge},
     {"filler", kFiller},
     {"contrast", kContrast},
     {"concession", kConcession},
     {"shell", kShell},
     {"profanity", kProfanity},
     {"self", kSelf},
     {"person", kOther},
     {"copula", kCopula},
     {"asking", kAsking}}};

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> parts;
  while (!line.empty()) {
    const std::size_t blank = std::min(line.find(' '), line.size());
    parts.push_back(line.substr(0, blank));
    line.remove_prefix(std::min(line.size(), blank + 1));
  }
  return parts;
}

std::optional<float> number(std::string_view text) {
  float value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// As a text would show it: one token, spelt like this.
bool is_word(std::string_view text) {
  const Tokens tokens(text);
  return tokens.size() == 1 && tokens[0].word == text;
}

struct Entry {
  std::vector<std::uint32_t> symbols;
  std::uint32_t reading = 0;
  std::size_t line = 0;
};

class Parser {
 public:
  ParsedLexicon run(std::string_view text) {
    // Classes and irregular forms first: an entry may stand before what it uses.
    for_each_line(text, [this](std::string_view line) {
      if (line.front() == '@') read_class(split(line));
      if (line.front() == '!') read_irregular(split(line));
    });
    for_each_line(text, [this](std::string_view line) {
      if (line.front() == '=') {
        read_reading(split(line));
      } else if (line.front() != '@' && line.front() != '!') {
        read_entry(split(line));
      }
    });
    for (const auto& [name, uses] : class_uses_) {
      if (uses == 0) problem_at(classes_.at(name).line, "no entry uses <{}>", name);
    }
    build_words();
    build_trie();
    return std::move(parsed_);
  }

 private:
  struct Class {
    std::vector<std::string> words;
    std::size_t line = 0;
  };

  template <class Read>
  void for_each_line(std::string_view text, Read read) {
    line_ = 0;
    while (!text.empty()) {
      ++line_;
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(text.size(), end + 1));
      if (!line.empty() && line.front() != '#') read(line);
    }
  }

  template <class... Args>
  void problem_at(std::size_t line, fmt::format_string<Args...> what, Args&&... args) {
    parsed_.problems.push_back(
        fmt::format("lexicon.txt:{}: {}", line, fmt::format(what, std::forward<Args>(args)...)));
  }
  template <class... Args>
  void problem(fmt::format_string<Args...> what, Args&&... args) {
    problem_at(line_, what, std::forward<Args>(args)...);
  }

  void read_class(const std::vector<std::string_view>& parts) {
    if (parts.size() < 3) return problem("a class is '@ name word ...'");
    const std::string name(parts[1]);
    Class read;
    read.line = line_;
    std::vector<std::string> included;
    for (std::size_t i = 2; i < parts.size(); ++i) {
      const std::string_view part = parts[i];
      if (part.size() > 2 && part.front() == '<' && part.back() == '>') {
        const auto other = classes_.find(std::string(part.substr(1, part.size() - 2)));
        if (other == classes_.end()) {
          problem("no class {} above", part);
          continue;
        }
        const auto& words = other->second.words;
        included.insert(included.end(), words.begin(), words.end());
        ++class_uses_[other->first];
      } else if (is_word(part)) {
        read.words.emplace_back(part);
      } else {
        problem("'{}' is no word", part);
      }
    }
    std::sort(read.words.begin(), read.words.end());
    if (const auto twice = std::adjacent_find(read.words.begin(), read.words.end());
        twice != read.words.end()) {
      problem("'{}' stands twice in <{}>", *twice, name);
    }
    read.words.insert(read.words.end(), included.begin(), included.end());
    const auto role = std::find_if(kRoles.begin(), kRoles.end(),
                                   [&](const auto& known) { return known.first == name; });
    class_uses_[name] += role != kRoles.end() ? 1U : 0U;
    if (role != kRoles.end()) {
      for (const std::string& word : read.words) {
        roles_[intern(word)] |= role->second;
      }
    }
    if (!classes_.emplace(name, std::move(read)).second) problem("a second class <{}>", name);
  }

  void read_irregular(const std::vector<std::string_view>& parts) {
    if (parts.size() < 3) return problem("irregular forms are '! base form ...'");
    std::vector<std::string> forms;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      if (!is_word(parts[i])) problem("'{}' is no word", parts[i]);
      forms.emplace_back(parts[i]);
    }
    if (!irregular_.emplace(std::string(parts[1]), std::move(forms)).second) {
      problem("the forms of '{}' a second time", parts[1]);
    }
  }

  void read_reading(const std::vector<std::string_view>& parts) {
    Reading reading;
    for (std::size_t i = 1; i < parts.size(); i += 2) {
      const auto value = i + 1 < parts.size() ? number(parts[i + 1]) : std::nullopt;
      if (!value) return problem("no number behind '{}'", parts[i]);
      if (parts[i] == "v" || parts[i] == "a") {
        (parts[i] == "v" ? reading.valence : reading.arousal) = *value;
        if (*value < 0 || *value > 1) problem("'{}' is outside 0..1", parts[i]);
      } else {
        read_voice(reading, parts[i], *value);
      }
    }
    if (reading.voice_count == 0 && reading.valence < 0 && reading.arousal < 0) {
      problem("a reading that says nothing");
    }
    parsed_.tables.readings.push_back(reading);
  }

  void read_voice(Reading& reading, std::string_view name, float weight) {
    const std::size_t slash = std::min(name.find('/'), name.size());
    const auto nuance = find_nuance(name.substr(0, slash));
    const auto state = slash < name.size() ? find_state(name) : std::nullopt;
    if (!nuance || (slash < name.size() && !state)) return problem("no feeling '{}'", name);
    if (weight < kLeastWeight || weight > kMostWeight) {
      problem("the weight of {} is outside {}..{}", name, kLeastWeight, kMostWeight);
    }
    if (reading.voice_count == Reading::kMostVoices) {
      return problem("more than {} feelings", Reading::kMostVoices);
    }
    auto& voice = reading.voices.at(reading.voice_count++);
    voice.nuance = static_cast<std::uint8_t>(*nuance);
    voice.tertiary = static_cast<std::int8_t>(state ? static_cast<int>(state->index() % 6) : -1);
    voice.weight = weight;
  }

  void read_entry(const std::vector<std::string_view>& parts) {
    if (parsed_.tables.readings.empty()) return problem("an entry before the first reading");
    Entry entry;
    entry.line = line_;
    entry.reading = static_cast<std::uint32_t>(parsed_.tables.readings.size() - 1);
    for (const std::string_view part : parts) {
      const auto symbol = symbol_of(part);
      if (!symbol) return;
      entry.symbols.push_back(*symbol);
    }
    const auto& symbols = entry.symbols;
    const auto gaps = static_cast<std::size_t>(std::count(symbols.begin(), symbols.end(), kGap));
    if (symbols.size() - gaps > Lexicon::kMostElements) {
      return problem("more than {} elements", Lexicon::kMostElements);
    }
    const bool edge_gap = symbols.front() == kGap || symbols.back() == kGap;
    const bool wide_gap = std::adjacent_find(symbols.begin(), symbols.end(), [](auto a, auto b) {
                            return a == kGap && b == kGap;
                          }) != symbols.end();
    if (edge_gap || wide_gap) return problem("a '*' must stand between two words");
    entries_.push_back(std::move(entry));
  }

  std::optional<std::uint32_t> symbol_of(std::string_view part) {
    if (part == "*") return kGap;
    const auto known = symbols_.find(std::string(part));
    const bool is_class = part.size() > 2 && part.front() == '<' && part.back() == '>';
    if (is_class) ++class_uses_[std::string(part.substr(1, part.size() - 2))];
    if (known != symbols_.end()) return known->second;
    if (is_class) {
      const auto found = classes_.find(std::string(part.substr(1, part.size() - 2)));
      if (found == classes_.end()) {
        class_uses_.erase(std::string(part.substr(1, part.size() - 2)));
        problem("no class {}", part);
        return std::nullopt;
      }
      return add_symbol(part, found->second.words, kOfClass);
    }
    const bool inflected = part.ends_with('~');
    const std::string_view base = inflected ? part.substr(0, part.size() - 1) : part;
    if (!is_word(base)) {
      problem("'{}' is no word", part);
      return std::nullopt;
    }
    if (!inflected) return add_symbol(part, {std::string(base)}, kExact);
    const auto irregular = irregular_.find(std::string(base));
    auto forms = inflections(base, irregular != irregular_.end());
    if (irregular != irregular_.end()) {
      forms.insert(forms.end(), irregular->second.begin(), irregular->second.end());
    }
    return add_symbol(part, forms, kInflected);
  }

  std::uint32_t add_symbol(std::string_view part, std::vector<std::string> words,
                           std::uint16_t exactness) {
    const auto symbol = static_cast<std::uint32_t>(symbols_.size() + 1);
    symbols_.emplace(std::string(part), symbol);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const std::string& word : words)
      word_symbols_[intern(word)].push_back({symbol, exactness});
    return symbol;
  }

  std::uint32_t intern(const std::string& word) {
    const auto [found, added] = ids_.emplace(word, static_cast<std::uint32_t>(ids_.size()));
    if (added) {
      names_.push_back(word);
      word_symbols_.emplace_back();
      roles_.push_back(0);
    }
    return found->second;
  }

  void build_words() {
    LexiconTables& tables = parsed_.tables;
    std::size_t slots = 2;
    while (slots < names_.size() * 2) slots *= 2;
    tables.slots.assign(slots, 0);
    for (std::uint32_t id = 0; id < names_.size(); ++id) {
      auto& symbols = word_symbols_[id];
      std::stable_sort(symbols.begin(), symbols.end(), [](const auto& left, const auto& right) {
        return left.exactness > right.exactness;
      });
      LexiconTables::Word word;
      word.at = static_cast<std::uint32_t>(tables.letters.size());
      word.length = static_cast<std::uint32_t>(names_[id].size());
      word.symbols_at = static_cast<std::uint32_t>(tables.word_symbols.size());
      word.symbols = static_cast<std::uint32_t>(symbols.size());
      word.roles = roles_[id];
      tables.letters.insert(tables.letters.end(), names_[id].begin(), names_[id].end());
      tables.word_symbols.insert(tables.word_symbols.end(), symbols.begin(), symbols.end());
      tables.words.push_back(word);
      std::size_t slot = word_hash(names_[id]) & (slots - 1);
      while (tables.slots[slot] != 0) slot = (slot + 1) & (slots - 1);
      tables.slots[slot] = id + 1;
    }
  }

  void build_trie() {
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& left, const Entry& right) {
      return left.symbols < right.symbols;
    });
    std::vector<Entry> once;
    for (Entry& entry : entries_) {
      if (!once.empty() && once.back().symbols == entry.symbols) {
        problem_at(entry.line, "the entry of line {} again", once.back().line);
      } else {
        once.push_back(std::move(entry));
      }
    }
    entries_ = std::move(once);
    parsed_.entries = entries_.size();
    add_node(0, entries_.size(), 0);
  }

  // The node of the entries [first, end), which have the same first `depth` symbols.
  std::uint32_t add_node(std::size_t first, std::size_t end, std::size_t depth) {
    LexiconTables& tables = parsed_.tables;
    const auto node = static_cast<std::uint32_t>(tables.nodes.size());
    tables.nodes.emplace_back();
    if (first < end && entries_[first].symbols.size() == depth) {
      tables.nodes[node].reading = static_cast<std::int32_t>(entries_[first].reading);
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
      tables.nodes[node].gap = add_node(groups.front().first, groups.front().end, depth + 1);
      groups.erase(groups.begin());
    }
    const std::size_t at = tables.edges.size();
    tables.nodes[node].edges_at = static_cast<std::uint32_t>(at);
    tables.nodes[node].edges = static_cast<std::uint32_t>(groups.size());
    tables.edges.resize(at + groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const std::uint32_t to = add_node(groups[i].first, groups[i].end, depth + 1);
      tables.edges[at + i] = {groups[i].symbol, to};
    }
    return node;
  }

  ParsedLexicon parsed_;
  std::size_t line_ = 0;
  std::map<std::string, Class> classes_;
  std::map<std::string, std::size_t> class_uses_;
  std::map<std::string, std::vector<std::string>> irregular_;
  std::unordered_map<std::string, std::uint32_t> symbols_;  // by how they are written
  std::unordered_map<std::string, std::uint32_t> ids_;      // of words
  std::vector<std::string> names_;
  std::vector<std::vector<LexiconTables::Symbol>> word_symbols_;
  std::vector<Roles> roles_;
  std::vector<Entry> entries_;
};

}  // namespace

ParsedLexicon parse_lexicon(std::string_view text) { return Parser().run(text); }

}  // namespace stages
