#include "stages/safety_vocabulary.hpp"

#include <algorithm>
#include <stdexcept>

namespace stages::safety {
namespace {

constexpr std::size_t kLongestWritten = 24;  // nothing longer is compared loosely
constexpr std::size_t kShortestMistyped = 6;

// Calls `each` with every piece between blanks or line ends.
template <typename Each>
void for_each_piece(std::string_view text, std::string_view separators, Each each) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) each(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
}

// A word in a fixed buffer: what is looked up must not cost an allocation.
struct Buffer {
  std::array<char, kLongestWritten + 1> letters{};
  std::size_t size = 0;

  void add(char c) {
    if (size < letters.size()) letters.at(size++) = c;
  }
  std::string_view view() const { return {letters.data(), size}; }
};

// Hindi in Latin letters has no fixed spelling: long vowels, aspirates and the final nasal come
// and go. Words that sound alike fold to the same letters.
Buffer folded(std::string_view word) {
  Buffer sound;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (c == next && c != 'e' && c != 'o') continue;
    if (c == 'e' && next == 'e') {
      sound.add('i');
      ++i;
    } else if (c == 'o' && (next == 'o' || next == 'u')) {
      sound.add('u');
      ++i;
    } else if (c == 'w') {
      sound.add('v');
    } else if (c == 'z') {
      sound.add('j');
    } else if (c == 'p' && next == 'h') {
      sound.add('f');
      ++i;
    } else if (c == 'y' && i + 1 == word.size() && i > 0 && word[i - 1] == 'e') {
      continue;  // mujhey
    } else if (c == 'h' && i > 0 && (word[i - 1] == 'h' || word[i - 1] == 'j')) {
      continue;  // achchha, mujhe
    } else {
      sound.add(c);
    }
  }
  if (sound.size > 3 && sound.letters.at(sound.size - 1) == 'n') --sound.size;
  return sound;
}

Buffer without_letter(std::string_view word, std::size_t left_out) {
  Buffer shorter;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i != left_out) shorter.add(word[i]);
  }
  return shorter;
}

// One letter too many, too few or wrong, or two neighbours exchanged; the first letter is right.
bool one_slip_apart(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a.front() != b.front()) return false;
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() > b.size() + 1) return false;
  std::size_t same = 0;
  while (same < b.size() && a[same] == b[same]) ++same;
  const std::string_view rest = a.substr(same);
  const std::string_view other = b.substr(same);
  if (a.size() > b.size()) return rest.substr(1) == other;
  if (rest.empty() || rest.substr(1) == other.substr(1)) return true;
  return rest.size() >= 2 && rest[0] == other[1] && rest[1] == other[0] &&
         rest.substr(2) == other.substr(2);
}

char letter_for(char digit, bool l_for_one) {
  switch (digit) {
    case '0':
      return 'o';
    case '1':
      return l_for_one ? 'l' : 'i';
    case '3':
      return 'e';
    case '4':
      return 'a';
    case '5':
      return 's';
    case '7':
      return 't';
    default:
      return digit;
  }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::logic_error mistake(std::string_view what, std::string_view where) {
  return std::logic_error("safety tables: " + std::string(what) + " '" + std::string(where) + "'");
}

}  // namespace

Vocabulary::Vocabulary(std::string_view classes, std::string_view spellings) {
  texts_.emplace_back("?");
  masks_.emplace_back();
  read_classes(classes);
  read_spellings(spellings);
  add_near_spellings();
}

WordId Vocabulary::add(std::string_view word) {
  const auto known = readings_.find(word);
  if (known != readings_.end()) {
    if (known->second.count != 1) throw mistake("a spelling used as a word:", word);
    return known->second.words[0];
  }
  const auto id = static_cast<WordId>(texts_.size());
  texts_.push_back(word);
  masks_.emplace_back();
  readings_[word] = {{id}, 1};
  return id;
}

ClassId Vocabulary::class_named(std::string_view name) const {
  const auto found = class_ids_.find(name);
  if (found == class_ids_.end()) throw mistake("no class", name);
  return found->second;
}

