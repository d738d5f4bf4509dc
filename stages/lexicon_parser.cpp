#include "stages/lexicon_parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "stages/inflection.hpp"
#include "stages/lexicon_builder.hpp"
#include "stages/wheel.hpp"

namespace stages {
namespace {

using SymbolId = LexiconBuilder::SymbolId;

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
    auto built = std::move(builder_).build();
    for (const auto& [line, before] : built.again) {
      problem_at(line, "the entry of line {} again", before);
    }
    parsed_.tables = std::move(built.tables);
    parsed_.entries = built.entries;
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
        builder_.add_roles(word, role->second);
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
    builder_.add_reading(reading);
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
    if (!builder_.has_readings()) return problem("an entry before the first reading");
    std::vector<SymbolId> symbols;
    for (const std::string_view part : parts) {
      const SymbolId symbol = symbol_of(part);
      if (symbol == LexiconBuilder::kNone) return;
      symbols.push_back(symbol);
    }
    const auto gaps =
        static_cast<std::size_t>(std::count(symbols.begin(), symbols.end(), LexiconBuilder::kGap));
    if (symbols.size() - gaps > Lexicon::kMostElements) {
      return problem("more than {} elements", Lexicon::kMostElements);
    }
    const bool edge_gap =
        symbols.front() == LexiconBuilder::kGap || symbols.back() == LexiconBuilder::kGap;
    const bool wide_gap = std::adjacent_find(symbols.begin(), symbols.end(), [](auto a, auto b) {
                            return a == LexiconBuilder::kGap && b == LexiconBuilder::kGap;
                          }) != symbols.end();
    if (edge_gap || wide_gap) return problem("a '*' must stand between two words");
    builder_.add_entry(std::move(symbols), line_);
  }

  // Of an element of an entry; none: a problem is told.
  SymbolId symbol_of(std::string_view part) {
    if (part == "*") return LexiconBuilder::kGap;
    const std::string written(part);
    const bool is_class = part.size() > 2 && part.front() == '<' && part.back() == '>';
    const auto found =
        is_class ? classes_.find(written.substr(1, written.size() - 2)) : classes_.end();
    if (found != classes_.end()) ++class_uses_[found->first];
    if (const auto known = builder_.find_symbol(written); known != LexiconBuilder::kNone) {
      return known;
    }
    if (is_class && found == classes_.end()) {
      problem("no class {}", part);
      return LexiconBuilder::kNone;
    }
    if (is_class) return builder_.add_symbol(written, found->second.words, kOfClass);
    const bool inflected = part.ends_with('~');
    const std::string base(inflected ? part.substr(0, part.size() - 1) : part);
    if (!is_word(base)) {
      problem("'{}' is no word", part);
      return LexiconBuilder::kNone;
    }
    if (!inflected) return builder_.add_symbol(written, {base}, kExact);
    const auto irregular = irregular_.find(base);
    auto forms = inflections(base, irregular != irregular_.end());
    if (irregular != irregular_.end()) {
      forms.insert(forms.end(), irregular->second.begin(), irregular->second.end());
    }
    return builder_.add_symbol(written, std::move(forms), kInflected);
  }

  LexiconBuilder builder_;
  ParsedLexicon parsed_;
  std::size_t line_ = 0;
  std::map<std::string, Class> classes_;
  std::map<std::string, std::size_t> class_uses_;
  std::map<std::string, std::vector<std::string>> irregular_;
};

}  // namespace

ParsedLexicon parse_lexicon(std::string_view text) { return Parser().run(text); }

}  // namespace stages
