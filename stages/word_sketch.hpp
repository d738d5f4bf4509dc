#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stages/tokens.hpp"

namespace stages {

// What is kept of a text's words to see later how many another text shares with it: the smallest 16
// of their hashes. Of texts with up to 16 different words the comparison is exact; of longer ones
// it is an estimate, off by .1 or so.
//
// Only words that carry meaning count. The hash of a word differs from owner to owner, so sketches
// of two people cannot be compared, nor looked up in a table made beforehand. It is no secret:
// whoever has an owner's sketches can test whether a word that they think of was written.
class WordSketch {
 public:
  WordSketch() = default;
  WordSketch(const Tokens& tokens, std::string_view owner);

  bool empty() const { return size_ == 0; }
  // Shared of all, 0..1; 0 of two empty ones.
  double jaccard(const WordSketch& other) const;

  // Eight hexadecimal digits for each hash, ascending. Reading returns nothing for anything else.
  std::string hex() const;
  static std::optional<WordSketch> from_hex(std::string_view hex);

  bool operator==(const WordSketch&) const = default;

 private:
  void add(std::uint32_t hash);

  std::array<std::uint32_t, 16> hashes_{};  // ascending, each once; zeros behind size_
  std::size_t size_ = 0;
};

}  // namespace stages