void Vocabulary::read_classes(std::string_view lines) {
  ClassId id = 0;
  const auto put = [&](WordId word) {
    if (masks_[word].test(id)) return;
    masks_[word].set(id);
    members_[id].push_back(word);
  };
  for_each_piece(lines, " \n", [&](std::string_view piece) {
    if (piece.ends_with(':')) {
      piece.remove_suffix(1);
      if (members_.size() == masks_[0].size()) throw mistake("too many classes at", piece);
      id = static_cast<ClassId>(members_.size());
      if (!class_ids_.emplace(piece, id).second) throw mistake("a class twice:", piece);
      members_.emplace_back();
    } else if (piece.starts_with('@')) {
      for (const WordId word : std::vector(members_.at(class_named(piece.substr(1))))) put(word);
    } else {
      put(add(piece));
    }
  });
}

void Vocabulary::read_spellings(std::string_view lines) {
  for_each_piece(lines, "\n", [&](std::string_view line) {
    const std::size_t equals = line.find(" = ");
    if (equals == std::string_view::npos) throw mistake("no ' = ' in", line);
    Reading reading;
    for_each_piece(line.substr(0, equals), " ",
                   [&](std::string_view word) { reading.words.at(reading.count++) = add(word); });
    for_each_piece(line.substr(equals + 3), " ", [&](std::string_view written) {
      const std::size_t gap = written.find('_');
      if (gap == std::string_view::npos) {
        if (!readings_.emplace(written, reading).second)
          throw mistake("a spelling twice:", written);
        return;
      }
      const WordId first = add(written.substr(0, gap));
      const WordId second = add(written.substr(gap + 1));
      pairs_[(std::uint32_t{first} << 16U) | second] = reading.words[0];
      begins_pair_.resize(std::max<std::size_t>(begins_pair_.size(), first + 1U));
      begins_pair_[first] = true;
    });
  });
}

void Vocabulary::add_near_spellings() {
  for (const WordId word : members_.at(class_named("hindi"))) {
    by_sound_.emplace(folded(texts_[word]).view(), word);
  }
  for (const WordId word : members_.at(class_named("mistyped"))) {
    const std::string_view text = texts_[word];
    by_deletion_.emplace(text, word);
    for (std::size_t i = 1; i < text.size(); ++i) {
      by_deletion_.emplace(without_letter(text, i).view(), word);
    }
  }
}

Reading Vocabulary::find(std::string_view written) const {
  const auto found = readings_.find(written);
  return found == readings_.end() ? Reading{} : found->second;
}

Reading Vocabulary::find_near(std::string_view written) const {
  if (written.size() < 2 || written.size() > kLongestWritten) return {};
  const bool has_digit = std::any_of(written.begin(), written.end(), is_digit);
  if (has_digit && !std::all_of(written.begin(), written.end(), is_digit)) {
    for (const bool l_for_one : {false, true}) {
      Buffer plain;
      for (const char c : written) plain.add(letter_for(c, l_for_one));
      if (const Reading reading = find(plain.view()); reading.count > 0) return reading;
    }
  }
  if (written.size() >= 3) {
    const auto found = by_sound_.find(folded(written).view());
    if (found != by_sound_.end()) return {{found->second}, 1};
  }
  if (written.size() < kShortestMistyped - 1) return {};
  const auto mistyped = [&](std::string_view shortened) {
    const auto found = by_deletion_.find(shortened);
    const bool near = found != by_deletion_.end() && one_slip_apart(written, texts_[found->second]);
    return near ? found->second : kUnknownWord;
  };
  if (const WordId word = mistyped(written); word != kUnknownWord) return {{word}, 1};
  for (std::size_t i = 1; i < written.size(); ++i) {
    const WordId word = mistyped(without_letter(written, i).view());
    if (word != kUnknownWord) return {{word}, 1};
  }
  return {};
}

WordId Vocabulary::find_masked(std::string_view spelling) const {
  for (const WordId word : members_[class_named("masked")]) {
    const std::string_view text = texts_[word];
    if (std::equal(text.begin(), text.end(), spelling.begin(), spelling.end(),
                   [](char letter, char given) { return given == '?' || given == letter; })) {
      return word;
    }
  }
  return kUnknownWord;
}

WordId Vocabulary::joined(WordId first, WordId second) const {
  if (first >= begins_pair_.size() || !begins_pair_[first]) return kUnknownWord;
  const auto found = pairs_.find((std::uint32_t{first} << 16U) | second);
  return found == pairs_.end() ? kUnknownWord : found->second;
}

}  // namespace stages::safety
