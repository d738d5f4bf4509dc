#include "stages/word_sketch.hpp"

#include <algorithm>

#include "stages/function_words.hpp"

namespace stages {
namespace {

constexpr std::uint64_t kStart = 0xcbf29ce484222325U;

// FNV-1a.
std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

// FNV's high bits depend too little on the last letters; the smallest hashes are to be a fair
// sample.
std::uint32_t spread(std::uint64_t hash) {
  hash ^= hash >> 33U;
  hash *= 0xff51afd7ed558ccdU;
  hash ^= hash >> 33U;
  return static_cast<std::uint32_t>(hash >> 32U);
}

// What each byte is worth as a digit; 16 of what is none.
constexpr std::array<std::uint8_t, 256> kDigits = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(16);
  for (std::uint8_t i = 0; i < 10; ++i) values.at('0' + i) = i;
  for (std::uint8_t i = 0; i < 6; ++i) values.at('a' + i) = static_cast<std::uint8_t>(10 + i);
  return values;
}();

}  // namespace

WordSketch::WordSketch(const Tokens& tokens, std::string_view owner) {
  constexpr std::size_t kShortest = 3;  // bytes: "ok" says nothing, an emoji has four
  const std::uint64_t of_owner = mixed(kStart, owner);
  for (const Token& token : tokens) {
    if (token.word.size() < kShortest || is_function_word(token.word)) continue;
    add(spread(mixed(of_owner, token.word)));
  }
}

void WordSketch::add(std::uint32_t hash) {
  auto* const end = hashes_.begin() + size_;
  auto* const at = std::lower_bound(hashes_.begin(), end, hash);
  if (at == hashes_.end() || (at != end && *at == hash)) return;
  if (size_ < hashes_.size()) ++size_;
  std::copy_backward(at, hashes_.begin() + size_ - 1, hashes_.begin() + size_);
  *at = hash;
}

// The smallest 16 of the union are a fair sample of it, and each sketch tells of all of them
// whether it holds them: a full one holds everything of its text up to its largest.
double WordSketch::jaccard(const WordSketch& other) const {
  std::size_t all = 0;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; all < hashes_.size() && (i < size_ || j < other.size_); ++all) {
    const bool ours = i < size_ && (j == other.size_ || hashes_[i] <= other.hashes_[j]);
    const bool theirs = j < other.size_ && (i == size_ || other.hashes_[j] <= hashes_[i]);
    shared += ours && theirs ? 1 : 0;
    i += ours ? 1 : 0;
    j += theirs ? 1 : 0;
  }
  return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

std::string WordSketch::hex() const {
  std::string text(size_ * 8, '0');
  auto digit = text.rbegin();
  for (std::size_t i = size_; i > 0; --i) {
    std::uint32_t hash = hashes_[i - 1];
    for (int count = 0; count < 8; ++count, hash >>= 4U) {
      *digit++ = "0123456789abcdef"[hash & 15U];
    }
  }
  return text;
}

std::optional<WordSketch> WordSketch::from_hex(std::string_view hex) {
  WordSketch sketch;
  if (hex.size() % 8 != 0 || hex.size() / 8 > sketch.hashes_.size()) return std::nullopt;
  unsigned seen = 0;
  for (sketch.size_ = 0; !hex.empty(); ++sketch.size_, hex.remove_prefix(8)) {
    std::uint32_t hash = 0;
    for (const char c : hex.substr(0, 8)) {
      const unsigned value = kDigits[static_cast<unsigned char>(c)];
      seen |= value;
      hash = hash << 4U | value;
    }
    if (sketch.size_ > 0 && hash <= sketch.hashes_[sketch.size_ - 1]) return std::nullopt;
    sketch.hashes_[sketch.size_] = hash;
  }
  if (seen > 15) return std::nullopt;
  return sketch;
}

}  // namespace stages
