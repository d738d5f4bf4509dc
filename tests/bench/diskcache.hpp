#pragma once

#include <optional>
#include <span>
#include <string>

#include "infra/digest.hpp"
#include "tests/bench/loop.hpp"
#include "tests/support/temp_dir.hpp"

namespace bench {

// What Debian's package is called by itself; none: not installed.
std::optional<std::string> diskcache_version();

// Debian's python3-diskcache with its default settings, filled with the same entries and driven by
// a Python process of its own for each repetition.
class Diskcache {
 public:
  // Fills it, if it is installed.
  explicit Diskcache(std::span<const infra::Digest> keys);
  LoopFigures get(int turns) const;
  bool installed() const { return installed_; }

 private:
  support::TempDir directory_;
  bool installed_ = diskcache_version().has_value();
};

}  // namespace bench
