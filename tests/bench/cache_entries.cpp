#include "tests/bench/cache_entries.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdio>

#include "infra/cache_key.hpp"
#include "stages/text.hpp"
#include "tests/bench/report.hpp"

namespace bench {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"the",     "and",      "you",     "a",       "to",       "of",         "your",     "in",
     "it",      "that",     "is",      "for",     "day",      "quiet",      "small",    "still",
     "evening", "light",    "hold",    "breath",  "heart",    "alone",      "rest",     "let",
     "one",     "thing",    "tired",   "write",   "down",     "walk",       "slowly",   "friend",
     "call",    "warm",     "hands",   "window",  "rain",     "morning",    "tomorrow", "enough",
     "carry",   "soft",     "weight",  "name",    "feeling",  "angry",      "proud",    "worried",
     "work",    "home",     "mother",  "brother", "night",    "sleep",      "open",     "close",
     "before",  "after",    "without", "again",   "gentle",   "step",       "outside",  "minute",
     "water",   "tea",      "song",    "listen",  "nothing",  "everything", "somebody", "remember",
     "forget",  "lost",     "found",   "hope",    "afraid",   "calm",       "busy",     "empty",
     "full",    "long",     "short",   "early",   "late",     "street",     "garden",   "tree",
     "silence", "laugh",    "cry",     "smile",   "shoulder", "chest",      "throat",   "deadline",
     "meeting", "exam",     "letter",  "message", "answer",   "question",   "promise",  "mistake",
     "forgive", "grateful", "lonely",  "hurt",    "heal",     "change",     "begin",    "finish",
     "keep",    "leave",    "stay",    "move",    "feel",     "think",      "say",      "ask"});

std::uint64_t mixed(std::uint64_t value) {  // SplitMix64
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

// `bytes` of words, the last one cut.
void append_words(std::string& text, std::size_t bytes, Draw& draw) {
  const std::size_t end = text.size() + bytes;
  while (text.size() < end) {
    text += kWords.at(static_cast<std::size_t>(draw()));
    text += ' ';
  }
  text.resize(end);
}

Draw words_of(int number, int version) {
  const auto seed = (static_cast<std::uint64_t>(number) << 32U) + static_cast<unsigned>(version);
  return Draw(static_cast<int>(kWords.size()), mixed(seed + 1));
}

constexpr std::string_view kClosing = R"({"closing":")";

}  // namespace

int Draw::operator()() {
  state_ += 0x9e3779b97f4a7c15U;
  const std::uint64_t high = mixed(state_) >> 32U;
  return static_cast<int>((high * static_cast<std::uint64_t>(count_)) >> 32U);
}

std::string text_of(int number) {
  Draw words = words_of(number, -1);
  std::string text = fmt::format(" Day {}:  ", number);
  append_words(text, 170, words);
  return text + (number % 8 == 0 ? "\nat the caf\u00e9." : "\nand so on.");
}

infra::Digest key_of_text(std::string_view normalised) {
  constexpr std::string_view kHash =
      "633fc70862c7c1a8ba8b3e9d3a6b0e5f1c2d4a6978b5e0f3a1d2c4b697885e0f";
  infra::KeyFields fields;
  fields.add("schema", "enrichment-answer-2")
      .add("stage", "stage1")
      .add("namespace", "shared")
      .add("model", "phi3:latest")
      .add("digest", kHash)
      .add("request", kHash)
      .add("rules", "stage1-1 lexicon-1 safety-1 weights 0.2/0.5")
      .add("text", normalised);
  return fields.key();
}

infra::Digest key_of_number(int number) {
  return key_of_text(stages::normalised(text_of(number)).value());
}

std::string value_of(int number, int version) {
  Draw words = words_of(number, version);
  std::string value(kClosing);
  value += fmt::format("({}.{}) ", number, version);
  append_words(value, 86 - value.size(), words);
  value += R"(","poem":[")";
  for (const char* end : {R"(",")", R"(",")", R"("],"tips":[")"}) {
    append_words(value, 60, words);
    value += end;
  }
  constexpr std::size_t kTip = 240;
  append_words(value, kTip, words);
  value += R"(",")";
  append_words(value, kTip, words);
  value += R"(",")";
  constexpr std::string_view kEnd = R"("]})";
  append_words(value, kValueBytes - kEnd.size() - value.size(), words);
  return value.append(kEnd);
}

bool right_value(int number, std::string_view value) {
  int named = -1;
  int version = -1;
  if (value.size() != kValueBytes) return false;
  const std::string head(value.substr(0, 64));
  if (std::sscanf(head.c_str(), R"({"closing":"(%d.%d))", &named, &version) != 2) return false;
  return named == number && value == value_of(number, version);
}

infra::CacheEntry entry_of(const infra::Digest& key, std::string_view value) {
  return {.key = key,
          .kind = 0,
          .value = value,
          .cost = std::chrono::milliseconds(4'200),
          .ttl = std::chrono::hours(24 * 30),
          .label = "sad.lonely.isolated",
          .model = "phi3:latest",
          .fingerprint = "0123456789abcdef0123456789abcdef"};
}

infra::SqliteCache::Settings cache_settings(const std::filesystem::path& path,
                                            MemoryTierSize memory) {
  infra::SqliteCache::Settings settings;
  settings.path = path;
  settings.kinds = {"stage1", "stage2", "embedding"};
  settings.limit_bytes = 16ULL << 30U;
  if (memory.bytes) settings.memory_bytes = *memory.bytes;
  return settings;
}

std::vector<infra::Digest> keys_of(int count) {
  std::vector<infra::Digest> keys;
  keys.reserve(static_cast<std::size_t>(count));
  for (int number = 0; number < count; ++number) keys.push_back(key_of_number(number));
  return keys;
}

void fill(infra::SqliteCache& cache, int from, int to) {
  constexpr int kTold = 100'000;
  for (int next = from; next < to;) {
    std::vector<infra::Digest> keys;
    std::vector<std::string> values;
    for (; next < to && keys.size() < kFilledAtOnce; ++next) {
      keys.push_back(key_of_number(next));
      values.push_back(value_of(next));
    }
    std::vector<infra::CacheEntry> entries;
    for (std::size_t i = 0; i < keys.size(); ++i) entries.push_back(entry_of(keys[i], values[i]));
    cache.put(entries);
    if (next % kTold == 0) progress(fmt::format("filled {} entries", next));
  }
}

}  // namespace bench
