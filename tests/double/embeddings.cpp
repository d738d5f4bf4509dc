#include "tests/double/embeddings.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <numeric>
#include <string>

#include "tests/double/catalogue.hpp"

namespace ollama_double {
namespace {

constexpr std::string_view kCommonWords[] = {
    "a",  "am", "an", "and", "are", "at",  "be", "for", "i",  "in",   "is",   "it",
    "me", "my", "of", "on",  "so",  "the", "to", "was", "we", "were", "with", "you"};
constexpr double kCommonWeight = 0.2;  // they say little, and every text holds them
constexpr double kGramWeight = 0.3;    // three letters of a word: "lonely" is near "lonelier"
constexpr std::size_t kGram = 3;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80) {
      words.back() += static_cast<char>(std::tolower(byte));
    } else if (!words.back().empty() && c != '\'') {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// Each feature has a place and a sign of its own, so that strangers cancel out on average.
void add(std::array<double, kEmbeddingSize>& sum, std::string_view feature, double weight) {
  const std::uint64_t hash = hash_of(feature);
  sum.at(hash % kEmbeddingSize) += ((hash >> 40) & 1) == 0 ? weight : -weight;
}

void add_word(std::array<double, kEmbeddingSize>& sum, const std::string& word) {
  const bool common =
      std::find(std::begin(kCommonWords), std::end(kCommonWords), word) != std::end(kCommonWords);
  add(sum, word, common ? kCommonWeight : 1.0);
  if (common) return;
  const std::string framed = "<" + word + ">";
  for (std::size_t at = 0; at + kGram <= framed.size(); ++at) {
    add(sum, framed.substr(at, kGram), kGramWeight);
  }
}

}  // namespace

std::vector<float> embedding_of(std::string_view text, std::size_t dimensions) {
  std::array<double, kEmbeddingSize> sum{};
  for (const std::string& word : words_of(text)) add_word(sum, word);
  const std::size_t size = dimensions == 0 ? kEmbeddingSize : std::min(dimensions, kEmbeddingSize);
  const auto squares = [&] {
    return std::inner_product(sum.begin(), sum.begin() + static_cast<std::ptrdiff_t>(size),
                              sum.begin(), 0.0);
  };
  if (squares() <= 0) sum.at(hash_of(text) % size) = 1;
  const double length = std::sqrt(squares());
  std::vector<float> vector(size);
  for (std::size_t i = 0; i < size; ++i) vector[i] = static_cast<float>(sum.at(i) / length);
  return vector;
}

}  // namespace ollama_double
