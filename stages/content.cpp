#include "stages/content.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "stages/tokens.hpp"

namespace stages {
namespace {

using nlohmann::json;

struct WordLimits {
  std::string_view what;
  std::size_t fewest, most;
};
constexpr WordLimits kPoemLine{"a poem line", 5, 12};
constexpr WordLimits kTip{"a tip", 8, 14};
constexpr WordLimits kClosing{"the closing line", 3, 12};

// Words that preach, diagnose, flatter or comfort emptily. Whole words, lower case.
constexpr std::array<std::string_view, 34> kBanned{"journey",
                                                   "healing",
                                                   "self-care",
                                                   "boundaries",
                                                   "mindful",
                                                   "mindfulness",
                                                   "therapy",
                                                   "therapist",
                                                   "disorder",
                                                   "diagnosis",
                                                   "diagnosed",
                                                   "medication",
                                                   "clinical",
                                                   "symptom",
                                                   "symptoms",
                                                   "trauma",
                                                   "closure",
                                                   "manifest",
                                                   "everything happens for a reason",
                                                   "it gets better",
                                                   "stay strong",
                                                   "stay positive",
                                                   "look on the bright side",
                                                   "reach out",
                                                   "talk to someone",
                                                   "you should",
                                                   "you must",
                                                   "you are depressed",
                                                   "you have depression",
                                                   "hold space",
                                                   "make space",
                                                   "inner child",
                                                   "good vibes",
                                                   "silver lining"};

std::string joined_words(std::string_view text) {
  std::string joined = " ";
  for (const Token& token : tokens_of(text)) (joined += token.word) += ' ';
  return joined;
}

bool plain_english(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= ' ' && c <= '~'); });
}

void check_line(std::vector<std::string>& faults, const std::string& line,
                const WordLimits& limits) {
  const std::string words = joined_words(line);
  const auto count = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) - 1;
  if (count < limits.fewest || count > limits.most) {
    faults.push_back(fmt::format("{} has {} words, {} to {} are wanted", limits.what, count,
                                 limits.fewest, limits.most));
  }
  if (!plain_english(line)) {
    faults.push_back(fmt::format("{} is not plain English text", limits.what));
  }
  if (line.find_first_of("{}[]<>#*_") != std::string::npos) {
    faults.push_back(fmt::format("{} holds markup", limits.what));
  }
  for (const std::string_view banned : kBanned) {
    if (words.find(joined_words(banned)) != std::string::npos) {
      faults.push_back(fmt::format("{} says \"{}\"", limits.what, banned));
    }
  }
}

}  // namespace

std::string_view bucket_of(double value) {
  if (value < 0.4) return "low";
  return value > 0.6 ? "high" : "mid";
}

Profile profile_of(const Analysis& analysis, std::string_view phase, int variant) {
  Profile profile;
  if (analysis.state) {
    profile.primary = analysis.state->primary();
    profile.secondary = analysis.state->secondary();
    profile.tertiary = analysis.state->tertiary();
  }
  profile.valence_bucket = bucket_of(analysis.valence);
  profile.arousal_bucket = bucket_of(analysis.arousal);
  profile.phase = phase;
  profile.variant = variant;
  return profile;
}

std::string serialised(const Content& content) {
  return json{{"poem", content.poem}, {"tips", content.tips}, {"closing", content.closing}}.dump(
      -1, ' ', false, json::error_handler_t::replace);
}

std::optional<Content> parse_content(std::string_view text) {
  const json value = json::parse(text, nullptr, false);
  if (!value.is_object()) return std::nullopt;
  Content content;
  const auto lines = [&](std::string_view key, std::array<std::string, 3>& into) {
    const auto list = value.find(key);
    if (list == value.end() || !list->is_array() || list->size() != into.size()) return false;
    for (std::size_t i = 0; i < into.size(); ++i) {
      if (!(*list)[i].is_string()) return false;
      into.at(i) = (*list)[i].get<std::string>();
    }
    return true;
  };
  if (!lines("poem", content.poem) || !lines("tips", content.tips)) return std::nullopt;
  const auto closing = value.find("closing");
  if (closing == value.end() || !closing->is_string()) return std::nullopt;
  content.closing = closing->get<std::string>();
  return content;
}

std::vector<std::string> faults_of(const Content& content) {
  std::vector<std::string> faults;
  for (const std::string& line : content.poem) check_line(faults, line, kPoemLine);
  for (const std::string& tip : content.tips) check_line(faults, tip, kTip);
  check_line(faults, content.closing, kClosing);
  return faults;
}

}  // namespace stages
