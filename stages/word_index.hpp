#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stages {

// Finds a word's place in a list by a few of its letters and, as a rule, one comparison at most:
// every word of every text is looked up in several lists. Made when it is compiled.
template <std::size_t N>
class WordIndex {
 public:
  // The words must outlive it; none is empty.
  explicit constexpr WordIndex(const std::array<std::string_view, N>& words) : words_(words) {
    for (std::size_t i = 0; i < N; ++i) {
      std::size_t slot = slot_of(words[i]);
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  // N: it is not there.
  constexpr std::size_t find(std::string_view word) const {
    if (word.empty()) return N;
    for (std::size_t slot = slot_of(word); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      const std::size_t place = slots_[slot] - 1U;
      if (words_[place] == word) return place;
    }
    return N;
  }
  constexpr bool contains(std::string_view word) const { return find(word) != N; }

 private:
  static_assert(N < UINT16_MAX);
  static constexpr std::size_t kSlots = std::bit_ceil(N * 4);

  static constexpr std::size_t slot_of(std::string_view word) {
    const auto letter = [&](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(word[i]));
    };
    const std::size_t last = word.size() - 1;
    return (letter(0) * 5 + letter(word.size() / 2) * 43 + letter(last) * 163 +
            letter(last - last / 3) * 17 + word.size() * 337) %
           kSlots;
  }

  std::array<std::string_view, N> words_;
  std::array<std::uint16_t, kSlots> slots_{};  // one more than the place; 0: none
};

}  // namespace stages
