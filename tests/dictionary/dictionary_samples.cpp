// Writes answers as the cache keeps them, for scripts/make-dictionary:
//
//   dictionary-samples DIRECTORY SEED
//
// DIRECTORY/train/*      answers to train with, a file each
// DIRECTORY/held-out/*   answers to measure with: one sentence or word in five is not in train
// DIRECTORY/unseen/*     the same, and none of their sentences and words is: the worst a model
//                        can do that writes in this style
//
// Equal seeds write equal files, on every machine: no distribution of the standard library is used.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>

#include "stages/analysis.hpp"
#include "stages/content.hpp"
#include "stages/drivers.hpp"
#include "stages/fallback.hpp"
#include "stages/labels.hpp"
#include "stages/safety.hpp"

namespace {

constexpr int kTrained = 3000;  // of each stage
constexpr int kHeldOut = 50;    // of each stage

using Words = std::vector<std::string>;

struct Vocabulary {
  Words poem_lines, tips, closings;
};

Words read_file(const char* name) {
  std::ifstream file(std::filesystem::path(VOCABULARY_DIR) / name);
  Words words;
  std::string word;
  while (std::getline(file, word)) words.push_back(word);
  if (words.empty()) throw std::runtime_error(fmt::format("nothing in {}", name));
  return words;
}

enum class Share { trained, all, unseen };

Words share_of(const Words& all, Share share) {
  Words words;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (share == Share::all || (i % 5 == 4) == (share == Share::unseen)) words.push_back(all[i]);
  }
  return words;
}

Vocabulary read_vocabulary(Share share) {
  return {share_of(read_file("poem_lines.txt"), share), share_of(read_file("tips.txt"), share),
          share_of(read_file("closings.txt"), share)};
}

class Writer {
 public:
  Writer(std::uint64_t seed, Share share) : random_(seed), words_(read_vocabulary(share)) {}

  stages::Analysis analysis() {
    const stages::State state(below(stages::kStates));
    const stages::Nuance& nuance = stages::kWheel.at(state.nuance());
    stages::Analysis analysis;
    if (!one_in(20)) analysis.state = state;
    if (one_in(20)) add_signal(analysis);
    // Of several scorers, which moves whatever one of them said to four digits.
    analysis.valence = four_digits(nuance.valence);
    analysis.arousal = four_digits(nuance.arousal);
    analysis.confidence = four_digits(0.6);
    analysis.mode = any({"llm+embedding+lexical", "llm+embedding+lexical", "llm+lexical",
                         "embedding+lexical", "lexical"});
    analysis.language = one_in(8) ? "hinglish" : "en";
    analysis.invoked = some(Words(stages::driver_names().begin(), stages::driver_names().end()));
    analysis.expressed = some(stages::expressions());
    analysis.domain = any({"work", "relationship", "family", "health", "money", "study", "social",
                           "self", "self", "work"});
    analysis.control = any({"low", "medium", "medium", "high"});
    analysis.polarity = any({"happened", "happened", "happened", "planned", "did_not_happen"});
    return analysis;
  }

  stages::Content content() {
    stages::Content content;
    fill(content.poem, words_.poem_lines);
    fill(content.tips, words_.tips);
    content.closing = words_.closings[below(words_.closings.size())];
    const auto faults = stages::faults_of(content, stages::Phase::evening);
    if (!faults.empty()) {
      throw std::runtime_error(fmt::format("{}: {}", serialised(content), faults.front().what));
    }
    return content;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool one_in(std::size_t times) { return below(times) == 0; }
  std::string any(std::initializer_list<const char*> values) {
    return *std::next(values.begin(), static_cast<std::ptrdiff_t>(below(values.size())));
  }

  double four_digits(double usual) {
    const double moved = usual + (static_cast<double>(below(2001)) - 1000) / 1e4;
    return std::clamp(std::round(moved * 1e4) / 1e4, 0.0, 1.0);
  }

  Words some(const Words& from) {
    Words chosen;
    for (std::size_t left = 1 + below(3); left > 0; --left) {
      const std::string& word = from[below(from.size())];
      if (std::find(chosen.begin(), chosen.end(), word) == chosen.end()) chosen.push_back(word);
    }
    return chosen;
  }
  void fill(std::array<std::string, 3>& lines, const Words& from) {
    const std::size_t first = below(from.size());
    const std::size_t step = 1 + below(from.size() / 3);  // never the same line twice
    for (std::size_t i = 0; i < lines.size(); ++i) {
      lines.at(i) = from[(first + i * step) % from.size()];
    }
  }

  void add_signal(stages::Analysis& analysis) {
    const std::string signal(stages::kSignals.at(below(stages::kSignals.size())));
    analysis.signals = {signal};
    analysis.warnings = {"Risk signal detected: " + signal};
  }

  std::mt19937_64 random_;
  Vocabulary words_;
};

class Directory {
 public:
  explicit Directory(std::filesystem::path path) : path_(std::move(path)) {
    std::filesystem::create_directories(path_);
  }
  void write(std::string_view stage, const std::string& answer) {
    std::ofstream file(path_ / fmt::format("{}-{:04}", stage, ++written_));
    file << answer;
    if (!file.flush()) throw std::runtime_error("cannot write to " + path_.string());
  }

 private:
  std::filesystem::path path_;
  int written_ = 0;
};

void write(Directory directory, Writer writer, int count) {
  for (int i = 0; i < count; ++i) {
    directory.write("stage1", serialised(writer.analysis()));
    directory.write("stage2", serialised(writer.content()));
  }
}

void write_all(const std::filesystem::path& directory, std::uint64_t seed) {
  write(Directory(directory / "train"), Writer(seed, Share::trained), kTrained);
  write(Directory(directory / "held-out"), Writer(seed + 1, Share::all), kHeldOut);
  write(Directory(directory / "unseen"), Writer(seed + 2, Share::unseen), kHeldOut);
  // What we write when no model can be asked is in the style that is asked of models.
  Directory fallback(directory / "train");
  stages::Profile profile;
  for (std::size_t nuance = 0; nuance < stages::kNuances; ++nuance) {
    profile.state = stages::State(nuance, 0);
    for (profile.variant = 0; profile.variant < 2; ++profile.variant) {
      fallback.write("fallback", serialised(stages::fallback_for(profile)));
    }
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) {
    fmt::print(stderr, "usage: dictionary-samples DIRECTORY SEED\n");
    return 2;
  }
  write_all(argv[1], std::strtoull(argv[2], nullptr, 10));
  return 0;
} catch (const std::exception& e) {
  fmt::print(stderr, "dictionary-samples: {}\n", e.what());
  return 1;
}
