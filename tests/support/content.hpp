#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <vector>

#include "stages/content_rules.hpp"

namespace support {

inline stages::Content good_content() {
  return {{"A spoon, a cup, the table between them.", "The clock moves on without a sound.",
           "Shoes wait in their pair by the door."},
          {"Look out of the nearest window until something out there moves.",
           "Turn your head slowly left, then right, as far as feels easy.",
           "Wipe one small surface clean and set your cup on it."},
          "an ordinary day may end in an ordinary way."};
}

inline std::string said(const std::vector<stages::ContentFault>& faults) {
  std::string text;
  for (const auto& fault : faults) {
    text +=
        fmt::format("{}{}: {}", text.empty() ? "" : "; ",
                    stages::kContentRuleNames.at(static_cast<std::size_t>(fault.rule)), fault.what);
  }
  return text;
}

}  // namespace support
