#include "stages/inflection.hpp"

#include <algorithm>

namespace stages {
namespace {

bool vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool hisses(std::string_view base) {
  return base.ends_with('s') || base.ends_with('x') || base.ends_with('z') ||
         base.ends_with("ch") || base.ends_with("sh");
}

// One vowel between consonants at the end: "stop", "admit"; not "play", "fix", "snow".
bool may_double(std::string_view base) {
  const std::size_t n = base.size();
  if (n < 3) return false;
  const char last = base[n - 1];
  const bool quiet_u = n >= 4 && base[n - 3] == 'u' && base[n - 4] == 'q';  // "quit"
  return !vowel(last) && last != 'w' && last != 'x' && last != 'y' && vowel(base[n - 2]) &&
         (!vowel(base[n - 3]) || quiet_u);
}

bool one_syllable(std::string_view base) {
  int groups = 0;
  for (std::size_t i = 0; i < base.size(); ++i) {
    const bool sounds = vowel(base[i]) || (base[i] == 'y' && i > 0);
    if (sounds && (i == 0 || !vowel(base[i - 1]))) ++groups;
  }
  return groups <= 1;
}

}  // namespace

std::vector<std::string> inflections(std::string_view base, bool irregular_past) {
  const std::string word(base);
  std::vector<std::string> forms{word};
  if (base.size() < 2) return forms;
  const std::string cut = word.substr(0, word.size() - 1);
  const bool y_turns = base.back() == 'y' && !vowel(base[base.size() - 2]);
  const auto add_past = [&](std::string form) {
    if (!irregular_past) forms.push_back(std::move(form));
  };

  if (y_turns) {
    forms.push_back(cut + "ies");
    add_past(cut + "ied");
    forms.push_back(word + "ing");
    return forms;
  }
  forms.push_back(word + (hisses(base) ? "es" : "s"));
  if (base.back() == 'o') forms.push_back(word + "es");
  if (base.ends_with("ie")) {
    add_past(word + "d");
    forms.push_back(word.substr(0, word.size() - 2) + "ying");
  } else if (base.back() == 'e') {
    add_past(word + "d");
    const bool keeps = base.ends_with("ee") || base.ends_with("oe") || base.ends_with("ye");
    forms.push_back((keeps ? word : cut) + "ing");
  } else if (base.back() == 'c') {
    add_past(word + "ked");
    forms.push_back(word + "king");
  } else {
    const bool doubles = may_double(base);
    if (doubles) {
      add_past(word + base.back() + "ed");
      forms.push_back(word + base.back() + "ing");
    }
    if (!doubles || !one_syllable(base)) {
      add_past(word + "ed");
      forms.push_back(word + "ing");
    }
  }
  return forms;
}

}  // namespace stages
